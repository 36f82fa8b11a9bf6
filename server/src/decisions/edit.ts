// Puts decisions into a file and takes them out, as edits of its text: all other bytes stay as they are.

import type { Decision } from "../core/decisions/decision";
import { decisionKey } from "../core/decisions/decision-key";
import { foldName } from "../core/names/fold";
import { compareText } from "../core/util/compare-text";
import type { Span } from "../core/vocabulary/types";
import { VERSION } from "./format";
import { type Item, layOutItems } from "./items";
import { type Entry, parseDecisions } from "./parse";
import { lineOf, nameOf } from "./write-decision";

/** Replaces a stretch of a text (UTF-16 offsets, end-exclusive). */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** An edit that inserts a decision. */
export interface InsertedAt extends TextEdit {
  /** True if the file has it already: the edit changes nothing. */
  readonly isKnown: boolean;
}

/** Inserts a decision as a line where it belongs by its name; nothing if the file says the same already. */
export function insertDecision(text: string, decision: Decision): InsertedAt {
  const { entries } = parseDecisions(text);
  const key = decisionKey(decision);
  if (entries.some((entry) => decisionKey(entry.decision) === key))
    return { start: 0, end: 0, newText: "", isKnown: true };
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const layout = layOutItems(text);
  const indent = indentOf(text, layout.items);
  const line = `${indent}${lineOf(decision)}`;
  if (layout.list === undefined && layout.items.length === 0)
    return { ...atEnd(text, headed(line, text, eol), eol), isKnown: false };
  const before = placeOf(text, decision, entries, layout.items);
  if (before !== undefined) return { start: before, end: before, newText: `${line}${eol}`, isKnown: false };
  const last = layout.items.at(-1) ?? layout.list;
  const at = last?.end ?? text.length;
  const isOpen = !/[\r\n]$/.test(text.slice(0, at));
  return { start: at, end: at, newText: isOpen ? `${eol}${line}` : `${line}${eol}`, isKnown: false };
}

/** The first lines of a file, as far as it does not have them. */
function headed(line: string, text: string, eol: string): string {
  const version = /^version\s*:/m.test(text) ? "" : `version: ${VERSION}${eol}`;
  return `${version}decisions:${eol}${line}`;
}

function atEnd(text: string, lines: string, eol: string): TextEdit {
  const isOpen = text !== "" && !/[\r\n]$/.test(text);
  return { start: text.length, end: text.length, newText: isOpen ? `${eol}${lines}` : `${lines}${eol}` };
}

function indentOf(text: string, items: readonly Item[]): string {
  const [first] = items;
  return first === undefined ? "" : (/^[ \t]*/.exec(text.slice(first.start, first.end))?.[0] ?? "");
}

/** The start of the first decision that comes behind a new one by name, above the comments that go with it. */
function placeOf(
  text: string,
  decision: Decision,
  entries: readonly Entry[],
  items: readonly Item[],
): number | undefined {
  const after = entries.find((entry) => compareByName(entry.decision, decision) > 0);
  const item = items.find(({ line }) => line === after?.line);
  if (item === undefined) return undefined;
  let start = item.start;
  for (;;) {
    const above = /(?:^|\r\n|\n|\r)([ \t]*#[^\r\n]*(?:\r\n|\n|\r))$/.exec(text.slice(0, start))?.[1];
    if (above === undefined || items.some(({ end }) => end > start - above.length && end <= start))
      return start;
    start -= above.length;
  }
}

/** The order of the file: by the names that are spoken of, in any case, then by the whole line. */
export function compareByName(a: Decision, b: Decision): number {
  const [x, y] = [nameOf(a), nameOf(b)];
  return compareText(foldName(x), foldName(y)) || compareText(x, y) || compareText(lineOf(a), lineOf(b));
}

/**
 * Takes out the line that says a decision; undefined if none does. A line that says more than this one decision goes
 * with all it says.
 */
export function removeDecision(text: string, decision: Decision): TextEdit | undefined {
  const key = decisionKey(decision);
  const entry = parseDecisions(text).entries.find((each) => decisionKey(each.decision) === key);
  const item = layOutItems(text).items.find(({ line }) => line === entry?.line);
  if (item === undefined) return undefined;
  const { start, end } = item;
  const hasEnd = /[\r\n]$/.test(text.slice(start, end));
  const above = hasEnd ? "" : (/(?:\r\n|\n|\r)$/.exec(text.slice(0, start))?.[0] ?? "");
  return { start: start - above.length, end, newText: "" };
}
