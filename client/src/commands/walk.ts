// From one mention of an entity to the next, through the articles in the server's order and round again.
import type { Position, Range } from "../../../server/src/common/protocol";

/** A mention by its place. */
export interface MentionPlace {
  readonly uri: string;
  readonly range: Range;
}

/** Where a step leads. */
export interface Step {
  readonly mention: MentionPlace;
  /** Position among all mentions, from 1. */
  readonly number: number;
}

/** The mention after (1) or before (-1) the one at a position, which is one of `mentions`; undefined if it is not. */
export function stepFrom(
  mentions: readonly MentionPlace[],
  uri: string,
  position: Position,
  direction: 1 | -1,
): Step | undefined {
  const at = mentions.findIndex((mention) => mention.uri === uri && contains(mention.range, position));
  if (at < 0) return undefined;
  const index = (at + direction + mentions.length) % mentions.length;
  const mention = mentions[index];
  return mention && { mention, number: index + 1 };
}

/** Ends included: the cursor behind a name is still at it. */
function contains({ start, end }: Range, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  const beforeEnd = line < end.line || (line === end.line && character <= end.character);
  return afterStart && beforeEnd;
}
