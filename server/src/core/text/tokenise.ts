// Cuts text into tokens with one hand-written pass: hyphen compounds, abbreviations with inner stops, numbers and
// ordinals stay whole; quotes, brackets, slashes and other marks stand alone.
import type { Language } from "../language/language";
import { isOpener } from "./abbreviations";
import { contractionEnd, isClitic } from "./apostrophes";
import {
  CHAR_DIGIT,
  CHAR_LOWER,
  CHAR_MARK,
  CHAR_SPACE,
  CHAR_SURROGATE,
  CHAR_UPPER,
  charClass,
  isLetterClass,
  isWordClass,
  pairClass,
} from "./characters";
import { TOKEN_NUMBER, TOKEN_PUNCTUATION, TOKEN_WORD } from "./document";
import { pushToken, type TokenList } from "./token-list";

/** Appends the tokens of `text[from, to)`. Time linear in its length: lookahead is bounded. */
export function tokenise(text: string, from: number, to: number, into: TokenList, language: Language): void {
  let at = from;
  while (at < to) {
    const found = classAt(text, at, to);
    if (found === CHAR_SPACE) at++;
    else if (isWordClass(found) && found !== CHAR_MARK) at = scanWord(text, at, to, into, language);
    else at = scanPunctuation(text, at, to, into);
  }
}

function classAt(text: string, at: number, to: number): number {
  if (at >= to) return CHAR_SPACE;
  const found = charClass(text.charCodeAt(at));
  return found === CHAR_SURROGATE ? pairClass(text, at) : found;
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function scanWord(text: string, start: number, to: number, into: TokenList, language: Language): number {
  let at = start;
  /** Start of the part after the last full stop: "B" in "z.B". */
  let part = start;
  let letters = false;
  let found = classAt(text, at, to);
  while (at < to) {
    if (isWordClass(found)) {
      letters ||= isLetterClass(found);
      at += widthAt(text, at);
      found = classAt(text, at, to);
      continue;
    }
    const length = joinLength(text, start, part, at, to, language);
    if (length === 0) break;
    if (isApostrophe(text.charCodeAt(at))) {
      if (isClitic(text, start, at, language)) {
        at++;
        break;
      }
      const end = contractionEnd(text, at, language, (place) => classAt(text, place, to));
      if (end > 0) {
        pushToken(into, start, at, letters ? TOKEN_WORD : TOKEN_NUMBER);
        pushToken(into, at, end, TOKEN_WORD);
        return end;
      }
    }
    if (text.charCodeAt(at) === FULL_STOP) part = at + 1;
    at += length;
    const next = classAt(text, at, to);
    if (!isWordClass(next)) break;
    found = next;
  }
  pushToken(into, start, at, letters ? TOKEN_WORD : TOKEN_NUMBER);
  return at;
}

const FULL_STOP = 0x2e;
const SLASH = 0x2f;

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0xb4 || unit === 0x60;
}

/** How many code units at `at` (not part of a word by themselves) belong to the word that starts at `start`. */
function joinLength(
  text: string,
  start: number,
  part: number,
  at: number,
  to: number,
  language: Language,
): number {
  const before = charClass(text.charCodeAt(at - 1));
  const next = classAt(text, at + 1, to);
  const unit = text.charCodeAt(at);
  if (isApostrophe(unit)) return before !== CHAR_DIGIT && isLetterClass(next) ? 1 : 0;
  switch (unit) {
    case 0x2d: // hyphens
    case 0x2010:
    case 0x2011:
      if (isWordClass(next)) return 1;
      // "Vor- und Nachteile", "SPD-/FDP-Koalition"
      return next === CHAR_SPACE || text.charCodeAt(at + 1) === SLASH ? 1 : 0;
    case FULL_STOP:
      return stopLength(text, start, part, at, to, language);
    case 0x2c: // , : /
    case 0x3a:
    case SLASH:
      if (before === CHAR_DIGIT && next === CHAR_DIGIT) return 1;
      return text.charCodeAt(at) === 0x3a && isGenderEnding(text, at) ? 1 : 0;
    case 0x2a: // "Politiker*innen"
      return isGenderEnding(text, at) ? 1 : 0;
    case 0x5f: // _ @
    case 0x40:
      return isWordClass(next) ? 1 : 0;
    case 0x26: // "H&M"
      return before === CHAR_UPPER && next === CHAR_UPPER ? 1 : 0;
    default:
      return 0;
  }
}

function isGenderEnding(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at - 1)) === CHAR_LOWER && text.startsWith("in", at + 1);
}

/** A full stop after a part of a word: 1 when it belongs to the token. */
function stopLength(
  text: string,
  start: number,
  part: number,
  at: number,
  to: number,
  language: Language,
): number {
  const before = charClass(text.charCodeAt(at - 1));
  const next = classAt(text, at + 1, to);
  if (before === CHAR_DIGIT) {
    if (next === CHAR_DIGIT) return 1;
    return language.ordinalStops &&
      part === start &&
      at - start <= 2 &&
      next === CHAR_SPACE &&
      isOrdinal(text, at, to, language)
      ? 1
      : 0;
  }
  if (at - part === 1 && isLetterClass(before)) {
    const single = !isWordClass(classAt(text, at + 2, to));
    // "z.B.", "U.S.A."; a single letter keeps its stop ("A. Müller"), even at the end of a sentence.
    return isLetterClass(next) && !single ? 0 : 1;
  }
  // "spiegel.de"
  return before === CHAR_LOWER && next === CHAR_LOWER ? 1 : 0;
}

/** Whether the stop after a number of one or two digits makes an ordinal ("18. Mai") or ends the sentence. */
function isOrdinal(text: string, stop: number, to: number, language: Language): boolean {
  let at = stop + 1;
  const limit = Math.min(to, at + 40);
  while (at < limit && classAt(text, at, to) === CHAR_SPACE) {
    if (text.charCodeAt(at) === 0x0a) return false;
    at++;
  }
  const first = classAt(text, at, to);
  if (first === CHAR_LOWER || first === CHAR_DIGIT) return true;
  if (first !== CHAR_UPPER) return false;
  let end = at;
  while (end < limit && isWordClass(classAt(text, end, to))) end++;
  return !isOpener(text, at, end, language);
}

/** One mark, a run of the same stop or dash ("...", "--"), or a character outside the known classes. */
function scanPunctuation(text: string, start: number, to: number, into: TokenList): number {
  const unit = text.charCodeAt(start);
  let end = Math.min(to, start + widthAt(text, start));
  if (unit === FULL_STOP || unit === 0x2d || unit === 0x2a || unit === 0x3d || unit === 0x5f) {
    while (end < to && text.charCodeAt(end) === unit) end++;
  }
  // marks without a letter before them stay with what they stand on
  while (end < to && charClass(text.charCodeAt(end)) === CHAR_MARK) end++;
  pushToken(into, start, end, TOKEN_PUNCTUATION);
  return end;
}
