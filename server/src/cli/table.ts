// A table of text that fits a terminal: columns are as wide as they must be, one of them gives way.
import stringWidth from "./width";

/** How a column is set. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  /** A column that may be cut down to this many columns of the terminal when space is short. */
  readonly least?: number;
  /** Colours a cell after it is laid out. */
  readonly paint?: (cell: string, row: number) => string;
}

const GAP = "  ";

/** Lays out rows of cells; lines carry no trailing space. Cells that do not fit end in "…". */
export function layTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = columnWidths(columns, rows, width);
  const line = (cells: readonly string[], row: number) =>
    columns
      .map((column, i) => {
        const cell = setCell(cells[i] ?? "", widths[i] ?? 0, column.align);
        return column.paint && row >= 0 ? column.paint(cell, row) : cell;
      })
      .join(GAP)
      .trimEnd();
  return [
    line(
      columns.map(({ title }) => title),
      -1,
    ),
    ...rows.map(line),
  ];
}

/** Natural widths; columns that may give way do so, the widest first. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const widths = columns.map(({ title }, i) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[i] ?? "")), stringWidth(title)),
  );
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (columns.length - 1)) - width;
  const yielding = columns.flatMap((column, i) => (column.least === undefined ? [] : [i]));
  while (excess > 0) {
    const room = (i: number) => (widths[i] ?? 0) - (columns[i]?.least ?? 0);
    const widest = yielding.filter((i) => room(i) > 0).sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
  return widths;
}

function setCell(cell: string, width: number, align: "left" | "right"): string {
  const cut = cutTo(cell, width);
  const space = " ".repeat(Math.max(0, width - stringWidth(cut)));
  return align === "left" ? cut + space : space + cut;
}

/** A text of at most so many columns, "…" standing for what was cut. */
export function cutTo(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = "";
  for (const letter of text) {
    if (stringWidth(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut}…`;
}
