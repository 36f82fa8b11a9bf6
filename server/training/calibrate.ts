// Isotonic regression: which share of the spans of a given model probability is right.

/** A span's probability as the model gives it, and whether the span is right. */
export interface Outcome {
  readonly probability: number;
  readonly right: boolean;
}

interface Pool {
  sum: number;
  weight: number;
  right: number;
}

/** Spans pooled at least this many to a point, so that a few lucky ones do not make a certainty. */
const LEAST_POOL = 40;

/**
 * Points [probability, share right], both rising, for linear interpolation: pool adjacent violators (Ayer and others
 * 1955) over pools of at least LEAST_POOL, each share smoothed by one right and one wrong span.
 */
export function isotonic(outcomes: readonly Outcome[]): (readonly [number, number])[] {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability);
  const pools: Pool[] = [];
  let open: Pool = { sum: 0, weight: 0, right: 0 };
  for (const { probability, right } of sorted) {
    open.sum += probability;
    open.weight++;
    if (right) open.right++;
    if (open.weight < LEAST_POOL) continue;
    pools.push(open);
    open = { sum: 0, weight: 0, right: 0 };
    mergeViolators(pools);
  }
  if (open.weight > 0) {
    pools.push(open);
    mergeViolators(pools);
  }
  const points = pools.map((pool) => [round(pool.sum / pool.weight), round(share(pool))] as const);
  return [[0, 0], ...points, [1, round(Math.max(0, ...pools.map(share)))]];
}

function mergeViolators(pools: Pool[]): void {
  for (let last = pools.length - 1; last > 0; last--) {
    const pool = pools[last] as Pool;
    const before = pools[last - 1] as Pool;
    if (share(before) < share(pool)) return;
    before.sum += pool.sum;
    before.weight += pool.weight;
    before.right += pool.right;
    pools.pop();
  }
}

function share(pool: Pool): number {
  return (pool.right + 1) / (pool.weight + 2);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
