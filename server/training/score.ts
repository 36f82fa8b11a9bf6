// Strict mention scores on gold documents, for use while training.
import type { Mention } from "../src/core/vocabulary/types";
import { type GoldMention, isRight } from "./sentences";

/** Counts of right, found and wanted mentions. */
export interface IntCounts {
  right: number;
  found: number;
  wanted: number;
}

/** Tallies by group: PER, LOC, ORG, names (all three), compound, derived, and both together as `others`. */
export type Tallies = Record<string, IntCounts>;

/** Adds one document. */
export function tallyMentions(
  tallies: Tallies,
  wanted: readonly GoldMention[],
  found: readonly Mention[],
): void {
  for (const mention of wanted) for (const group of groupsOf(mention)) get(tallies, group).wanted++;
  for (const mention of found) {
    const right = isRight(mention, wanted);
    for (const group of groupsOf(mention)) {
      get(tallies, group).found++;
      if (right) get(tallies, group).right++;
    }
  }
}

/** F1 in percent. */
export function f1({ right, found, wanted }: IntCounts): number {
  return found + wanted === 0 ? 0 : (200 * right) / (found + wanted);
}

/** One line: each group with precision, recall, F1. */
export function summary(tallies: Tallies): string {
  return Object.keys(tallies)
    .sort()
    .map((group) => {
      const { right, found, wanted } = get(tallies, group);
      const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
      return `${group} ${percent(right, found)}/${percent(right, wanted)}/${f1(get(tallies, group)).toFixed(2)}`;
    })
    .join("  ");
}

function groupsOf({ kind, type }: GoldMention): string[] {
  return kind === "name" ? [type, "names"] : [kind, "others"];
}

function get(tallies: Tallies, group: string): IntCounts {
  tallies[group] ??= { right: 0, found: 0, wanted: 0 };
  return tallies[group];
}
