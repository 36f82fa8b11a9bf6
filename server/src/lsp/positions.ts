// Offsets to positions and back, by the line starts of the index: no text is needed, so it also works for
// articles that are not open. UTF-16 both ways, as LSP's default encoding has it.

import type { Position, Range } from "../common/protocol";
import type { Span } from "../core/vocabulary/types";

/** Where the lines of a text begin; an `ArticleView` is one. */
export interface Lines {
  /** Offset of each line's first code unit; the first is 0. */
  readonly lineStarts: Uint32Array;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

/** The position of an offset; offsets outside the text count as its nearest end. */
export function positionAt(lines: Lines, offset: number): Position {
  const clamped = clampTo(lines, offset);
  const line = lineAt(lines.lineStarts, clamped);
  return { line, character: clamped - (lines.lineStarts[line] ?? 0) };
}

/** The offset, or the end of the text that is nearest to it. */
function clampTo({ length }: Lines, offset: number): number {
  return Math.max(0, Math.min(offset, length));
}

/** Number of the line in which an offset of the text lies. */
export function lineAt(lineStarts: Uint32Array, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The offset of a position; a character behind the line's end is the last before the next line. */
export function offsetAt(lines: Lines, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = lines.lineStarts[line];
  if (start === undefined) return lines.length;
  const next = lines.lineStarts[line + 1];
  const end = next === undefined ? lines.length : next - 1;
  return Math.min(start + Math.max(0, character), end);
}

/** The range of a span. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
