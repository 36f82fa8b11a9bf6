// A set of words that is asked of nearly every token: most are turned away by first letter and length, without a string.
import type { TokenReader } from "../../../text/token-reader";

/** First letters and lengths are told apart by so many bits; upper and lower case are one. */
const BITS = 5;
const MASK = (1 << BITS) - 1;

/** The words of a set, as they stand in a text with a capital. */
export class WordFilter {
  private readonly keys = new Uint8Array(1 << (2 * BITS));

  /** @param words as written, or all in lower case */
  constructor(private readonly words: ReadonlySet<string>) {
    for (const word of words) this.keys[keyOf(word.charCodeAt(0), word.length)] = 1;
  }

  /** The token's letters if they may be one of the words, whatever the case of the first. */
  wordAt(reader: TokenReader, token: number): string | undefined {
    const { text, tokenStarts, tokenEnds } = reader.document;
    const start = tokenStarts[token] as number;
    const end = tokenEnds[token] as number;
    return this.keys[keyOf(text.charCodeAt(start), end - start)] === 1 ? text.slice(start, end) : undefined;
  }

  has(word: string): boolean {
    return this.words.has(word);
  }
}

function keyOf(first: number, length: number): number {
  return ((first & MASK) << BITS) | Math.min(length, MASK);
}
