// Words of a language that full stops need: abbreviations, and words that open sentences.
import type { Language } from "../language/language";

/** Longer words are neither. */
const LONGEST = 12;

/** True when `text[start, end)` is a known abbreviation, whatever its case. */
export function isAbbreviation(text: string, start: number, end: number, { words }: Language): boolean {
  return end - start <= LONGEST && words.abbreviations.has(text.slice(start, end).toLowerCase());
}

/** True when the word `text[start, end)` commonly opens a sentence. */
export function isOpener(text: string, start: number, end: number, { words }: Language): boolean {
  return end - start <= LONGEST && words.openers.has(text.slice(start, end).toLowerCase());
}
