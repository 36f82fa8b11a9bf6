// Finds the names that the reader gave in a raw text: as whole words, inflected or not, also before a hyphen.
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "../names/fold";
import type { Span } from "../vocabulary/types";
import { Quote, type TextWord } from "./text-words";

/** So many letters of a name's first word choose the names that are compared. */
const FIRST_LETTERS = 3;
/** Inflection changes no more letters than these at the end of a word. */
const ENDING = 2;
/** With more names than this, a look for each of them takes longer than one for all. */
const FEW = 40;

interface SearchedName<T> {
  readonly what: T;
  /** What every form of its first word begins with, as written and in capitals. */
  readonly stems: readonly [string, string];
  readonly quote: Quote;
  readonly fold: string;
  readonly key: string;
}

/** Many names, looked for at once. */
export class NameSearch<T> {
  private readonly byStart = new Map<string, SearchedName<T>[]>();
  private readonly stems: string[] = [];

  /** Names without a letter or digit are never found. */
  constructor(names: Iterable<{ readonly surface: string; readonly what: T }>) {
    for (const { surface, what } of names) {
      const quote = new Quote(surface);
      const start = startOf(quote.words[0] ?? "");
      if (start === "") continue;
      const fold = foldName(surface);
      const stem = stemOf(quote.words[0] ?? "");
      const stems = [stem, stem.toUpperCase()] as const;
      this.stems.push(...stems);
      const name = { what, stems, quote, fold, key: ANY_LANGUAGE.inflectionKey(fold) };
      const known = this.byStart.get(start);
      if (known === undefined) this.byStart.set(start, [name]);
      else known.push(name);
    }
  }

  /** False if no name can stand in a text: tells most texts without looking at their words. */
  mayBeIn(text: string): boolean {
    return this.stems.length > 2 * FEW || this.stems.some((stem) => text.includes(stem));
  }

  /** Calls back for each name wherever it stands; places of different names may overlap. */
  search(text: string, words: readonly TextWord[], visit: (what: T, span: Span) => void): void {
    if (this.byStart.size === 0) return;
    words.forEach((word, at) => {
      for (const name of this.byStart.get(startOf(word.text)) ?? []) {
        if (isThere(name, text, words, at)) visit(name.what, name.quote.span(text, words, at));
      }
    });
  }
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(FIRST_LETTERS, word.length - ENDING));
}

function startOf(word: string): string {
  return word.slice(0, FIRST_LETTERS).toLowerCase();
}

function isThere<T>(name: SearchedName<T>, text: string, words: readonly TextWord[], at: number): boolean {
  const { stems, quote, fold, key } = name;
  if (!stems.some((stem) => words[at]?.text.startsWith(stem))) return false;
  const found = words.slice(at, at + quote.words.length);
  if (found.length < quote.words.length || !quote.hasGaps(text, words, at)) return false;
  if (!isWhole(text, found) || !found.every((word, i) => hasSameCase(word.text, quote.words[i] ?? "")))
    return false;
  const other = foldName(found.map((word) => word.text).join(" "));
  return (
    other === fold ||
    ANY_LANGUAGE.genitiveBases(other).includes(fold) ||
    ANY_LANGUAGE.inflectionKey(other) === key
  );
}

/** Not the end of a longer word that hyphens join ("Ex-Siemens"). */
function isWhole(text: string, found: readonly TextWord[]): boolean {
  const start = found[0]?.start ?? 0;
  return !/[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** The first letter has the same case, or the text shouts. */
function hasSameCase(word: string, name: string): boolean {
  const [a, b] = [[...word][0] ?? "", [...name][0] ?? ""];
  return a === b || (word.length > 2 && word === word.toUpperCase() && a === b.toUpperCase());
}
