// Parts a long name from the acronym that follows it: "Europäische Zentralbank EZB" names one bank twice.
import { CHAR_UPPER, charClass } from "../text/characters";
import type { Span } from "../types";

const LONGEST = 8;
/** So many first letters of the acronym must be initials of the words before it. */
const LEAST_INITIALS = 2;

/** Start of the acronym that ends the name `text[start, end)`, or `end` when it ends in none. */
export function trailingAcronym(text: string, { start, end }: Span): number {
  const at = text.lastIndexOf(" ", end - 1) + 1;
  if (at <= start || end - at > LONGEST || charClass(text.charCodeAt(at)) !== CHAR_UPPER) return end;
  const initials = initialsOf(text.slice(start, at));
  const letters = text.slice(at, end).toLowerCase();
  const compared = Math.min(initials.length, letters.length);
  let same = 0;
  while (same < compared && initials[same] === letters[same]) same++;
  return same >= LEAST_INITIALS && (same === letters.length || same + 1 >= compared) ? at : end;
}

/** First letters of the words and hyphen parts, in lower case. */
function initialsOf(words: string): string {
  return words
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join("")
    .toLowerCase();
}
