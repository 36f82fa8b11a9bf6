// The letters of an article as they are meant: composed, and without signs that nobody sees.
import type { Edit, Reading } from "./reading";

/** Soft hyphens, zero-width and direction signs; a soft hyphen at a line's end is left to those who join lines. */
const INVISIBLE =
  /(?:[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u00ad(?![ \t]*[\r\n\u2028\f]))+/gu;

/** A letter or sign with marks of its own: few, for a run of thousands is no letter. */
const DECOMPOSED = /[^\p{M}\s]\p{M}{1,8}(?!\p{M})|[\u1100-\u11ff]{2,3}|[\u212a\u212b\u2126]/gu;

/** Letters of UTF-8 that somebody took for Windows-1252: nobody writes "Ã¶" or "â€ž" otherwise. */
const TWICE =
  /\u00c3[\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|\u00c2[\u00a0-\u00bf]|\u00e2[\u0080\u20ac][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/gu;
/** What Windows-1252 has at 128 to 159; zero for what it has not. */
const WINDOWS =
  "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

/** The byte that Windows-1252 shows as this letter, or -1. */
function byteOf(letter: string): number {
  const at = WINDOWS.indexOf(letter);
  if (at >= 0) return 128 + at;
  const unit = letter.charCodeAt(0);
  return unit < 256 ? unit : -1;
}

/** What the bytes of such letters mean: of two or three, as UTF-8 has them. */
function meant(letters: string): string | undefined {
  const bytes = Array.from(letters, byteOf);
  const [a = 0, ...rest] = bytes;
  if (rest.some((byte) => byte < 128 || byte > 191)) return undefined;
  const lead = rest.length === 1 ? a & 31 : a & 15;
  return String.fromCharCode(rest.reduce((code, byte) => (code << 6) | (byte & 63), lead));
}

/** Edits that undo a second encoding. */
function encodedOnce(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: letters } of text.matchAll(TWICE)) {
    const letter = meant(letters);
    if (letter !== undefined) edits.push({ start: index, end: index + letters.length, text: letter });
  }
  return edits;
}

/** Any sign of what is looked for here: most texts have none. All that NFC changes lies in these ranges. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code units are looked for
  /[\u00ad\u00c2\u00c3\u00e2\u0300-\u0374\u037e\u0387\u0483-\u0489\u0591-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2126\u212a\u212b\u2329\u232a\u2ade-\uffff]/;

/** Reads an article in composed letters (Unicode's NFC) without invisible signs; most articles are as they should be. */
export function readLetters(reading: Reading): Reading {
  if (!UNUSUAL.test(reading.text)) return reading;
  const once = reading.edit(encodedOnce(reading.text));
  const { text } = once;
  const edits: Edit[] = [];
  for (const match of text.matchAll(INVISIBLE))
    edits.push({ start: match.index, end: match.index + match[0].length, text: "" });
  const visible = once.edit(edits);
  return visible.text.normalize("NFC") === visible.text ? visible : visible.edit(composed(visible.text));
}

function composed(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(DECOMPOSED)) {
    const whole = match[0].normalize("NFC");
    if (whole !== match[0])
      edits.push({ start: match.index, end: match.index + match[0].length, text: whole });
  }
  return edits;
}
