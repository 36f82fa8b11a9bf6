// Second thoughts about the spans of one sentence that need more than labels: long forms of acronyms, place names of two
// words of which the model saw only the second, agencies in credits.
import { CHAR_UPPER, charClass } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import type { Knowledge } from "../lexicon/knowledge";
import { longFormBefore } from "./acronyms";
import { withClubYears } from "./clubs";
import { type FoundSpan, isName } from "./found-span";
import { creditedAgencies } from "./genre/picture-credits";
import { withInstitutions } from "./institutions";
import { withQualifiers } from "./towns";

/** Bits of the lexicon's column "gazetteer": first word of a place name of several words, and a later one. */
const PLACE_START = 128;
const PLACE_INSIDE = 256;

/** The spans of the sentence of `length` tokens from token `offset`, refined; sorted and not overlapping as before. */
export function refine(
  document: TextDocument,
  offset: number,
  length: number,
  spans: readonly FoundSpan[],
  lexicon: Knowledge,
): readonly FoundSpan[] {
  let refined: readonly FoundSpan[] = spans.map((span, i) =>
    wholePlace(document, offset, span, spans[i - 1]?.to ?? 0, lexicon),
  );
  for (const span of spans) {
    if (!isName(span, "ORG") || span.to !== span.from + 1) continue;
    const form = longFormBefore(document, offset + span.from, offset);
    if (form === undefined) continue;
    const long = { ...span, from: form.first - offset, to: form.last - offset };
    refined = withLongForm(refined, long);
  }
  const agencies = creditedAgencies(document, offset, length, refined);
  if (agencies.length > 0) {
    const others = refined.filter((span) => !agencies.some(({ from }) => from === span.from));
    refined = [...others, ...agencies].sort((a, b) => a.from - b.from);
  }
  refined = withInstitutions(document, offset, length, refined);
  refined = withClubYears(document, offset, length, refined);
  return withQualifiers(document, offset, length, refined);
}

/** Puts the long form in place of what lies inside it, unless it is cut by another span or holds a person. */
function withLongForm(spans: readonly FoundSpan[], long: FoundSpan): readonly FoundSpan[] {
  const inside = spans.filter((span) => span.from < long.to && long.from < span.to);
  if (inside.some((span) => span.from < long.from || span.to > long.to || isName(span, "PER"))) return spans;
  const rest = spans.filter((span) => !inside.includes(span));
  return [...rest, long].sort((a, b) => a.from - b.from);
}

/** A name held less likely than this may as well be of another type. */
const DOUBTFUL = 0.6;

/**
 * "Nang" after "Da": a place found by its second word takes the first with it when lists of places know both so. A
 * single word that is doubtful as something else is taken for a place, too.
 */
function wholePlace(
  document: TextDocument,
  offset: number,
  span: FoundSpan,
  free: number,
  lexicon: Knowledge,
): FoundSpan {
  const before = span.from - 1;
  const isDoubtful = span.probability < DOUBTFUL && span.to === span.from + 1 && span.kind === "name";
  if ((!isName(span, "LOC") && !isDoubtful) || before < Math.max(1, free)) return span;
  if (!has(document, offset + span.from, PLACE_INSIDE, lexicon)) return span;
  return has(document, offset + before, PLACE_START, lexicon)
    ? { ...span, type: "LOC", kind: "name", from: before }
    : span;
}

function has(
  { text, tokenStarts, tokenEnds }: TextDocument,
  token: number,
  bit: number,
  lexicon: Knowledge,
): boolean {
  const start = tokenStarts[token] as number;
  if (charClass(text.charCodeAt(start)) !== CHAR_UPPER) return false;
  const entry = lexicon.find(text, start, tokenEnds[token] as number);
  const column = lexicon.columns.find(({ name }) => name === "gazetteer");
  return entry >= 0 && ((column?.values[entry] ?? 0) & bit) !== 0;
}
