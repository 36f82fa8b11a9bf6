// The tokens of a document as rules read them: words by number, where they stand, which sentence they are in.
import { CHAR_UPPER, charClass } from "./characters";
import { type TextDocument, TOKEN_WORD } from "./document";

/** Reads the tokens of one document. Tokens are asked by number; outside 0 to `count` - 1 they are empty. */
export class TokenReader {
  readonly count: number;

  constructor(readonly document: TextDocument) {
    this.count = document.tokenCount;
  }

  /** The letters of a token. */
  word(token: number): string {
    const { text, tokenStarts, tokenEnds } = this.document;
    return token < 0 || token >= this.count ? "" : text.slice(tokenStarts[token], tokenEnds[token]);
  }

  start(token: number): number {
    return this.document.tokenStarts[token] ?? this.document.text.length;
  }

  end(token: number): number {
    return this.document.tokenEnds[token] ?? this.document.text.length;
  }

  /** True for a word that begins with a capital. */
  isCapital(token: number): boolean {
    const { text, tokenStarts, tokenClasses } = this.document;
    return (
      tokenClasses[token] === TOKEN_WORD && charClass(text.charCodeAt(tokenStarts[token] ?? 0)) === CHAR_UPPER
    );
  }

  /** True for a token that is this one character. */
  isSign(token: number, unit: number): boolean {
    const { text, tokenStarts, tokenEnds } = this.document;
    if (token < 0 || token >= this.count) return false;
    const start = tokenStarts[token] as number;
    return (tokenEnds[token] as number) - start === 1 && text.charCodeAt(start) === unit;
  }

  /** The first token that ends after the offset; `count` when there is none. */
  at(offset: number): number {
    const { tokenEnds } = this.document;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokenEnds[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The sentence that holds a token. */
  sentence(token: number): number {
    return sentenceOf(this.document.sentenceStarts, token);
  }

  startsSentence(token: number): boolean {
    return this.document.sentenceStarts[this.sentence(token)] === token;
  }

  /** True if a line of the text, or the text itself, begins with the token. */
  startsLine(token: number): boolean {
    return this.separates(token <= 0 ? 0 : this.end(token - 1), this.start(token), token <= 0);
  }

  /** True if a line of the text, or the text itself, ends with the token. */
  endsLine(token: number): boolean {
    const isLast = token + 1 >= this.count;
    return this.separates(
      this.end(token),
      isLast ? this.document.text.length : this.start(token + 1),
      isLast,
    );
  }

  private separates(from: number, to: number, isEdge: boolean): boolean {
    const { text } = this.document;
    if (isEdge) return true;
    for (let at = from; at < to; at++)
      if (text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x0d) return true;
    return false;
  }
}

/** The sentence that holds a token, given the first token of each sentence and the end mark. */
export function sentenceOf(sentenceStarts: Uint32Array, token: number): number {
  let low = 0;
  let high = Math.max(0, sentenceStarts.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentenceStarts[middle + 1] ?? Number.POSITIVE_INFINITY) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
