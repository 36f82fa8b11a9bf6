// Percentiles and the table that the benchmark prints.

/** The value below which this share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Runs something and says how many milliseconds it took. */
export async function timed(action: () => unknown): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

/** One figure, with the bound it has to keep if there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound?: number;
  /** True if the bound is the least the value may be, not the most. */
  readonly atLeast?: boolean;
}

/** True if the figure keeps its bound or has none. */
export function holds({ value, bound, atLeast }: Figure): boolean {
  return bound === undefined || (atLeast ? value >= bound : value <= bound);
}

/** The figures as a table in Markdown. */
export function renderFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    figure.bound === undefined ? "" : `${figure.atLeast ? "≥" : "≤"} ${round(figure.bound)}`,
    holds(figure) ? "" : "missed",
  ]);
  const all = [["figure", "measured", "bound", ""], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 1 || i === 2 ? row[i]?.padStart(width) : row[i]?.padEnd(width))).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(all[0] ?? []), rule, ...all.slice(1).map(line)].join("\n");
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}
