// Reads a decisions file: every line that can be understood holds, whatever the others are.
import type { Document } from "yaml";
import type { Decision } from "../core/decisions/decision";
import type { Span } from "../core/vocabulary/types";
import { quickValues, valuesOf } from "./field-values";
import { VERSION } from "./format";
import { type Item, type Layout, layOutItems } from "./items";
import { type FileProblem, nearest, type Report } from "./problems";
import { readDecisions } from "./read-decision";
import { yaml } from "./yaml";

/** A decision with the stretch of the file that says it; one that calls three names the same is two decisions. */
export interface Entry extends Span {
  readonly decision: Decision;
  /** 0-based line on which it begins. */
  readonly line: number;
}

/** All that a file says. */
export interface ParsedDecisions {
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  readonly problems: readonly FileProblem[];
}

/** Reads a file. Never throws, whatever the text; offsets are UTF-16 code units. */
export function parseDecisions(text: string): ParsedDecisions {
  const layout = layOutItems(text);
  const entries: Entry[] = [];
  const problems: FileProblem[] = layout.markers.map((line) => ({
    ...trimmed(text, line),
    kind: "conflict-marker",
    detail: text.slice(line.start, line.start + 7),
  }));
  readRest(text, layout, problems);
  for (const item of layout.items) {
    const { start, end, line } = trimmed(text, item);
    for (const decision of readItem(text, item, problems)) entries.push({ decision, start, end, line });
  }
  return { entries, problems: problems.sort((a, b) => a.start - b.start) };
}

/** A stretch without the line end and white space behind it. */
function trimmed(text: string, { start, end, line }: Item): Item {
  const content = text.slice(start, end);
  return {
    start: start + (content.length - content.trimStart().length),
    end: start + content.trimEnd().length,
    line,
  };
}

function readItem(text: string, item: Item, problems: FileProblem[]): readonly Decision[] {
  const whole = trimmed(text, item);
  return quickDecisions(text.slice(whole.start, whole.end)) ?? slowDecisions(text, item, whole, problems);
}

/** The decisions of a line in which nothing is wrong. */
function quickDecisions(line: string): readonly Decision[] | undefined {
  const values = quickValues(line);
  let isRight = values !== undefined;
  const decisions =
    values &&
    readDecisions(values, () => {
      isRight = false;
    });
  return isRight ? decisions : undefined;
}

function slowDecisions(text: string, item: Item, whole: Item, problems: FileProblem[]): readonly Decision[] {
  const source = text.slice(item.start, item.end);
  const document = parse(source);
  const report: Report = (kind, detail, where, near) => {
    problems.push({
      kind,
      detail,
      start: where === undefined ? whole.start : item.start + where.start,
      end: where === undefined ? whole.end : item.start + where.end,
      line: item.line + (source.slice(0, where?.start ?? 0).match(/\n/g)?.length ?? 0),
      ...(near !== undefined && { nearest: near }),
    });
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const start = Math.max(whole.start, Math.min(item.start + error.pos[0], whole.end));
    report("syntax", error.message.split("\n")[0] ?? "", {
      start: start - item.start,
      end: whole.end - item.start,
    });
    return [];
  }
  const values = valuesOf(document.contents);
  if (values === undefined) report("no-verb", "");
  return values === undefined ? [] : readDecisions(values, report);
}

/** Every scalar is text: names may read as numbers or as truth. */
function parse(source: string): Document.Parsed {
  const lines = source.replace(/\r(?!\n)/g, "\n");
  return yaml().parseDocument(lines, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
}

/** What stands outside the list: the version, and keys that nobody knows. */
function readRest(text: string, { rest, list, items }: Layout, problems: FileProblem[]): void {
  if (list === undefined && items.length > 0) {
    const [first] = items;
    if (first !== undefined)
      problems.push({ kind: "missing-key", detail: "decisions", ...trimmed(text, first) });
  }
  for (const line of rest) {
    const content = text.slice(line.start, line.end);
    const key = /^([^\s#:][^:]*?)\s*:(?:\s|$)/.exec(content)?.[1];
    if (line === list || content.trimStart().startsWith("#") || /^(?:---|\.\.\.)\s*$/.test(content)) continue;
    const where = trimmed(text, line);
    if (key === "version") checkVersion(content, where, problems);
    else if (key === undefined) problems.push({ kind: "syntax", detail: content.trim(), ...where });
    else if (key === "decisions") problems.push({ kind: "wrong-value", detail: key, ...where });
    else {
      const near = nearest(key, ["version", "decisions"]);
      problems.push({
        kind: "unknown-key",
        detail: key,
        ...where,
        ...(near !== undefined && { nearest: near }),
      });
    }
  }
}

function checkVersion(content: string, where: Item, problems: FileProblem[]): void {
  const version = /:\s*(.*?)\s*(?:\s#.*)?$/.exec(content.trim())?.[1] ?? "";
  if (version !== String(VERSION)) problems.push({ kind: "unknown-version", detail: version, ...where });
}
