// Character classes of UTF-16 code units, from a table that is filled page by page as scripts turn up.

export const CHAR_OTHER = 0;
export const CHAR_SPACE = 1;
export const CHAR_LOWER = 2;
export const CHAR_UPPER = 3;
export const CHAR_DIGIT = 4;
/** A letter of a script without case. */
export const CHAR_LETTER = 5;
/** Combining marks, soft hyphens and joiners: invisible parts of a word. */
export const CHAR_MARK = 6;
/** Half of a surrogate pair; ask `pairClass`. */
export const CHAR_SURROGATE = 7;

const PAGE = 256;
const pages: (Uint8Array | undefined)[] = new Array(PAGE);

/** The class of one UTF-16 code unit. */
export function charClass(unit: number): number {
  const page = pages[unit >> 8] ?? fillPage(unit >> 8);
  return page[unit & 255] as number;
}

/** The class of the surrogate pair at `index`, or CHAR_OTHER where the surrogate stands alone. */
export function pairClass(text: string, index: number): number {
  const point = text.codePointAt(index);
  return point === undefined || point <= 0xffff ? CHAR_OTHER : classify(String.fromCodePoint(point));
}

/** True for letters, digits and marks: what a word is made of. */
export function isWordClass(charClass: number): boolean {
  return charClass >= CHAR_LOWER && charClass <= CHAR_MARK;
}

/** True for letters with or without case. */
export function isLetterClass(charClass: number): boolean {
  return charClass === CHAR_LOWER || charClass === CHAR_UPPER || charClass === CHAR_LETTER;
}

/** True if text[start, end) has a letter of any script: a name has one. */
export function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = charClass(text.charCodeAt(at));
    if (isLetterClass(unit === CHAR_SURROGATE ? pairClass(text, at) : unit)) return true;
  }
  return false;
}

function fillPage(number: number): Uint8Array {
  const page = new Uint8Array(PAGE);
  for (let i = 0; i < PAGE; i++) {
    const unit = number * PAGE + i;
    page[i] = unit >= 0xd800 && unit <= 0xdfff ? CHAR_SURROGATE : classify(String.fromCharCode(unit));
  }
  pages[number] = page;
  return page;
}

function classify(char: string): number {
  if (/[\s\u0085]/u.test(char)) return CHAR_SPACE;
  if (/\u00ad|\u200c|\u200d|\p{M}/u.test(char)) return CHAR_MARK;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CHAR_UPPER;
  if (/\p{Ll}/u.test(char)) return CHAR_LOWER;
  if (/\p{L}/u.test(char)) return CHAR_LETTER;
  return /\p{N}/u.test(char) ? CHAR_DIGIT : CHAR_OTHER;
}
