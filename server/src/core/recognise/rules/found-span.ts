// What a recogniser finds in a sentence before it becomes mentions: spans of tokens, whatever method found them.
import type { EntityType, MentionKind } from "../../vocabulary/types";

/** A run of tokens that may be a mention; token indices within the sentence, end-exclusive. */
export interface FoundSpan {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Probability of exactly this span with this type and kind, as the recogniser has it (not calibrated). */
  readonly probability: number;
}

/** What a sentence may hold. */
export interface Reading {
  /** The best reading: sorted, not overlapping. */
  readonly best: readonly FoundSpan[];
  /** Second thoughts: spans not in `best`; may overlap. */
  readonly others: readonly FoundSpan[];
}

/** Nothing. */
export const NO_READING: Reading = { best: [], others: [] };

/** Whether the span is the whole name of a thing of this type, no compound and no derived form. */
export function isName({ kind, type }: FoundSpan, wanted: EntityType): boolean {
  return kind === "name" && type === wanted;
}
