// Sports: clubs with the year behind their name ("VfL Bochum 1848"), and the country of a sportsman in brackets ("(GER)").
import { clubKind, isClubYear } from "../../names/club";
import { isCountryCode } from "../../names/country-codes";
import { foldName } from "../../names/fold";
import type { TextDocument } from "../../text/document";
import { type FoundSpan, isName } from "./found-span";

/** How sure it is that a code behind a person is a country. */
const CERTAINTY = 0.9;

/** The spans of a sentence: clubs with their year, codes of countries behind people as places. */
export function withClubYears(
  document: TextDocument,
  offset: number,
  length: number,
  spans: readonly FoundSpan[],
): readonly FoundSpan[] {
  const words = new Words(document, offset, length);
  return spans.flatMap((span, at) => {
    const next = spans[at + 1];
    if (isName(span, "ORG"))
      return isBehindPerson(spans[at - 1], span, words) ? [] : [withYear(span, next, words)];
    const code = isName(span, "PER") ? words.countryAt(span.to) : undefined;
    if (code === undefined || (next !== undefined && next.from <= code && next.to > code + 1)) return [span];
    return [span, { from: code, to: code + 1, type: "LOC", kind: "name", probability: CERTAINTY }];
  });
}

/** The words of a sentence. */
class Words {
  constructor(
    private readonly document: TextDocument,
    private readonly offset: number,
    readonly length: number,
  ) {}

  /** The tokens [from, to) as they stand; empty behind the end. */
  text(from: number, to = from + 1): string {
    if (to > this.length) return "";
    const { text, tokenStarts, tokenEnds } = this.document;
    return text.slice(tokenStarts[this.offset + from], tokenEnds[this.offset + to - 1]);
  }

  /** The token of a country's code in brackets that begin at a token. */
  countryAt(token: number): number | undefined {
    const isCode =
      this.text(token) === "(" && this.text(token + 2) === ")" && isCountryCode(this.text(token + 1));
    return isCode ? token + 1 : undefined;
  }
}

/** True for a span that is the code of a country behind a person, which is a place. */
function isBehindPerson(before: FoundSpan | undefined, { from, to }: FoundSpan, words: Words): boolean {
  return (
    before !== undefined && isName(before, "PER") && to === from + 1 && words.countryAt(before.to) === from
  );
}

/** A club with the year behind it; a score or a date is no year. */
function withYear(span: FoundSpan, next: FoundSpan | undefined, words: Words): FoundSpan {
  const { from, to } = span;
  const year = words.text(to);
  const isBeside = words.text(to - 1, to + 1) === `${words.text(to - 1)} ${year}`;
  if (next?.from === to || !isClubYear(year) || !isBeside) return span;
  if (/^[:.–-]$/u.test(words.text(to + 1))) return span;
  return clubKind(foldName(words.text(from, to))) === "" ? span : { ...span, to: to + 1 };
}
