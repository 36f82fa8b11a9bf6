// The text that is read in place of an article's own where that is hard to read: broken words joined, markup and escapes
// gone, letters composed; with the way back to the article's own offsets. Most articles are read as they are.
import type { Block, Span } from "../vocabulary/types";

/** Stands in a reading for what is no prose (an address, a piece of code): the Unicode sign for just that. */
export const NO_PROSE = "\ufffc";

/** A stretch of a reading to be read otherwise. */
export interface Edit extends Span {
  /** What is read in its place; may be empty. */
  readonly text: string;
}

/** Where the pieces of a reading come from, in text order; piece i is read at [at[i], at[i + 1]). */
interface Pieces {
  readonly at: number[];
  /** Start and end of each piece in the article. */
  readonly from: number[];
  readonly to: number[];
  /** True for a piece that stands so in the article, unit for unit. */
  readonly exact: boolean[];
}

/** A text to be read and the offsets it has in the article, in UTF-16 code units. Immutable. */
export class Reading {
  private constructor(
    readonly text: string,
    /** Length of the article. */
    readonly length: number,
    private readonly pieces: Pieces | undefined,
  ) {}

  /** The article read as it stands. */
  static of(text: string): Reading {
    return new Reading(text, text.length, undefined);
  }

  /** True when the article is read as it stands, so that offsets are the same. */
  get isPlain(): boolean {
    return this.pieces === undefined;
  }

  /** Where in the article the stretch of the reading that starts at `offset` starts. */
  start(offset: number): number {
    if (this.pieces === undefined) return offset;
    if (offset >= this.text.length) return this.end(offset);
    return this.place(this.pieceAt(this.pieces, offset), offset, false);
  }

  /** Where in the article the stretch of the reading that ends at `offset` (exclusive) ends. */
  end(offset: number): number {
    if (this.pieces === undefined || offset === 0) return offset;
    return this.place(this.pieceAt(this.pieces, offset - 1), offset, true);
  }

  /** The stretch of the article that is read as `span`. */
  span({ start, end }: Span): Span {
    return { start: this.start(start), end: this.end(end) };
  }

  /** Where the unit at `offset` of the article is read, or what follows it when it is not read. */
  offsetOf(offset: number): number {
    const { pieces } = this;
    if (pieces === undefined) return offset;
    const piece = last(pieces.from, offset);
    if (piece < 0) return 0;
    const [at, length] = [pieces.at[piece] as number, this.lengthOf(pieces, piece)];
    const inside = offset - (pieces.from[piece] as number);
    return at + (pieces.exact[piece] ? Math.min(inside, length) : inside === 0 ? 0 : length);
  }

  /** Where the stretch of the article that ends at `offset` (exclusive) has been read. */
  endOf(offset: number): number {
    const { pieces } = this;
    if (pieces === undefined || offset === 0) return offset;
    const piece = last(pieces.from, offset - 1);
    if (piece < 0) return 0;
    const [at, length] = [pieces.at[piece] as number, this.lengthOf(pieces, piece)];
    return at + (pieces.exact[piece] ? Math.min(offset - (pieces.from[piece] as number), length) : length);
  }

  /** The reading with some stretches read otherwise. @param edits sorted and not overlapping */
  edit(edits: readonly Edit[]): Reading {
    if (edits.length === 0) return this;
    const parts: string[] = [];
    const pieces: Pieces = { at: [], from: [], to: [], exact: [] };
    let length = 0;
    let kept = 0;
    for (const { start, end, text } of edits) {
      parts.push(this.text.slice(kept, start), text);
      length = this.keep(kept, start, length, pieces);
      const from = this.start(start);
      if (text.length > 0) add(pieces, length, from, end > start ? this.end(end) : from, false);
      length += text.length;
      kept = end;
    }
    parts.push(this.text.slice(kept));
    this.keep(kept, this.text.length, length, pieces);
    return new Reading(parts.join(""), this.length, pieces);
  }

  /** Adds where [start, end) of this reading comes from to the pieces of a new one; returns the new one's length. */
  private keep(start: number, end: number, length: number, into: Pieces): number {
    if (end <= start) return length;
    const { pieces } = this;
    if (pieces === undefined) {
      add(into, length, start, end, true);
      return length + end - start;
    }
    let offset = start;
    for (let piece = this.pieceAt(pieces, start); offset < end; piece++) {
      const stop = Math.min(end, (pieces.at[piece] as number) + this.lengthOf(pieces, piece));
      const [from, to] = [this.place(piece, offset, false), this.place(piece, stop, true)];
      add(into, length, from, to, pieces.exact[piece] ?? false);
      length += stop - offset;
      offset = stop;
    }
    return length;
  }

  private place(piece: number, offset: number, isEnd: boolean): number {
    const { pieces } = this;
    if (pieces === undefined) return offset;
    const from = pieces.from[piece] ?? 0;
    const to = pieces.to[piece] ?? 0;
    if (pieces.exact[piece]) return from + offset - (pieces.at[piece] ?? 0);
    return isEnd ? to : from;
  }

  /** The piece that holds the unit at `offset`; the last one for the end of the text. */
  private pieceAt(pieces: Pieces, offset: number): number {
    return Math.max(0, last(pieces.at, offset));
  }

  private lengthOf(pieces: Pieces, piece: number): number {
    return (pieces.at[piece + 1] ?? this.text.length) - (pieces.at[piece] ?? 0);
  }
}

function add(pieces: Pieces, at: number, from: number, to: number, exact: boolean): void {
  pieces.at.push(at);
  pieces.from.push(from);
  pieces.to.push(to);
  pieces.exact.push(exact);
}

/** Index of the last value not above `limit` in an ascending list, or -1. */
function last(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Blocks of a reading as they stand after edits inside them. @param edits sorted and not overlapping */
export function moveBlocks(blocks: readonly Block[], edits: readonly Edit[]): Block[] {
  let next = 0;
  let moved = 0;
  const move = (offset: number): number => {
    for (; next < edits.length; next++) {
      const { start, end, text } = edits[next] as Edit;
      if (end > offset || (end === offset && start === offset)) break;
      moved += text.length - (end - start);
    }
    return offset + moved;
  };
  return blocks
    .map((block) => ({ ...block, start: move(block.start), end: move(block.end) }))
    .filter(({ start, end }) => start < end);
}
