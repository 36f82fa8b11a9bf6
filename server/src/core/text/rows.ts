// Rows of columns in plain text: cells parted by tabs, by wide gaps, or by the same sign in several lines.
import type { Span } from "../vocabulary/types";
import type { Line } from "./line-list";
import { trimmed } from "./line-list";

const GAP = /\t\s*| {3,}/g;

/** The cells of each line of a group that is a row; undefined for other lines. @param signs that the text has of those that part cells */
export function cellsOf(
  text: string,
  group: readonly Line[],
  signs: readonly string[],
): (readonly Span[] | undefined)[] {
  const sign = group.length > 1 ? signs.find((each) => isTable(text, group, each)) : undefined;
  if (sign === undefined && !group.some(({ start, end }) => hasGap(text.slice(start, end)))) return [];
  const gap = sign === undefined ? GAP : new RegExp(`\\${sign}|${GAP.source}`, "g");
  const rows = group.map((line) => split(text, line, gap));
  return rows.map((cells, i) => {
    if (cells.length < 2) return undefined;
    // a sentence with a gap in it is no row, unless its neighbour has as many cells
    const isAlone = rows[i - 1]?.length !== cells.length && rows[i + 1]?.length !== cells.length;
    return isAlone && /[.!?]["”“»)]?$/.test(text.slice((cells.at(-1) as Span).start, group[i]?.end))
      ? undefined
      : cells;
  });
}

function hasGap(line: string): boolean {
  return line.includes("\t") || line.includes("   ");
}

/** True when two lines at least have the sign, and all that have it have it equally often. */
function isTable(text: string, group: readonly Line[], sign: string): boolean {
  const counts = group
    .map(({ start, end }) => text.slice(start, end).split(sign).length - 1)
    .filter((count) => count > 0);
  return (
    counts.length > 1 && counts.length * 3 > group.length * 2 && counts.every((count) => count === counts[0])
  );
}

function split(text: string, { start, end }: Line, gap: RegExp): Span[] {
  const cells: Span[] = [];
  let from = start;
  const add = (to: number) => {
    const cell = trimmed(text, from, to);
    if (cell !== undefined) cells.push(cell);
  };
  for (const match of text.slice(start, end).matchAll(gap)) {
    add(start + match.index);
    from = start + match.index + match[0].length;
  }
  add(end);
  return cells;
}
