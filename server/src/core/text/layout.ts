// Lays a text out in blocks: the metadata head, headlines and paragraphs.
import type { Block, BlockKind } from "../vocabulary/types";
import { CHAR_LOWER, CHAR_SPACE, CHAR_UPPER, charClass } from "./characters";

/** Longest headline in UTF-16 code units. */
const HEADLINE_LENGTH = 140;
/** Widest line of a text that is wrapped by hand. */
const WRAP_WIDTH = 110;

interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * The blocks of `text` from `from` on (what stands before is metadata). Blank lines part blocks; inside a group of
 * lines each line is a block of its own unless the group looks wrapped by hand.
 */
export function layOut(text: string, lineStarts: Uint32Array, from: number): Block[] {
  const blocks: Block[] = [];
  let group: Line[] = [];
  for (let i = 0; i < lineStarts.length; i++) {
    const line = trim(text, Math.max(from, lineStarts[i] as number), lineStarts[i + 1] ?? text.length);
    if (line !== undefined) group.push(line);
    if (line === undefined || i + 1 === lineStarts.length) {
      addGroup(text, group, blocks);
      group = [];
    }
  }
  return blocks;
}

/** The stretch of [start, end) without surrounding white space, or undefined when nothing is left. */
function trim(text: string, start: number, end: number): Line | undefined {
  let from = start;
  let to = end;
  while (to > from && charClass(text.charCodeAt(to - 1)) === CHAR_SPACE) to--;
  while (from < to && charClass(text.charCodeAt(from)) === CHAR_SPACE) from++;
  return from < to ? { start: from, end: to } : undefined;
}

function addGroup(text: string, group: readonly Line[], into: Block[]): void {
  if (isWrapped(text, group)) {
    into.push({ kind: "paragraph", start: (group[0] as Line).start, end: (group.at(-1) as Line).end });
    return;
  }
  for (const line of group) {
    const heading = markdownHeading(text, line);
    into.push({ ...heading, kind: heading !== line || isHeadline(text, line) ? "headline" : "paragraph" });
  }
}

/** Lines of about one width of which some end in mid-sentence. */
function isWrapped(text: string, group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  let widest = 0;
  for (const line of group) widest = Math.max(widest, line.end - line.start);
  if (widest > WRAP_WIDTH || widest < 40) return false;
  let open = 0;
  for (let i = 0; i + 1 < group.length; i++) {
    const line = group[i] as Line;
    if (line.end - line.start < widest * 0.6) return false;
    const next = group[i + 1] as Line;
    if (continues(text, line.end) && charClass(text.charCodeAt(next.start)) === CHAR_LOWER) open++;
  }
  return open > 0;
}

/** True when no sentence ends before `end`. */
function continues(text: string, end: number): boolean {
  return !".!?…:".includes(text[lastSign(text, end)] as string);
}

/** Index of the last character before `end` that is no closing quote or bracket. */
function lastSign(text: string, end: number): number {
  let at = end - 1;
  for (let i = 0; i < 3 && at > 0 && "\"'”“’‘»«)]".includes(text[at] as string); i++) at--;
  return at;
}

/** "## Title" without its marks; the same line when it is none. */
function markdownHeading(text: string, line: Line): Line {
  let at = line.start;
  while (at < line.end && at - line.start < 7 && text.charCodeAt(at) === 0x23) at++;
  const marks = at - line.start;
  if (marks === 0 || marks > 6 || charClass(text.charCodeAt(at)) !== CHAR_SPACE) return line;
  return trim(text, at, line.end) ?? line;
}

/** A short line without the stop of a sentence; a question or exclamation may be one when shorter still. */
function isHeadline(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > HEADLINE_LENGTH) return false;
  const sign = text[lastSign(text, line.end)] as string;
  if (".…:;,".includes(sign)) return false;
  if ("!?".includes(sign) && (length > 80 || hasInnerStop(text, line))) return false;
  return hasLetter(text, line) && !"-*•–".includes(text[line.start] as string);
}

function hasInnerStop(text: string, line: Line): boolean {
  const stop = text.indexOf(". ", line.start);
  return stop >= 0 && stop < line.end - 1;
}

function hasLetter(text: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) {
    const found = charClass(text.charCodeAt(at));
    if (found === CHAR_UPPER || found === CHAR_LOWER || found === 5) return true;
  }
  return false;
}

/** Kinds whose tokens form prose; the metadata head is not cut into tokens. */
export function hasTokens(kind: BlockKind): boolean {
  return kind !== "meta";
}
