// Semantic tokens as LSP packs them: five numbers a token, each relative to the one before, and their deltas.
import type { SemanticTokensEdit } from "vscode-languageserver";
import type { EntityType } from "../core/vocabulary/types";
import type { EntityToken } from "../features/semantic-tokens";
import { type Lines, positionAt } from "./positions";

/** Token types of the legend; the client maps them to scopes that every theme colours. */
export const TOKEN_TYPES = ["person", "place", "organisation"] as const;
/** Token modifiers of the legend: bit 0, bit 1, bit 2. */
export const TOKEN_MODIFIERS = ["compound", "derived", "introduction"] as const;

const TYPE_CODES: Readonly<Record<EntityType, number>> = { PER: 0, LOC: 1, ORG: 2 };
const KIND_BITS = { name: 0, compound: 1, derived: 2 } as const;
const INTRODUCTION_BIT = 4;

/** Packs tokens in text order. A name wrapped over lines becomes one token a line, without the line break. */
export function encodeTokens(lines: Lines, tokens: readonly EntityToken[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    const bits = KIND_BITS[token.kind] | (token.introduction ? INTRODUCTION_BIT : 0);
    for (const part of token.surface.matchAll(/[^\r\n]+/gu)) {
      const at = positionAt(lines, token.start + part.index);
      const ahead = at.line === line ? at.character - character : at.character;
      data.push(at.line - line, ahead, part[0].length, TYPE_CODES[token.type], bits);
      ({ line, character } = at);
    }
  }
  return data;
}

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
