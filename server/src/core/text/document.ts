// The shape of a text once it is laid out and tokenised: the only input of a recogniser.
import type { ArticleMeta, Block } from "../vocabulary/types";
import type { Reading } from "./reading";

/** Token classes, one byte a token. */
export const TOKEN_WORD = 0;
export const TOKEN_NUMBER = 1;
export const TOKEN_PUNCTUATION = 2;

/**
 * An article cut into blocks, sentences and tokens. What is read is `text`: the article's own text or, where that is
 * broken over lines, marked up or not in composed letters, a reading of it. Offsets are UTF-16 code units, end-exclusive:
 * of `text` for tokens, and so for what recognisers find; of the article for blocks and lines. `reading` has the way back.
 * Tokens never overlap, are in text order and never contain white space. A sentence is a run of tokens; a
 * sentence never crosses a block.
 */
export interface TextDocument {
  readonly text: string;
  readonly reading: Reading;
  /** BCP 47 tag of the language it is written in; "und" if that could not be told. */
  readonly language: string;
  readonly meta: ArticleMeta;
  /** In text order, not overlapping. */
  readonly blocks: readonly Block[];
  /** Offset at which each line starts (LSP line ends: \n, \r\n, \r); the first is 0. */
  readonly lineStarts: Uint32Array;
  readonly tokenCount: number;
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** TOKEN_WORD, TOKEN_NUMBER or TOKEN_PUNCTUATION. */
  readonly tokenClasses: Uint8Array;
  /** Index of the first token of each sentence, then tokenCount: sentence i is tokens [s[i], s[i+1]). */
  readonly sentenceStarts: Uint32Array;
}
