// Finds the name inside a compound: "US" in "US-Präsident", "Champions-League" in "Champions-League-Spiel".
import type { Language } from "../../language/language";
import { CHAR_DIGIT, CHAR_LOWER, CHAR_UPPER, charClass } from "../../text/characters";
import type { Span } from "../../vocabulary/types";

/**
 * The name part of the compound token `text[start, end)`. With hyphens: without prefixes before the name and
 * common nouns after it. A capital abbreviation stands alone ("EU" in "EU-Türkei-Gipfel"). Without hyphens the whole
 * token, since where it parts is not safe to say.
 */
export function namePart(text: string, start: number, end: number, { words }: Language): Span {
  const parts = hyphenParts(text, start, end);
  if (parts.length < 2) return { start, end };
  let first = 0;
  while (
    first + 1 < parts.length &&
    words.compoundPrefixes.has(textOf(text, parts[first] as Span).toLowerCase())
  )
    first++;
  const name = parts[first] as Span;
  const isLast = first + 1 === parts.length;
  if (isLast || isAbbreviation(text, name)) return name;
  // all parts up to the last belong to the name, as far as they are capitalised
  let last = first;
  while (last + 2 < parts.length && isCapitalised(text, parts[last + 1] as Span)) last++;
  return { start: name.start, end: (parts[last] as Span).end };
}

function hyphenParts(text: string, start: number, end: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const unit = at === end ? 0x2d : text.charCodeAt(at);
    if (unit !== 0x2d && unit !== 0x2010 && unit !== 0x2011) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

/** Two capitals at least and no small letter. */
function isAbbreviation(text: string, { start, end }: Span): boolean {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const found = charClass(text.charCodeAt(at));
    if (found === CHAR_LOWER) return false;
    if (found === CHAR_UPPER) capitals++;
  }
  return capitals > 1 && charClass(text.charCodeAt(start)) !== CHAR_DIGIT;
}

function isCapitalised(text: string, part: Span): boolean {
  return charClass(text.charCodeAt(part.start)) !== CHAR_LOWER;
}

function textOf(text: string, part: Span): string {
  return text.slice(part.start, part.end);
}
