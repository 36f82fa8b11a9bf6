// The letters of an article as they are meant: composed, and without signs that nobody sees.
import type { Edit, Reading } from "./reading";

/** Soft hyphens, zero-width and direction signs; a soft hyphen at a line's end is left to those who join lines. */
const INVISIBLE =
  /(?:[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u00ad(?![ \t]*[\r\n\u2028\f]))+/gu;

/** A letter or sign with marks of its own: few, for a run of thousands is no letter. */
const DECOMPOSED = /[^\p{M}\s]\p{M}{1,8}(?!\p{M})|[\u1100-\u11ff]{2,3}|[\u212a\u212b\u2126]/gu;

/** Reads an article in composed letters (Unicode's NFC) without invisible signs; most articles are as they should be. */
export function readLetters(reading: Reading): Reading {
  const { text } = reading;
  const edits: Edit[] = [];
  for (const match of text.matchAll(INVISIBLE))
    edits.push({ start: match.index, end: match.index + match[0].length, text: "" });
  const visible = reading.edit(edits);
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
