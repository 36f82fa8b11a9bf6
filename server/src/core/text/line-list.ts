// The lines of a text as those see them who lay it out: without white space around them and without quotation marks of mail.
import { CHAR_LOWER, CHAR_SPACE, charClass } from "./characters";
import { breakLength } from "./hyphenation";

/** A line that holds something. Offsets of the text; `start` and `end` leave white space and "> " out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the line itself starts. */
  readonly from: number;
  /** How many ">" stand before it. */
  readonly depth: number;
  /** True when a page ends between the line before and this one. */
  readonly newPage: boolean;
  /** True when nothing but a line's end (or a page's) stands between the line before and this one. */
  readonly follows: boolean;
}

/** The lines of `text` from offset `from` on that hold something; page numbers between two pages are none. */
export function linesOf(text: string, lineStarts: Uint32Array, from: number): Line[] {
  const lines: Line[] = [];
  let isBlank = true;
  let newPage = false;
  for (let i = 0; i < lineStarts.length; i++) {
    const lineStart = Math.max(from, lineStarts[i] as number);
    const lineEnd = lineStarts[i + 1] ?? text.length;
    if (lineEnd <= from) continue;
    const line = trimmed(text, lineStart, lineEnd);
    newPage ||= hasFormFeed(text, lineStart, line?.start ?? lineEnd);
    const isBroken = isBlank && endsInHyphen(text, lines.at(-1));
    if (line === undefined || ((newPage || isBroken) && isPageNumber(text, line))) {
      isBlank = true;
      continue;
    }
    // half a word goes on behind any gap
    newPage ||= isBroken && charClass(text.charCodeAt(line.start)) === CHAR_LOWER;
    const depth = quoteDepth(text, line);
    const start = depth === 0 ? line.start : afterQuoteMarks(text, line);
    if (start < line.end) {
      lines.push({ start, end: line.end, from: lineStart, depth, newPage, follows: !isBlank });
      isBlank = false;
    } else isBlank = true;
    newPage = hasFormFeed(text, line.end, lineEnd);
  }
  return lines;
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** The stretch of [start, end) without surrounding white space, or undefined when nothing is left. */
export function trimmed(text: string, start: number, end: number): Bounds | undefined {
  let from = start;
  let to = end;
  while (to > from && charClass(text.charCodeAt(to - 1)) === CHAR_SPACE) to--;
  while (from < to && charClass(text.charCodeAt(from)) === CHAR_SPACE) from++;
  return from < to ? { start: from, end: to } : undefined;
}

function endsInHyphen(text: string, line: Line | undefined): boolean {
  return line !== undefined && breakLength(text, line.end) > 0;
}

function hasFormFeed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x0c) return true;
  return false;
}

function isPageNumber(text: string, { start, end }: Bounds): boolean {
  return (
    end - start <= 12 && /^(?:seite |page |- ?|– ?|\[)?\d{1,4}(?: ?-| ?–|\])?$/i.test(text.slice(start, end))
  );
}

function quoteDepth(text: string, { start, end }: Bounds): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3e) depth++;
    else if (unit !== 0x20) break;
  }
  return depth;
}

function afterQuoteMarks(text: string, { start, end }: Bounds): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 0x3e || charClass(text.charCodeAt(at)) === CHAR_SPACE)) at++;
  return at;
}
