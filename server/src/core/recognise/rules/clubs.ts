// Sports: clubs with the year behind their name ("VfL Bochum 1848"), and the country of a sportsman in brackets ("(GER)").
import { clubKind, isClubYear } from "../../names/club";
import { isCountryCode } from "../../names/country-codes";
import { foldName } from "../../names/fold";
import type { TextDocument } from "../../text/document";
import { type FoundSpan, isName } from "./found-span";

/** How sure it is that a code behind a person is a country. */
const CERTAINTY = 0.9;

const SPACE = 0x20;
const ZERO = 0x30;
const ONE = 0x31;
const OPEN = 0x28;
const CLOSE = 0x29;

/** The spans of a sentence: clubs with their year, codes of countries behind people as places. */
export function withClubYears(
  document: TextDocument,
  offset: number,
  length: number,
  spans: readonly FoundSpan[],
): readonly FoundSpan[] {
  let changed: FoundSpan[] | undefined;
  spans.forEach((span, at) => {
    const next = spans[at + 1];
    const found = isName(span, "ORG")
      ? withYear(document, offset, length, span, next)
      : isName(span, "PER")
        ? countryBehind(document, offset, length, span)
        : span;
    if (found === span) return;
    changed ??= [...spans];
    if (found.from === span.from) changed[changed.indexOf(span)] = found;
    else if (next === undefined || next.from > found.from)
      changed.splice(changed.indexOf(span) + 1, 0, found);
    else if (next.from === found.from && next.to === found.to) changed[changed.indexOf(next)] = found;
  });
  return changed ?? spans;
}

/** The country in brackets behind a person, or the person where there is none. */
function countryBehind(
  { text, tokenStarts, tokenEnds }: TextDocument,
  offset: number,
  length: number,
  person: FoundSpan,
): FoundSpan {
  const open = offset + person.to;
  if (person.to + 3 > length || text.charCodeAt(tokenStarts[open] as number) !== OPEN) return person;
  const code = text.slice(tokenStarts[open + 1], tokenEnds[open + 1]);
  if (text.charCodeAt(tokenStarts[open + 2] as number) !== CLOSE || !isCountryCode(code)) return person;
  return { from: person.to + 1, to: person.to + 2, type: "LOC", kind: "name", probability: CERTAINTY };
}

/** A club with the year behind it; a score or a date is no year. */
function withYear(
  { text, tokenStarts, tokenEnds }: TextDocument,
  offset: number,
  length: number,
  span: FoundSpan,
  next: FoundSpan | undefined,
): FoundSpan {
  const { from, to } = span;
  if (to >= length || next?.from === to) return span;
  const end = tokenEnds[offset + to - 1] as number;
  const digit = text.charCodeAt(end + 1);
  if ((digit !== ONE && digit !== ZERO) || text.charCodeAt(end) !== SPACE) return span;
  if (!isClubYear(text.slice(tokenStarts[offset + to], tokenEnds[offset + to]))) return span;
  if (to + 1 < length && /[:.–-]/u.test(text.charAt(tokenStarts[offset + to + 1] as number))) return span;
  return clubKind(foldName(text.slice(tokenStarts[offset + from], end))) === ""
    ? span
    : { ...span, to: to + 1 };
}
