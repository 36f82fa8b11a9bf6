// Words that a recogniser takes for people at the beginning of a line or sentence, where every word has a capital.
import { roomOf } from "../../../language/rooms";
import { isGivenName } from "../../../names/given-names";
import type { TokenReader } from "../../../text/token-reader";
import type { Mention } from "../../../vocabulary/types";

/** A single unknown word held for less likely than this is no name there. */
const DOUBTFUL = 0.6;
const COLON = 0x3a;

/** True for "Betreff:" and for "Shakehands im ..." as long as the article has the word nowhere else as a name. */
export function isNoPerson(
  reader: TokenReader,
  mention: Mention,
  names: ReadonlyMap<string, number>,
): boolean {
  if (mention.kind !== "name") return false;
  const token = reader.at(mention.start);
  if (reader.end(token) < mention.end || !reader.startsSentence(token)) return false;
  const word = reader.word(token);
  const { words } = roomOf(reader.document.language);
  if (words.letterHeads.has(word.toLowerCase()) && reader.isSign(token + 1, COLON)) return true;
  if (mention.type !== "PER" || mention.confidence >= DOUBTFUL || (names.get(word) ?? 0) > 1) return false;
  return words.openers.has(reader.word(token + 1)) && !isGivenName(word);
}

/** How often each word is marked as a name or part of one. */
export function countNames(text: string, mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { start, end } of mentions) {
    for (const word of text.slice(start, end).split(/\s+/u)) names.set(word, (names.get(word) ?? 0) + 1);
  }
  return names;
}
