// What laying a text out gives, whatever its format: blocks, and what is to be read otherwise inside them.
import type { ArticleMeta, Block, BlockKind } from "../vocabulary/types";
import type { Edit } from "./reading";

/** Offsets are those of the text that was laid out. */
export interface Layout {
  /** In text order, not overlapping. */
  readonly blocks: readonly Block[];
  /** Marks inside blocks that are no part of what is read; sorted, not overlapping, each inside one block. */
  readonly edits: readonly Edit[];
  /** What the text says of itself apart from a metadata head. */
  readonly meta?: ArticleMeta;
}

/** Kinds whose tokens form prose; the metadata head and code are not cut into tokens. */
export function hasTokens(kind: BlockKind): boolean {
  return kind !== "meta" && kind !== "code";
}
