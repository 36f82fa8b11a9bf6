// Lists of spans in text order that do not overlap: what rules ask of them, and how they put others in.
import type { Span } from "../../../vocabulary/types";

/** True if the span touches none of the list. */
export function isFree(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) >= end;
}

/** The list with stronger spans in place of all that they overlap; of stronger ones that overlap, the first counts. */
export function overruled<T extends Span>(spans: readonly T[], stronger: readonly T[]): readonly T[] {
  if (stronger.length === 0) return spans;
  const kept: T[] = [];
  for (const span of [...stronger].sort(byStart)) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return [...spans.filter((span) => isFree(kept, span)), ...kept].sort(byStart);
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
