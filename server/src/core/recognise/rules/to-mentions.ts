// From the spans of a sentence to mentions of the text: rules that hold for every recogniser, and calibrated confidence.
import { roomOf } from "../../language/rooms";
import { hasLetter } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import type { Mention, MentionKind } from "../../vocabulary/types";
import type { Knowledge } from "../lexicon/knowledge";
import { trailingAcronym } from "./acronyms";
import type { FoundSpan, Reading } from "./found-span";
import { nameEnd } from "./name-end";
import { namePart } from "./name-part";
import { refine } from "./refine";

/** Least confidence of a candidate. */
const LEAST_CANDIDATE = 0.05;

/** A sentence, or the part of a long one that is read at once, as tokens. */
export interface Piece {
  readonly from: number;
  readonly length: number;
}

/** What the rules need beside the text. */
export interface RuleContext {
  readonly knowledge: Knowledge;
  /** The share of spans of this kind and probability that are right. */
  readonly confidence: (kind: MentionKind, probability: number) => number;
}

/** What has been found so far; mentions and candidates in the order of the text. */
export interface Found {
  readonly mentions: Mention[];
  readonly candidates: Mention[];
}

/** Appends the mentions of a sentence, and of its second thoughts the best that overlap nothing. */
export function addReading(
  document: TextDocument,
  { from, length }: Piece,
  reading: Reading,
  context: RuleContext,
  { mentions, candidates }: Found,
): void {
  const best = refine(document, from, length, reading.best, context.knowledge);
  if (best.length === 0 && reading.others.length === 0) return;
  const { text } = document;
  const toMentions = (spans: readonly FoundSpan[]) =>
    spans
      .map((span) => toMention(document, from, span, context))
      .filter(({ start, end }) => hasLetter(text, start, end));
  const taken = toMentions(best).flatMap((mention) => parted(text, mention));
  mentions.push(...taken);
  const others = toMentions(reading.others)
    .filter((mention) => mention.confidence >= LEAST_CANDIDATE)
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end);
  const kept: Mention[] = [];
  for (const other of others) {
    if ([...taken, ...kept].every((mention) => mention.end <= other.start || other.end <= mention.start)) {
      kept.push(other);
    }
  }
  candidates.push(...kept.sort((a, b) => a.start - b.start));
}

function toMention(
  document: TextDocument,
  offset: number,
  { from, to, type, kind, probability }: FoundSpan,
  { confidence }: RuleContext,
): Mention {
  const { text, language, tokenStarts, tokenEnds } = document;
  const start = tokenStarts[offset + from] as number;
  const end = tokenEnds[nameEnd(document, offset + from, offset + to) - 1] as number;
  const place = kind === "compound" ? namePart(text, start, end, roomOf(language)) : { start, end };
  return { ...place, type, kind, confidence: confidence(kind, probability) };
}

/** A long organisation name and the acronym behind it are two mentions. */
function parted(text: string, mention: Mention): Mention[] {
  if (mention.type !== "ORG" || mention.kind !== "name") return [mention];
  const at = trailingAcronym(text, mention);
  return at === mention.end
    ? [mention]
    : [
        { ...mention, end: mention.start + text.slice(mention.start, at).trimEnd().length },
        { ...mention, start: at },
      ];
}
