// Training and development sentences: tokens, and for each token which labels are right.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashString } from "../src/core/recognise/crf/hash";
import {
  CONTINUATION,
  kindOf,
  LABEL_COUNT,
  LABELS,
  labelIndex,
  OUTSIDE,
} from "../src/core/recognise/tagging/labels";
import { createDocument } from "../src/core/text/create-document";
import type { TextDocument } from "../src/core/text/document";
import { documentFromTokens } from "../src/core/text/document-from-tokens";
import type { EntityType, Mention, MentionKind, Span } from "../src/core/vocabulary/types";

/** One article or, where a corpus has no articles, one sentence. */
export interface GoldDocument {
  readonly id: string;
  readonly document: TextDocument;
  /** For each token the labels that are right, as bits; more than one where the corpus does not say. */
  readonly allowed: Uint32Array;
}

const ANY = 2 ** LABEL_COUNT - 1;

/** The bit of one label. */
export function bit(label: number): number {
  return 2 ** label;
}

/** Bits of all labels that `test` accepts. */
export function bits(test: (label: (typeof LABELS)[number]) => boolean): number {
  return LABELS.reduce((sum, label, i) => (test(label) ? sum + bit(i) : sum), 0);
}

const OTHER = bits((label) => label.type === "OTH");
const COMPOUNDS = bits((label) => label.role === "compound");

/** A line of a corpus that comes in tokens. */
export interface TokenLine {
  readonly id: string;
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** GermEval: one document a sentence, one label a token. */
export function readGermEval(folder: string, part: "train" | "dev"): GoldDocument[] {
  return readLines<TokenLine>(join(folder, "germeval2014", `${part}.jsonl`)).map(({ id, tokens, tags }) => ({
    id,
    document: documentFromTokens(tokens),
    allowed: Uint32Array.from(tags, (tag, i) => allowedForTag(tag, tags[i + 1] ?? "O")),
  }));
}

/** Bits of the labels that a GermEval tag leaves open; `next` is the tag after it. */
export function allowedForTag(tag: string, next: string): number {
  const type = tag.replace(/^[BI]-/u, "");
  if (!/deriv|part/u.test(type)) return bit(labelIndex(tag));
  // compounds of several tokens: our label is for the token with the hyphen; the rest stays open
  if (tag.startsWith("I-") || next === `I-${type}`) return ANY;
  return bit(labelIndex(type));
}

interface TextLine {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; type: EntityType; kind: MentionKind }[];
}

/**
 * SmartData: one document an article. It marks neither compounds nor names of other kinds: those stay open. Its
 * train part is split once and for all: articles whose id hashes to 0 modulo 10 are for development.
 */
export function readSmartData(folder: string, part: "train" | "dev"): GoldDocument[] {
  const lines = readLines<TextLine>(join(folder, "documents", "smartdata-news-train.jsonl"));
  return lines
    .filter(({ id }) => (hashString(id, 0) % 10 === 0) === (part === "dev"))
    .map(({ id, text, mentions }) => {
      const document = createDocument(text);
      const allowed = new Uint32Array(document.tokenCount);
      for (let i = 0; i < document.tokenCount; i++) allowed[i] = openLabels(document, i);
      let at = 0;
      for (const marked of mentions) {
        const { reading } = document;
        const start = reading.offsetOf(marked.start);
        const mention = { ...marked, start, end: reading.endOf(marked.end) };
        while (at < document.tokenCount && (document.tokenEnds[at] as number) <= mention.start) at++;
        markMention(document, at, mention, allowed);
      }
      restartSentences(document, allowed);
      return { id, document, allowed };
    });
}

/** A mention that our sentence splitter cuts begins anew in the second sentence. */
function restartSentences(document: TextDocument, allowed: Uint32Array): void {
  for (const start of document.sentenceStarts) {
    const inside = LABELS.findIndex((label, i) => label.role === "inside" && allowed[start] === bit(i));
    if (inside >= 0) allowed[start] = bit(labelIndex(`B-${LABELS[inside]?.type}`));
  }
}

/** Labels for a token that SmartData leaves unmarked. */
function openLabels(document: TextDocument, i: number): number {
  return isHyphenated(document, i) ? OTHER | COMPOUNDS : OTHER;
}

function isHyphenated(document: TextDocument, i: number): boolean {
  return /\p{L}-\p{L}/u.test(document.text.slice(document.tokenStarts[i], document.tokenEnds[i]));
}

/** "Ennigerloher Bauernschaft": SmartData marks the adjective in -er as a name, GermEval as derived. */
const ADJECTIVE = /^\p{Lu}\p{Ll}{3,}er$/u;

function markMention(
  document: TextDocument,
  first: number,
  mention: TextLine["mentions"][number],
  allowed: Uint32Array,
): void {
  for (let i = first; i < document.tokenCount && (document.tokenStarts[i] as number) < mention.end; i++) {
    const inside =
      (document.tokenStarts[i] as number) >= mention.start &&
      (document.tokenEnds[i] as number) <= mention.end;
    const begins = i === first;
    if (!inside)
      allowed[i] =
        bit(OUTSIDE) + bit(labelIndex(`${mention.type}part`)) + bit(labelIndex(`B-${mention.type}`));
    else if (mention.kind === "derived") allowed[i] = bit(labelIndex(`${mention.type}deriv`));
    else allowed[i] = bit(labelIndex(`${begins ? "B" : "I"}-${mention.type}`));
    const form = document.text.slice(mention.start, mention.end);
    if (mention.type === "LOC" && mention.kind === "name" && ADJECTIVE.test(form)) {
      allowed[i] = (allowed[i] as number) | bit(labelIndex("LOCderiv"));
    }
    // "EU-Kommission", one mention here, is a compound to GermEval: either is right
    const whole = begins && inside && (document.tokenEnds[i] as number) === mention.end;
    if (whole && isHyphenated(document, i))
      allowed[i] = (allowed[i] as number) | bit(labelIndex(`${mention.type}part`));
  }
}

/** The objects of a file with one JSON object a line. */
export function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** A gold mention; a compound's span is its whole token. */
export interface GoldMention extends Span {
  readonly type: EntityType;
  readonly kind: MentionKind;
}

/** The mentions that the labels of a document certainly hold. */
export function goldMentions({ document, allowed }: GoldDocument): GoldMention[] {
  const labels = Array.from(allowed, certain);
  const found: GoldMention[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    const kind = kindOf(label);
    if (kind === undefined || LABELS[label]?.role === "inside") continue;
    let last = i;
    while (labels[last + 1] === CONTINUATION[label] && CONTINUATION[label] !== -1) last++;
    const start = document.tokenStarts[i] as number;
    found.push({
      start,
      end: document.tokenEnds[last] as number,
      kind,
      type: LABELS[label]?.type as EntityType,
    });
  }
  return found;
}

/** The one label that is allowed, or OUTSIDE. */
export function certain(allowed: number): number {
  return (allowed & (allowed - 1)) === 0 ? 31 - Math.clz32(allowed) : OUTSIDE;
}

/** Strictly the same span, kind and type; a compound is right inside its token. */
export function isRight(mention: Mention, wanted: readonly GoldMention[]): boolean {
  return wanted.some(
    ({ start, end, type, kind }) =>
      kind === mention.kind &&
      type === mention.type &&
      (kind === "compound"
        ? mention.start >= start && mention.end <= end
        : mention.start === start && mention.end === end),
  );
}
