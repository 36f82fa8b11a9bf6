// Roles and titles beside a name: "US-Präsident Donald Trump", "Rex Tillerson, der Außenminister", found by pattern.

import type { Language } from "../language/language";
import { isRole, isTitle } from "../names/titles";
import { TOKEN_NUMBER, TOKEN_PUNCTUATION } from "../text/document";
import type { TokenReader } from "../text/token-reader";
import type { Span } from "../vocabulary/types";

/** Longest descriptor, in tokens, before and after the name. */
const MAX_BEFORE = 8;
const MAX_AFTER = 14;
/** "Russlands" before "Präsident". */
const OWNER = /^\p{Lu}[\p{L}-]*[^s]s$/u;
const QUOTE = /^["“”„‚‘’'«»‹›(]+$/u;

/** In lower case, with the apostrophe of typewriters: "L’" is "l'". */
function plain(word: string): string {
  return word.toLowerCase().replace("’", "'");
}

/** The descriptor of a name in a document, with its reading of the words around. */
export class DescriptorFinder {
  constructor(
    private readonly reader: TokenReader,
    private readonly language: Language,
  ) {}

  /** The words of the role or title beside the mention, if there are any; before it or else after it. */
  find(mention: Span): Span | undefined {
    const first = this.reader.at(mention.start);
    if (first >= this.reader.count) return undefined;
    return this.before(first) ?? this.after(mention.end);
  }

  /** The word before the mention, quotation marks left out; empty at a sentence's start. */
  wordBefore(mention: Span): string {
    let first = this.reader.at(mention.start);
    while (first > 0 && !this.reader.startsSentence(first) && QUOTE.test(this.reader.word(first - 1)))
      first--;
    return first > 0 && !this.reader.startsSentence(first) ? this.reader.word(first - 1) : "";
  }

  private before(first: number): Span | undefined {
    let at = first;
    let from = -1;
    while (at > 0 && first - at < MAX_BEFORE && !this.reader.startsSentence(at)) {
      const word = this.reader.word(at - 1);
      if (word === "." && at > 1 && isTitle(this.reader.word(at - 2))) at--;
      else if (this.isTitle(at - 1) || isRole(word)) from = --at;
      else if (from < 0) break;
      else if (this.isArticle(word)) {
        from = at - 1;
        break;
      } else if (this.isAdjective(at - 1)) from = --at;
      else if (OWNER.test(word) && at === from && !isTitle(this.reader.word(at))) {
        from = at - 1;
        break;
      } else if (this.language.words.and.has(word) && at > 1 && isRole(this.reader.word(at - 2))) at--;
      else break;
    }
    return from < 0 || !this.saysSomething(from, first) ? undefined : this.span(from, first);
  }

  /** Titles have a capital, or are short forms with a stop: "mag" is a verb, "mag." is none. */
  private isTitle(token: number): boolean {
    return this.reader.isCapital(token) && isTitle(this.reader.word(token));
  }

  private isAdjective(token: number): boolean {
    const before = token > 0 && !this.reader.startsSentence(token) ? this.reader.word(token - 1) : "";
    return this.language.isAdjective(this.reader.word(token), before);
  }

  private isArticle(word: string): boolean {
    return this.language.words.roleArticles.has(plain(word));
  }

  private isConnector(word: string): boolean {
    return this.language.words.connectors.has(plain(word));
  }

  /** ", der Außenminister," or ", Chef der Behörde," after the name. */
  private after(end: number): Span | undefined {
    const comma = this.reader.at(end);
    const tokenCount = this.reader.count;
    if (this.reader.word(comma) !== "," || comma + 1 >= tokenCount) return undefined;
    let at = comma + 1;
    if (this.isArticle(this.reader.word(at))) at++;
    while (
      at < tokenCount &&
      this.language.mayBeAdjective(this.reader.word(at)) &&
      !this.reader.startsSentence(at)
    )
      at++;
    if (at >= tokenCount || this.reader.startsSentence(at) || !isRole(this.reader.word(at))) return undefined;
    let stop = at + 1;
    while (
      stop < tokenCount &&
      stop - comma <= MAX_AFTER &&
      !this.reader.startsSentence(stop) &&
      !this.closes(stop)
    )
      stop++;
    if (stop - comma > MAX_AFTER) stop = at + 1;
    while (
      stop > at + 1 &&
      (this.isConnector(this.reader.word(stop - 1)) || this.isArticle(this.reader.word(stop - 1)))
    )
      stop--;
    return this.span(comma + 1, stop);
  }

  private closes(token: number): boolean {
    const { tokenClasses } = this.reader.document;
    if (tokenClasses[token] === TOKEN_PUNCTUATION) return true;
    const word = this.reader.word(token);
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
      if (!this.isArticle(this.reader.word(at)) && this.reader.word(at) !== ".") return true;
    return false;
  }

  private span(from: number, to: number): Span {
    return { start: this.reader.start(from), end: this.reader.end(to - 1) };
  }
}
