// Words broken at a line's end: "Mer-⏎kel" is read "Merkel", "Baden-⏎Württemberg" keeps its hyphen. Where both can be meant,
// the article's other words decide, then those that are known at all, then the rules of German spelling.

import type { Language } from "../language/language";
import type { Span } from "../vocabulary/types";
import { charClass, isLetterClass } from "./characters";
import type { Edit } from "./reading";

/** Tells whether a form is a word of the language at all, in any case. */
export type WordTest = (form: string) => boolean;

/** Hyphens of old prints and of typesetters, which are never part of a word by themselves. */
const SOFT = "\u00ad¬⸗=";
const HARD = "-\u2010\u2011";

/** How long the hyphen is that breaks a word at the end of a line, 0 for none. @param end the line's end, without white space */
export function breakLength(text: string, end: number): number {
  const sign = text[end - 1];
  if (sign === undefined || !(SOFT.includes(sign) || HARD.includes(sign))) return 0;
  return isLetterClass(charClass(text.charCodeAt(end - 2))) ? 1 : 0;
}

/** A broken word: its hyphen, then a line's end with what stands around it (also a page number), then the other half. */
const BREAK =
  /(?<=\p{L})([\u00ad¬⸗=\u2010\u2011-])[ \t]*(?:\r\n|[\r\n\f\u2028])(?:[\s>]*(?:(?:seite |page |- ?|– ?|\[)?\d{1,4}(?: ?-| ?–|\])?[ \t]*[\r\n\f][\s>]*)?)(?=\p{L})/giu;

/** First parts that keep their hyphen: letters, capitals, "Nicht-⏎raucher" aside what is written so by rule. */
const KEEPS = /^(?:\p{Lu}|\p{Lu}{2,}|.*-\p{Lu}{2,}|[ex]|ex|non)$/u;
/** "deutsch-⏎französische": adjectives of two peoples or qualities side by side. */
const ADJECTIVE = /(?:^deutsch|[a-zäöü]{3,}(?:isch|anisch|istisch))$/iu;
const LONG_ADJECTIVE = /^\p{Ll}{5,}(?:e|er|en|es|em)$/u;
const LONGEST_HALF = 40;

/** What tells how a broken word is to be read. */
export interface WordSources {
  /** All forms of the article, in lower case. */
  readonly words: () => ReadonlySet<string>;
  readonly isWord: WordTest;
  readonly language: Language;
}

/** What is read in place of the line's ends inside broken words of the block. */
export function joinBroken(text: string, block: Span, sources: WordSources): Edit[] {
  const edits: Edit[] = [];
  const part = text.slice(block.start, block.end);
  for (const match of part.matchAll(BREAK)) {
    const start = block.start + match.index;
    const end = start + match[0].length;
    const hyphen = readHyphen(text, start, end, block, sources);
    if (hyphen !== undefined) edits.push({ start, end, text: hyphen });
  }
  return edits;
}

/** "" for a hyphen of the line's end alone, "-" for one of the word; undefined when the words are two ("Ein-⏎und"). */
function readHyphen(
  text: string,
  start: number,
  end: number,
  block: Span,
  { words, isWord, language }: WordSources,
): "" | "-" | undefined {
  const first =
    /[\p{L}\p{M}\p{N}'’-]*$/u.exec(text.slice(Math.max(block.start, start - LONGEST_HALF), start))?.[0] ?? "";
  const second =
    /^[\p{L}\p{M}\p{N}'’-]*/u.exec(text.slice(end, Math.min(block.end, end + LONGEST_HALF)))?.[0] ?? "";
  const isSoft = SOFT.includes(text[start] as string);
  if (!isSoft && /^\p{Lu}/u.test(first) && isConjunction(second, language)) return undefined;
  const isCapital = /^\p{Lu}/u.test(second);
  const isShouted = isCapital && /\p{Lu}{2}$/u.test(first) && /^\p{Lu}{2}/u.test(second);
  if (isCapital && !isShouted) return isSoft && !/\p{Ll}$/u.test(first) ? "" : "-";
  const [joined, parted] = [first + second, `${first}-${second}`];
  if (hasForm(words(), joined)) return "";
  if (hasForm(words(), parted)) return "-";
  if (isSoft) return "";
  if (isWord(joined)) return "";
  if (isWord(parted)) return "-";
  if (isShouted) return "-";
  return KEEPS.test(first) || (ADJECTIVE.test(first) && LONG_ADJECTIVE.test(second)) ? "-" : "";
}

/** A word before which a hyphen stands for the rest of another: "Ein-⏎und Ausfuhr". */
function isConjunction(word: string, { words }: Language): boolean {
  return words.and.has(word) || words.conjunctions.has(word) || /^(?:bis|sowie|bzw)$/.test(word);
}

const ENDINGS = ["", "s", "n", "en", "es", "e"];

/** True if the article has the form elsewhere, also with another ending. */
function hasForm(words: ReadonlySet<string>, form: string): boolean {
  const lower = form.toLowerCase();
  if (words.has(lower)) return true;
  if (lower.length < 6) return false;
  return ENDINGS.some(
    (ending) =>
      words.has(lower + ending) ||
      (ending !== "" && lower.endsWith(ending) && words.has(lower.slice(0, -ending.length))),
  );
}

/** All words of a text in lower case; halves of broken ones end in their hyphen and count for nothing. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) words.add(match[0].toLowerCase());
  return words;
}
