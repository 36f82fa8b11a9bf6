// What can be wrong with a decisions file, as data: wording is for those who show it.
import type { Span } from "../core/vocabulary/types";

/** In which way a stretch of the file is wrong; all else of it holds. */
export type ProblemKind =
  | "syntax" // no YAML; `detail` is what the parser says
  | "conflict-marker" // left by git
  | "unknown-key" // `detail` is the key, `nearest` the one that may be meant
  | "missing-key" // `detail` is the key
  | "no-verb" // a line that says nothing, or several things
  | "wrong-value" // `detail` is the key whose value makes no sense
  | "unknown-version"; // `detail` is the version

/** A problem with its place: UTF-16 offsets of the text, end-exclusive. */
export interface FileProblem extends Span {
  readonly kind: ProblemKind;
  /** 0-based. */
  readonly line: number;
  readonly detail: string;
  readonly nearest?: string;
}

/** Tells of a problem; `where` is the part of an item that is wrong (offsets in it), if it is not the whole. */
export type Report = (kind: ProblemKind, detail: string, where?: Span, near?: string) => void;

/** The word that is nearest to another by edits of letters (Levenshtein 1966), if it is near at all. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const byDistance = words
    .map((other) => ({ other, far: distance(word, other) }))
    .filter(({ other, far }) => far <= Math.max(1, other.length / 2))
    .sort((a, b) => a.far - b.far);
  return byDistance[0]?.other;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
