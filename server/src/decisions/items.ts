// Cuts a decisions file into its lines: which of them begin a decision, which belong to it, and what git left behind.
import type { Span } from "../core/vocabulary/types";

/** A stretch of whole lines that says one thing, with the line end after it. */
export interface Item extends Span {
  /** 0-based line of its start. */
  readonly line: number;
}

/** A file by lines. */
export interface Layout {
  /** All that stands before the decisions and behind them. */
  readonly rest: readonly Item[];
  /** The list's lines that begin with a dash, each with the lines that go on with it. */
  readonly items: readonly Item[];
  /** Lines that git left between two versions. */
  readonly markers: readonly Item[];
  /** The line that says `decisions:`, if there is one. */
  readonly list: Item | undefined;
}

const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;
const DASH = /^(\s*)-(?:\s|$)/;
const LIST = /^decisions\s*:\s*(?:#.*)?$/;

/** Lays out a file. What stands between ||||||| and ======= is what both sides changed: it is passed over. */
export function layOutItems(text: string): Layout {
  const layout: { rest: Item[]; items: Item[]; markers: Item[] } = { rest: [], items: [], markers: [] };
  let list: Item | undefined;
  let open: Item | undefined;
  let isOld = false;
  /** How far the first item is indented: dashes further in are lists inside an item. */
  let indent: number | undefined;
  const close = (): void => {
    if (open !== undefined) layout.items.push(open);
    open = undefined;
  };
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end).replace(/[\r\n]+$/, "");
    const isTop = /^[^\s#-]/.test(content);
    if (MARKER.test(content)) {
      close();
      layout.markers.push(line);
      isOld = content.startsWith("|||||||");
    } else if (isOld) continue;
    else if (isDash(content, indent)) {
      indent ??= content.indexOf("-");
      close();
      open = line;
    } else if (open !== undefined && !isTop && /^\s+[^\s#]/.test(content)) open = { ...open, end: line.end };
    else if (isTop || content.trim() !== "") {
      if (isTop) close();
      if (LIST.test(content)) list ??= line;
      layout.rest.push(line);
    }
  }
  close();
  return { ...layout, list };
}

function isDash(content: string, indent: number | undefined): boolean {
  const dash = DASH.exec(content)?.[1];
  return dash !== undefined && (indent === undefined || dash.length <= indent);
}

/** The lines of a text, each with its end. */
function linesOf(text: string): Item[] {
  const lines: Item[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const end = match.index + match[0].length;
    lines.push({ start, end, line: lines.length });
    start = end;
  }
  if (start < text.length) lines.push({ start, end: text.length, line: lines.length });
  return lines;
}
