// Gives every distinct string of the corpus a small number, so that millions of mentions share one copy.

/**
 * Up to this length V8 copies substrings; a longer one is a window that keeps the whole article's text alive. Joined
 * to another string and cut again, it is a window on those few letters.
 */
const LONGEST_COPIED = 12;

/** Strings by number and numbers by string. Numbers count up from 0 and are never reused. */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** The number of a string; a new one if the string was never seen. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const own = text.length > LONGEST_COPIED ? `${text}\0`.slice(0, -1) : text;
    this.numbers.set(own, this.texts.length);
    this.texts.push(own);
    return this.texts.length - 1;
  }

  /** The number of a string that was seen before. */
  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  /** The string behind a number; empty for a number never given. */
  text(number: number): string {
    return this.texts[number] ?? "";
  }
}
