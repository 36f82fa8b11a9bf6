// Roles and titles beside a name: "US-Präsident Donald Trump", "Rex Tillerson, der Außenminister", found by pattern.

import type { Language } from "../language/language";
import { isRole, isTitle } from "../names/titles";
import { type TextDocument, TOKEN_NUMBER, TOKEN_PUNCTUATION } from "../text/document";
import type { Span } from "../vocabulary/types";

/** Longest descriptor, in tokens, before and after the name. */
const MAX_BEFORE = 8;
const MAX_AFTER = 14;
const QUOTE = /^["“”„‚‘’'«»‹›(]+$/u;

/** The descriptor of a name in a document, with its reading of the words around. */
export class DescriptorFinder {
  constructor(
    private readonly document: TextDocument,
    private readonly language: Language,
  ) {}

  /** The words of the role or title beside the mention, if there are any; before it or else after it. */
  find(mention: Span): Span | undefined {
    const first = this.tokenAt(mention.start);
    if (first < 0) return undefined;
    return this.before(first) ?? this.after(mention.end);
  }

  /** The word before the mention, quotation marks left out; empty at a sentence's start. */
  wordBefore(mention: Span): string {
    let first = this.tokenAt(mention.start);
    while (first > 0 && !this.startsSentence(first) && QUOTE.test(this.word(first - 1))) first--;
    return first > 0 && !this.startsSentence(first) ? this.word(first - 1) : "";
  }

  private before(first: number): Span | undefined {
    let at = first;
    let from = -1;
    while (at > 0 && first - at < MAX_BEFORE && !this.startsSentence(at)) {
      const word = this.word(at - 1);
      if (word === "." && at > 1 && isTitle(this.word(at - 2))) at--;
      else if (isTitle(word) || isRole(word)) from = --at;
      else if (from < 0) break;
      else if (this.isArticle(word)) {
        from = at - 1;
        break;
      } else if (this.isAdjective(at - 1)) from = --at;
      else if (/^\p{Lu}[\p{L}-]*s$/u.test(word) && at === from) {
        from = at - 1;
        break;
      } else if (this.language.words.and.has(word) && at > 1 && isRole(this.word(at - 2))) at--;
      else break;
    }
    return from < 0 || !this.saysSomething(from, first) ? undefined : this.span(from, first);
  }

  private isAdjective(token: number): boolean {
    const before = token > 0 && !this.startsSentence(token) ? this.word(token - 1) : "";
    return this.language.isAdjective(this.word(token), before);
  }

  private isArticle(word: string): boolean {
    return this.language.words.roleArticles.has(word.toLowerCase());
  }

  private isConnector(word: string): boolean {
    return this.language.words.connectors.has(word);
  }

  /** ", der Außenminister," or ", Chef der Behörde," after the name. */
  private after(end: number): Span | undefined {
    const comma = this.tokenAt(end);
    const { tokenCount } = this.document;
    if (comma < 0 || this.word(comma) !== "," || comma + 1 >= tokenCount) return undefined;
    let at = comma + 1;
    if (this.isArticle(this.word(at))) at++;
    while (at < tokenCount && this.language.mayBeAdjective(this.word(at)) && !this.startsSentence(at)) at++;
    if (at >= tokenCount || this.startsSentence(at) || !isRole(this.word(at))) return undefined;
    let stop = at + 1;
    while (stop < tokenCount && stop - comma <= MAX_AFTER && !this.startsSentence(stop) && !this.closes(stop))
      stop++;
    if (stop - comma > MAX_AFTER) stop = at + 1;
    while (stop > at + 1 && (this.isConnector(this.word(stop - 1)) || this.isArticle(this.word(stop - 1))))
      stop--;
    return this.span(comma + 1, stop);
  }

  private closes(token: number): boolean {
    const { tokenClasses } = this.document;
    if (tokenClasses[token] === TOKEN_PUNCTUATION) return true;
    const word = this.word(token);
    return (
      tokenClasses[token] !== TOKEN_NUMBER &&
      /^\p{Ll}/u.test(word) &&
      !this.isConnector(word) &&
      !this.language.mayBeAdjective(word)
    );
  }

  /** An article alone describes nobody. */
  private saysSomething(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (!this.isArticle(this.word(at)) && this.word(at) !== ".") return true;
    return false;
  }

  private span(from: number, to: number): Span | undefined {
    const start = this.document.tokenStarts[from];
    const end = this.document.tokenEnds[to - 1];
    return start === undefined || end === undefined ? undefined : { start, end };
  }

  private word(token: number): string {
    const { text, tokenStarts, tokenEnds } = this.document;
    return text.slice(tokenStarts[token], tokenEnds[token]);
  }

  private startsSentence(token: number): boolean {
    return (
      sentenceOf(this.document.sentenceStarts, token) !== sentenceOf(this.document.sentenceStarts, token - 1)
    );
  }

  /** Index of the first token that ends after the offset, or -1. */
  private tokenAt(offset: number): number {
    const { tokenEnds, tokenCount } = this.document;
    let low = 0;
    let high = tokenCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokenEnds[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low < tokenCount ? low : -1;
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
