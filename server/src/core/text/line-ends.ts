// Whether a line of plain text goes on in the next one. Lines wrapped by hand or by a program give themselves away: a
// sentence goes on over their end, and each is as full as the width allows.
import type { Language } from "../language/language";
import { isAbbreviation, isOpener } from "./abbreviations";
import { CHAR_DIGIT, CHAR_LOWER, CHAR_UPPER, charClass, hasLetter, isLetterClass } from "./characters";
import { breakLength } from "./hyphenation";
import type { Line } from "./line-list";

/** Wider lines are not wrapped: they are paragraphs. */
const WIDEST = 130;
/** A shorter line is too short to show that a sentence goes on. */
const LEAST_PROSE = 14;
/** A shorter line of a quoted mail may be a greeting or a name. */
const LEAST_QUOTED = 25;
/** The share of line widths that a text's own width is not below. */
const FULL_SHARE = 0.75;

/** So many lines must end in mid-sentence by their looks when none does for sure. */
const LEAST_OPEN = 2;
/** A text without wider lines has no paragraphs on one line; its widest line is about as wide as the lines may be. */
const NARROW = 90;
const RAGGED = 0.9;
/** Lines this much wider than the width of a text, in share of it, were not wrapped at it. */
export const WIDER = 1.3;
/** The share of wider lines that a wrapped text may have. */
const MOST_WIDER = 0.2;

const CLOSERS = "\"'”“’‘»«)]";

/** Index of the last character before `end` that is no closing quote or bracket. */
export function lastSign(text: string, end: number): number {
  let at = end - 1;
  for (let i = 0; i < 3 && at > 0 && CLOSERS.includes(text[at] as string); i++) at--;
  return at;
}

/** True when a sentence, or what a colon announces, ends with the line; short forms and ordinals end none. */
export function endsSentence(text: string, { start, end }: Line, language: Language): boolean {
  const sign = lastSign(text, end);
  if (!".!?…:".includes(text[sign] as string)) return false;
  return text[sign] !== "." || sign !== end - 1 || !isShortForm(text, start, sign, language);
}

/** "Dr", "W", "18": what a full stop at `stop` may stand after without ending a sentence. */
function isShortForm(text: string, start: number, stop: number, language: Language): boolean {
  let at = stop;
  while (at > start && isLetterClass(charClass(text.charCodeAt(at - 1)))) at--;
  if (at < stop)
    return (
      (stop - at === 1 && charClass(text.charCodeAt(at)) === CHAR_UPPER) ||
      isAbbreviation(text, at, stop, language)
    );
  while (at > start && charClass(text.charCodeAt(at - 1)) === CHAR_DIGIT) at--;
  return stop > at && stop - at <= 2 && text[at - 1] !== "." && text[at - 1] !== ",";
}

/** True when the sentence of `line` must go on in `next`, whatever the text: nothing else can be made of the line's end. */
export function mustGoOn(text: string, line: Line, next: Line, language: Language): boolean {
  if (endsSentence(text, line, language)) return false;
  if (breakLength(text, line.end) > 0 && hasLetter(text, next.start, next.start + 1)) return true;
  if (next.newPage && startsLower(text, next)) return true;
  if (line.end - line.start < LEAST_PROSE) return false;
  // nobody quotes half a sentence of a mail
  const isQuoted = line.depth > 0 && line.end - line.start >= LEAST_QUOTED;
  return isQuoted || language.words.unfinished.has(lastWord(text, line));
}

/**
 * True when the sentence of `line` goes on in `next` if the text is wrapped at all: one of them begins in mid-sentence,
 * as brands and bylines do, too.
 */
export function goesOnInLower(text: string, line: Line, next: Line, language: Language): boolean {
  if (line.end - line.start < LEAST_PROSE || endsSentence(text, line, language)) return false;
  return startsLower(text, next) || startsLower(text, line);
}

/** True for a line that begins with a word wholly in lower case and no compound or address. */
function startsLower(text: string, { start, end }: Line): boolean {
  let at = start;
  while (at < end && charClass(text.charCodeAt(at)) === CHAR_LOWER) at++;
  return at > start && (at === end || " ,;:)".includes(text[at] as string));
}

function lastWord(text: string, { start, end }: Line): string {
  return text.slice(Math.max(start, text.lastIndexOf(" ", end - 1) + 1), end);
}

/** True for a line of prose that ends in mid-sentence by its looks: a stop or a clause before, and none at the end. */
function looksOpen(text: string, line: Line, language: Language): boolean {
  if (line.end - line.start < LEAST_PROSE || endsSentence(text, line, language)) return false;
  if (text[line.end - 1] === "," && wordCount(text, line) > 4) return true;
  const stop = innerStop(text, line, language);
  // "... Foto: Hans Meier" ends what it says
  return stop >= 0 && !text.slice(stop, line.end).includes(":");
}

/** Index of the last full stop inside the line that ends a sentence ("besucht. Mit"), or -1. */
export function innerStop(text: string, { start, end }: Line, language: Language): number {
  const line = text.slice(start, end);
  for (let stop = line.lastIndexOf(". "); stop > 0; stop = line.lastIndexOf(". ", stop - 1)) {
    const isBetween =
      charClass(line.charCodeAt(stop - 1)) === CHAR_LOWER &&
      charClass(line.charCodeAt(stop + 2)) === CHAR_UPPER;
    if (isBetween && !isShortForm(line, 0, stop, language)) return start + stop;
  }
  return -1;
}

function wordCount(text: string, { start, end }: Line): number {
  return text.slice(start, end).split(/\s+/u).length;
}

/** The width that lines are wrapped at, from those that end in mid-sentence; undefined when nothing shows that they are. */
export function widthOf(text: string, lines: readonly Line[], language: Language): number | undefined {
  const widths: number[] = [];
  const widest = lines.reduce((most, { from, end }) => Math.max(most, end - from), 0);
  let sure = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i] as Line, lines[i + 1] as Line];
    const width = line.end - line.from;
    if (width > WIDEST || !next.follows || next.depth !== line.depth) continue;
    const isSure = mustGoOn(text, line, next, language) || goesOnInLower(text, line, next, language);
    if (isSure) sure++;
    if (isSure || looksOpen(text, line, language)) widths.push(width);
  }
  if (sure === 0 && widths.length < LEAST_OPEN) return undefined;
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * FULL_SHARE)] ?? 0;
  if (widest <= NARROW) return Math.max(width, widest * RAGGED);
  const wider = lines.filter(({ from, end }) => end - from > width * WIDER).length;
  return wider > lines.length * MOST_WIDER ? undefined : width;
}

/** True when the first word of `next` would not have found room in `line`. */
export function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let word = next.start;
  while (word < next.end && text[word] !== " ") word++;
  return line.end - line.from + 1 + (word - next.start) >= width;
}

/** True when a capitalised word stands first that opens sentences ("Der", "Gestern"). */
export function opensSentence(text: string, { start, end }: Line, language: Language): boolean {
  if (charClass(text.charCodeAt(start)) !== CHAR_UPPER) return false;
  let word = start;
  while (word < end && isLetterClass(charClass(text.charCodeAt(word)))) word++;
  return isOpener(text, start, word, language);
}
