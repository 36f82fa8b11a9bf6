// What is kept of one article after analysis: everything later stages need, and no text.
import type { AnalysedMention, Chain, Link } from "../link/linked";
import type { ArticleMeta, Block, MentionKind } from "../vocabulary/types";

/**
 * The analysis of one article: a pure function of its text and the recogniser. Plain data (structured clone and
 * JSON safe apart from typed arrays), so that a worker can send it and a cache can keep it.
 */
export interface Analysis {
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** Number of word tokens. */
  readonly words: number;
  /** BCP 47 tag of the language it was read in; "und" if that could not be told. */
  readonly language: string;
  readonly meta: ArticleMeta;
  readonly blocks: readonly Block[];
  readonly lineStarts: Uint32Array;
  /** [start, end) pairs, two entries a sentence, in text order. */
  readonly sentences: Uint32Array;
  /** Mentions and candidates together, sorted by start, not overlapping. */
  readonly mentions: readonly AnalysedMention[];
  readonly chains: readonly Chain[];
  readonly links: readonly Link[];
}

/** Kinds in the order of their codes in packed columns. */
export const KIND_CODES: readonly MentionKind[] = ["name", "compound", "derived"];
