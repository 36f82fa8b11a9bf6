// Semantic tokens as LSP packs them: five numbers a token, each relative to the one before, and their deltas.
import type { SemanticTokensEdit } from "vscode-languageserver";
import type { EntityType, Span } from "../core/vocabulary/types";
import type { EntityToken } from "../features/semantic-tokens";
import { type Lines, lineAt, positionAt } from "./positions";

/** Token types of the legend; the client maps them to scopes that every theme colours. */
export const TOKEN_TYPES = ["person", "place", "organisation"] as const;
/** Token modifiers of the legend: bit 0, bit 1, bit 2. */
export const TOKEN_MODIFIERS = ["compound", "derived", "introduction"] as const;

const TYPE_CODES: Readonly<Record<EntityType, number>> = { PER: 0, LOC: 1, ORG: 2 };
const KIND_BITS = { name: 0, compound: 1, derived: 2 } as const;
const INTRODUCTION_BIT = 4;

/**
 * Packs tokens in text order. A name over several lines becomes one token a line, without line breaks, indents and marks
 * of quotation. @param text what the lines are of; absent for an article that is not open: such names end with their line
 */
export function encodeTokens(
  lines: Lines,
  tokens: readonly EntityToken[],
  text: string | undefined,
): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const bits = KIND_BITS[token.kind] | (token.introduction ? INTRODUCTION_BIT : 0);
    for (const { start, end } of text === undefined ? firstLine(lines, token) : partsOf(text, token)) {
      const at = positionAt(lines, start);
      const ahead = at.line === line ? at.character - character : at.character;
      data.push(at.line - line, ahead, end - start, TYPE_CODES[token.type], bits);
      ({ line, character } = at);
    }
  }
  return data;
}

/** What of the name stands in each of its lines. */
function partsOf(text: string, token: Span): Span[] {
  return Array.from(text.slice(token.start, token.end).matchAll(PART), ({ index, 0: part }) => {
    const start = token.start + index;
    return { start, end: start + part.length };
  });
}

function firstLine(lines: Lines, { start, end }: Span): Span[] {
  const next = lines.lineStarts[lineAt(lines.lineStarts, start) + 1] ?? lines.length + 1;
  return [{ start, end: Math.min(end, next - 1) }];
}

/** What of one line belongs to a name. */
const PART = /[^\s>][^\r\n]*(?<=\S)/gu;

/** The edit that turns one packed list into another: what lies between their common beginning and end. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const deleteCount = before.length - head - tail;
  if (deleteCount === 0 && after.length === head + tail) return [];
  return [{ start: head, deleteCount, data: after.slice(head, after.length - tail) }];
}
