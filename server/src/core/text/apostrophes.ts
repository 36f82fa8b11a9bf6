// Two words with an apostrophe between them: "l'ONU" and "dell'Unione" are parted after it, "Peru's" before it.
import type { Language } from "../language/language";
import { isLetterClass } from "./characters";

/** Longest small word before an apostrophe, and longest after one. */
const LONGEST = 8;

/** True when `text[start, apostrophe)` is a word of its own that has lost its vowel before the next. */
export function isClitic(text: string, start: number, apostrophe: number, { words }: Language): boolean {
  const length = apostrophe - start;
  return (
    words.clitics.size > 0 &&
    length <= LONGEST &&
    words.clitics.has(text.slice(start, apostrophe).toLowerCase())
  );
}

/**
 * End of the word that begins with the apostrophe, or 0 when it is part of the word before.
 * @param classAt the class of the character at an offset
 */
export function contractionEnd(
  text: string,
  apostrophe: number,
  { words }: Language,
  classAt: (at: number) => number,
): number {
  if (words.contractions.size === 0) return 0;
  let end = apostrophe + 1;
  while (end - apostrophe <= LONGEST && isLetterClass(classAt(end))) end++;
  return words.contractions.has(text.slice(apostrophe + 1, end).toLowerCase()) ? end : 0;
}
