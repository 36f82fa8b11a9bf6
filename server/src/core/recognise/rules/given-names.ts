// Names that the article itself gives in its front matter are names wherever they stand in it; and what is no prose is in
// no name.
import type { TextDocument } from "../../text/document";
import { NO_PROSE } from "../../text/reading";
import type { EntityType, GivenName, Mention, Span } from "../../vocabulary/types";
import type { Recognition } from "../recogniser";

/** What was recognised in a document, with the names its author gives; sorted and not overlapping as before. */
export function withGivenNames(document: TextDocument, recognition: Recognition): Recognition {
  const found = withoutNoProse(document, recognition);
  const names = document.meta.names ?? [];
  if (names.length === 0) return found;
  const types = typesOf(document.text, names, found);
  if (types.size === 0) return found;
  const given = occurrences(document, types);
  // a longer name that holds the given one stays: "Angela Merkel" where "Merkel" is given
  const longer = (span: Span) =>
    found.mentions.some(
      ({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start,
    );
  const added = given.filter((mention) => !longer(mention));
  const isFree = ({ start, end }: Span) => added.every((each) => end <= each.start || each.end <= start);
  return {
    mentions: [...found.mentions.filter(isFree), ...added].sort((a, b) => a.start - b.start),
    candidates: found.candidates.filter(isFree),
  };
}

/** The type of each given name; a mere tag is a name if the recogniser holds it possible somewhere in the article. */
function typesOf(text: string, names: readonly GivenName[], found: Recognition): Map<string, EntityType> {
  const seen = new Map<string, Mention>();
  for (const mention of [...found.mentions, ...found.candidates]) {
    const letters = text.slice(mention.start, mention.end).replace(/\s+/gu, " ");
    if (mention.kind === "name" && (seen.get(letters)?.confidence ?? 0) < mention.confidence)
      seen.set(letters, mention);
  }
  const types = new Map<string, EntityType>();
  for (const { name, type = seen.get(name)?.type } of names)
    if (type !== undefined && !types.has(name)) types.set(name, type);
  return types;
}

/** Where the names stand as whole words, also with the s of a genitive; the longest at each place. */
function occurrences(document: TextDocument, types: ReadonlyMap<string, EntityType>): Mention[] {
  const { text } = document;
  const names = [...types.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const words = names.map((name) => name.split(/\s+/u).map(escaped).join("\\s+"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?:['’]?s)?(?![\\p{L}\\p{N}])`, "gu");
  const mentions: Mention[] = [];
  for (const { index, 0: whole, 1: name = "" } of text.matchAll(pattern)) {
    const type = types.get(name.replace(/\s+/gu, " "));
    const [start, end] = [index, index + whole.length];
    if (type !== undefined && isWhole(document, start, end))
      mentions.push({ start, end, type, kind: "name", confidence: 1 });
  }
  return mentions;
}

/** True where tokens start and end: not inside a compound, and not in what is no prose. */
function isWhole({ tokenStarts, tokenEnds, tokenCount }: TextDocument, start: number, end: number): boolean {
  let low = 0;
  let high = tokenCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokenStarts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  if (tokenStarts[low] !== start) return false;
  while (low < tokenCount && (tokenEnds[low] ?? 0) < end) low++;
  return tokenEnds[low] === end;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** Mentions without addresses and the like at their edges; one that has them inside is none. */
function withoutNoProse({ text }: TextDocument, { mentions, candidates }: Recognition): Recognition {
  if (!text.includes(NO_PROSE)) return { mentions, candidates };
  const cleaned = (mention: Mention): Mention[] => {
    const letters = text.slice(mention.start, mention.end);
    if (!letters.includes(NO_PROSE)) return [mention];
    const start = mention.start + (/^[\s\ufffc]*/u.exec(letters)?.[0].length ?? 0);
    const end = mention.end - (/[\s\ufffc]*$/u.exec(letters)?.[0].length ?? 0);
    return start < end && !text.slice(start, end).includes(NO_PROSE) ? [{ ...mention, start, end }] : [];
  };
  return { mentions: mentions.flatMap(cleaned), candidates: candidates.flatMap(cleaned) };
}
