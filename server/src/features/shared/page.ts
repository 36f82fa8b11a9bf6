// Lists are asked for in pages: a tree opens fifty children of forty thousand.

/** Which part of a list is wanted. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The page of a list; numbers that make no sense are taken as zero. */
export function pageOf<T>(items: readonly T[], { offset, limit }: Page): readonly T[] {
  const from = natural(offset);
  return items.slice(from, from + natural(limit));
}

function natural(value: number): number {
  return Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}
