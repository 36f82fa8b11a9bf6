// The words of a raw text with their places: what anchors and decided names are looked for in.

/** A word: letters, marks and digits of any script. Offsets are UTF-16 code units, end-exclusive. */
export interface TextWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** All words of a text, in order. Linear in its length. */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(WORD))
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return words;
}

/** A quotation as it is looked for: its words, and the signs before, between and after them. */
export class Quote {
  readonly words: readonly string[];
  private readonly gaps: readonly string[];
  private readonly head: string;
  private readonly tail: string;

  constructor(text: string) {
    const words = wordsOf(text);
    this.words = words.map((word) => word.text);
    this.gaps = words.slice(1).map((word, at) => plain(text.slice(words[at]?.end ?? 0, word.start)));
    this.head = text.slice(0, words[0]?.start ?? 0).trimStart();
    this.tail = text.slice(words.at(-1)?.end ?? 0).trimEnd();
  }

  /** True if the words of a text from `at` on have the quotation's signs between them; white space may differ. */
  hasGaps(text: string, words: readonly TextWord[], at: number): boolean {
    return this.gaps.every((gap, i) => {
      return gap === plain(text.slice(words[at + i]?.end ?? 0, words[at + i + 1]?.start ?? 0));
    });
  }

  /** Where it stands if its words are those from `at` on, with the signs around them if the text has them there. */
  span(
    text: string,
    words: readonly TextWord[],
    at: number,
  ): { readonly start: number; readonly end: number } {
    const start = words[at]?.start ?? 0;
    const end = words[at + this.words.length - 1]?.end ?? start;
    return {
      start: text.slice(0, start).endsWith(this.head) ? start - this.head.length : start,
      end: text.startsWith(this.tail, end) ? end + this.tail.length : end,
    };
  }
}

/** White space of any kind and length is one space. */
function plain(gap: string): string {
  return gap.replace(/\s+/g, " ");
}
