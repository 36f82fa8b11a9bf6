// The same word behind the same word is the same thing throughout an article: "Vizepräsident Windelen" is a name each
// time it stands there, or never.
import type { TokenReader } from "../../../text/token-reader";
import type { Mention, Span } from "../../../vocabulary/types";
import { isFree } from "./spans";
import { WordFilter } from "./word-filter";

/** So much of the same context must be marked for the rest to be. */
const LEAST_SHARE = 1 / 4;
/** The unmarked ones are held for somewhat less likely than the marked ones are on average. */
const LIKENESS = 0.9;

interface Context {
  readonly model: Mention;
  marked: number;
  /** Sum of the confidences. */
  sure: number;
  readonly unmarked: Span[];
}

/** The places where a person's name of one word, marked elsewhere behind the same word, is not marked. */
export function inSameContext(reader: TokenReader, mentions: readonly Mention[]): Mention[] {
  const { contexts, names } = markedContexts(reader, mentions);
  if (contexts.size === 0) return [];
  const filter = new WordFilter(names);
  for (let token = 1; token < reader.count; token++) {
    const word = filter.wordAt(reader, token);
    if (word === undefined || !filter.has(word) || !reader.isCapital(before(reader, token))) continue;
    const span = { start: reader.start(token), end: reader.end(token) };
    if (isFree(mentions, span)) contexts.get(keyOf(reader, token, word))?.unmarked.push(span);
  }
  return [...contexts.values()].flatMap(({ model, marked, sure, unmarked }) =>
    marked < LEAST_SHARE * (marked + unmarked.length)
      ? []
      : unmarked.map((span) => ({ ...model, ...span, confidence: (LIKENESS * sure) / marked })),
  );
}

/** The marked names of one word by their word before, and these names alone. */
function markedContexts(
  reader: TokenReader,
  mentions: readonly Mention[],
): { readonly contexts: Map<string, Context>; readonly names: ReadonlySet<string> } {
  const contexts = new Map<string, Context>();
  const names = new Set<string>();
  for (const mention of mentions) {
    if (mention.kind !== "name" || mention.type !== "PER") continue;
    const token = reader.at(mention.start);
    if (reader.end(token) !== mention.end || !reader.isCapital(before(reader, token))) continue;
    const word = reader.word(token);
    const key = keyOf(reader, token, word);
    const context = contexts.get(key) ?? { model: mention, marked: 0, sure: 0, unmarked: [] };
    context.marked++;
    context.sure += mention.confidence;
    contexts.set(key, context);
    names.add(word);
  }
  return { contexts, names };
}

function keyOf(reader: TokenReader, token: number, word: string): string {
  return `${reader.word(before(reader, token))} ${word}`;
}

/** The word before a token in its sentence, stops of short forms passed over; -1 for none. */
function before(reader: TokenReader, token: number): number {
  const last = reader.isSign(token - 1, 0x2e) ? token - 2 : token - 1;
  return last >= 0 && !reader.startsSentence(token) && reader.sentence(last) === reader.sentence(token)
    ? last
    : -1;
}
