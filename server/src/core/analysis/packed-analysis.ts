// An analysis as one column of 32-bit numbers in place of objects: what the cache reads and the corpus keeps.

import type { LinkReason } from "../link/linked";
import type { Letters } from "../util/interner";
import { type ArticleMeta, type BlockKind, ENTITY_TYPES } from "../vocabulary/types";
import { type Analysis, KIND_CODES } from "./analysis";

/** Kinds of blocks in the order of their codes. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  "meta",
  "headline",
  "paragraph",
  "item",
  "cell",
  "quote",
  "code",
];
/** Reasons of links in the order of their codes. */
export const LINK_REASONS: readonly LinkReason[] = [
  "same",
  "inflected",
  "surname",
  "given-name",
  "acronym",
  "compound",
  "derived",
  "spelling",
  "short",
  "known",
];

/** Confidences are kept in millionths. */
export const MILLION = 1_000_000;

// Rows, in numbers each. A mention: start, end, surface, sentence, bits, confidence, link.
// Bits: type (2), kind (2), candidate (1), chain (the rest). Link: 0 for none, else (to + 1) * 16 + reason.
// A chain: name, type. A block: start, end, kind + level * 8. A role: mention, start, end, words + 1 (0: none).
export const MENTION = 7;
export const CHAIN = 2;
export const ROLE = 4;
export const BLOCK = 3;

/** How many rows of each sort there are. They follow each other in this order, then the sentences' bounds. */
export interface RowCounts {
  readonly mentions: number;
  readonly chains: number;
  readonly roles: number;
  readonly blocks: number;
  readonly lines: number;
}

/** An analysis without objects. Strings (surfaces, names, words of roles) stand in the rows by number. */
export interface PackedAnalysis {
  readonly length: number;
  readonly words: number;
  readonly language: string;
  readonly meta: ArticleMeta;
  readonly counts: RowCounts;
  /** May be a window on a larger array: those who keep it keep a copy. */
  readonly data: Uint32Array;
  /** The strings by number; absent if the numbers are those of the corpus. */
  readonly letters?: Letters;
}

/** An analysis in either form. */
export type AnyAnalysis = Analysis | PackedAnalysis;

/** Where the chains begin in the numbers of an analysis, and so on for the other sorts of rows. */
export function placesOf(counts: RowCounts): {
  readonly chains: number;
  readonly roles: number;
  readonly blocks: number;
  readonly lines: number;
  readonly sentences: number;
} {
  const chains = counts.mentions * MENTION;
  const roles = chains + counts.chains * CHAIN;
  const blocks = roles + counts.roles * ROLE;
  const lines = blocks + counts.blocks * BLOCK;
  return { chains, roles, blocks, lines, sentences: lines + counts.lines };
}

/** Packs an analysis. @param number gives each string its number */
export function packAnalysis(analysis: Analysis, number: (text: string) => number): PackedAnalysis {
  const { length, words, language, meta, mentions, chains, blocks, lineStarts, sentences } = analysis;
  const counts: RowCounts = {
    mentions: mentions.length,
    chains: chains.length,
    roles: mentions.filter((mention) => mention.descriptor !== undefined).length,
    blocks: blocks.length,
    lines: lineStarts.length,
  };
  const at = placesOf(counts);
  const data = new Uint32Array(at.sentences + sentences.length);
  packMentions(analysis, data, at.roles, number);
  chains.forEach((chain, index) => {
    data.set([number(chain.name), ENTITY_TYPES.indexOf(chain.type)], at.chains + index * CHAIN);
  });
  packBlocks(blocks, data, at.blocks);
  data.set(lineStarts, at.lines);
  data.set(sentences, at.sentences);
  return { length, words, language, meta, counts, data };
}

/** Writes blocks into the numbers of an analysis. */
export function packBlocks(blocks: Analysis["blocks"], data: Uint32Array, at: number): void {
  blocks.forEach(({ start, end, kind, level = 0 }, index) => {
    data.set([start, end, BLOCK_KINDS.indexOf(kind) | (level << 3)], at + index * BLOCK);
  });
}

function packMentions(
  { mentions, chains, links }: Analysis,
  data: Uint32Array,
  rolesAt: number,
  number: (text: string) => number,
): void {
  const chainOf = new Uint32Array(mentions.length);
  chains.forEach((chain, index) => {
    for (const mention of chain.mentions) chainOf[mention] = index;
  });
  let role = rolesAt;
  mentions.forEach((mention, index) => {
    const kind = ENTITY_TYPES.indexOf(mention.type) | (KIND_CODES.indexOf(mention.kind) << 2);
    const at = index * MENTION;
    data[at] = mention.start;
    data[at + 1] = mention.end;
    data[at + 2] = number(mention.surface);
    data[at + 3] = mention.sentence;
    data[at + 4] = kind | (mention.candidate ? 16 : 0) | ((chainOf[index] ?? 0) << 5);
    data[at + 5] = Math.round(Math.min(1, Math.max(0, mention.confidence)) * MILLION);
    const { descriptor } = mention;
    if (descriptor === undefined) return;
    const words = mention.role === undefined ? 0 : number(mention.role) + 1;
    data.set([index, descriptor.start, descriptor.end, words], role);
    role += ROLE;
  });
  for (const link of links) {
    const at = link.from * MENTION + 6;
    if (data[at] === 0) data[at] = ((link.to + 1) << 4) | LINK_REASONS.indexOf(link.reason);
  }
}
