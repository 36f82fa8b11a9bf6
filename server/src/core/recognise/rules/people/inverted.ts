// Names with the surname first, in lists, indexes and bylines: "Brandner, Jonas; Kellermann, Ute", "Beethoven, Ludwig van 12".
import { isGivenName } from "../../../names/given-names";
import { isTitle } from "../../../names/titles";
import type { TokenReader } from "../../../text/token-reader";
import type { Mention } from "../../../vocabulary/types";

const COMMA = 0x2c;
const STOP = 0x2e;
const CONFIDENCE = 0.9;
/** Most words of a surname with its particles, and of what follows the comma. */
const MOST_WORDS = 4;
const PARTICLE = /^(?:von|van|der|den|de|del|di|da|zu|la|le|und|al|el)$/u;
const NUMBER = /^\p{N}/u;
/** What may end an entry, besides the end of its line. */
const ENDS = /^[;|/]$/u;
const BEGINS = /^[;:|•·*–-]$/u;

/** The inverted names of a document. A surname of two words is one only in a list that has others of one word. */
export function invertedNames(reader: TokenReader): Mention[] {
  const found: Mention[] = [];
  const doubtful: Mention[] = [];
  for (let comma = reader.document.text.includes(",") ? 1 : reader.count; comma < reader.count; comma++) {
    if (!reader.isSign(comma, COMMA) || !reader.isCapital(comma + 1) || !reader.isCapital(comma - 1))
      continue;
    const first = entryStart(reader, comma);
    const last = first < 0 ? -1 : entryEnd(reader, comma);
    if (last < 0) continue;
    const [start, end] = [reader.start(first), reader.end(last)];
    const isSure = comma - first === 1 || !reader.isCapital(comma - 2);
    (isSure ? found : doubtful).push({ start, end, type: "PER", kind: "name", confidence: CONFIDENCE });
  }
  return found.length === 0 ? found : [...found, ...doubtful];
}

/** First token of the surname that ends before the comma and begins an entry, or -1. */
function entryStart(reader: TokenReader, comma: number): number {
  let first = comma;
  while (comma - first < MOST_WORDS && first > 0 && isSurnameWord(reader, first - 1)) {
    first--;
    if (reader.startsLine(first)) break;
  }
  if (first === comma) return -1;
  if (isGivenName(reader.word(first)) && comma - first > 1) return -1;
  let before = first - 1;
  if (reader.isSign(before, STOP)) before--;
  while (isTitle(reader.word(before)) && !reader.startsLine(before)) before--;
  return reader.startsLine(isTitle(reader.word(before)) ? before : first) || BEGINS.test(reader.word(before))
    ? first
    : -1;
}

function isSurnameWord(reader: TokenReader, token: number): boolean {
  return reader.isCapital(token) || PARTICLE.test(reader.word(token));
}

/** Last token of the given names behind the comma that end an entry, or -1. */
function entryEnd(reader: TokenReader, comma: number): number {
  let last = comma;
  let given = 0;
  while (last - comma < MOST_WORDS && last + 1 < reader.count && !reader.endsLine(last)) {
    const word = reader.word(last + 1);
    const isInitial = /^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.){2,}$/u.test(word);
    if (reader.isCapital(last + 1) && (isInitial || isGivenName(word))) given++;
    else if (!(given > 0 && PARTICLE.test(word))) break;
    last++;
  }
  if (given === 0) return -1;
  const next = reader.word(last + 1);
  if (reader.isSign(last + 1, STOP) && reader.endsLine(last + 1)) return last;
  return reader.endsLine(last) || ENDS.test(next) || NUMBER.test(next) || next === "(" ? last : -1;
}
