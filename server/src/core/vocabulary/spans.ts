// How stretches of text lie to each other.
import type { Span } from "./types";

/** UTF-16 code units. */
export function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** True if they share at least one code unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if the second lies in the first, edges included. */
export function contains(a: Span, b: Span): boolean {
  return a.start <= b.start && b.end <= a.end;
}

/** True if they begin and end together. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
