// The largest few of many: counts of an entity can stand in tens of thousands of articles, a card shows six.

/** The first `limit` items in the order of `compare`, without sorting the rest. Stable, linear for small limits. */
export function top<T>(items: Iterable<T>, limit: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  if (limit <= 0) return best;
  for (const item of items) {
    const last = best[best.length - 1];
    if (best.length === limit && last !== undefined && compare(item, last) >= 0) continue;
    if (best.length === limit) best.pop();
    let place = best.length;
    while (place > 0 && compare(item, best[place - 1] as T) < 0) place -= 1;
    best.splice(place, 0, item);
  }
  return best;
}
