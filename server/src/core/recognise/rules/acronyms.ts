// Long names and their acronyms: "Europäische Zentralbank EZB" and "Bundesagentur für Arbeit (BA)" name one thing
// twice, and the acronym shows that the words before it are a name.
import { CHAR_UPPER, charClass, isLetterClass } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import type { Span } from "../../vocabulary/types";

const SHORTEST = 2;
const LONGEST = 8;
/** So many first letters of the acronym must be initials of the words before it. */
const LEAST_INITIALS = 2;
/** Most tokens of a long form. */
const LONGEST_FORM = 8;

/** Start of the acronym that ends the name `text[start, end)`, or `end` when it ends in none. */
export function trailingAcronym(text: string, { start, end }: Span): number {
  const at = text.lastIndexOf(" ", end - 1) + 1;
  if (at <= start || !isAcronymLike(text, at, end)) return end;
  return explains(text.slice(start, at), text.slice(at, end)) ? at : end;
}

/**
 * First token of the long form that stands before the acronym at token `at`, directly or with a bracket between, in
 * the sentence that starts at token `from`; -1 when none does. `last` is the token after the long form.
 */
export function longFormBefore(
  document: TextDocument,
  at: number,
  from: number,
): { readonly first: number; readonly last: number } | undefined {
  const { text, tokenStarts, tokenEnds } = document;
  const start = tokenStarts[at] as number;
  const end = tokenEnds[at] as number;
  if (!isAcronymLike(text, start, end)) return undefined;
  const bracket = at > from && text.charCodeAt(tokenStarts[at - 1] as number) === 0x28;
  const last = bracket ? at - 1 : at;
  const limit = Math.max(from, last - LONGEST_FORM);
  for (let first = last - 1; first >= limit; first--) {
    const head = charClass(text.charCodeAt(tokenStarts[first] as number));
    if (!isLetterClass(head)) return undefined;
    if (head !== CHAR_UPPER) continue;
    const words = text.slice(tokenStarts[first], tokenEnds[last - 1]);
    // two letters of an acronym without brackets are too few to go by
    const letters = text.slice(start, end);
    if (words.length > 2 * letters.length && (bracket || letters.length > 2) && explains(words, letters)) {
      return { first, last };
    }
  }
  return undefined;
}

/** Short, capitalised, and not an ordinary word: at least half of it is capitals, or it is four letters at most. */
function isAcronymLike(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST || charClass(text.charCodeAt(start)) !== CHAR_UPPER) return false;
  let capitals = 0;
  for (let at = start; at < end; at++) if (charClass(text.charCodeAt(at)) === CHAR_UPPER) capitals++;
  return length <= 4 || capitals * 2 >= length;
}

/** Whether the initials of the words, with or without the small ones, begin or make up the acronym. */
function explains(words: string, acronym: string): boolean {
  const parts = words.split(/[\s-]+/u).filter((part) => part !== "");
  const capitalised = parts.filter((part) => charClass(part.charCodeAt(0)) === CHAR_UPPER);
  return (
    agrees(initialsOf(parts), acronym.toLowerCase()) || agrees(initialsOf(capitalised), acronym.toLowerCase())
  );
}

function agrees(initials: string, letters: string): boolean {
  const compared = Math.min(initials.length, letters.length);
  let same = 0;
  while (same < compared && initials[same] === letters[same]) same++;
  return same >= LEAST_INITIALS && same + 1 >= compared && initials.length >= letters.length - 1;
}

function initialsOf(parts: readonly string[]): string {
  return parts.map((part) => part.charAt(0).toLowerCase()).join("");
}
