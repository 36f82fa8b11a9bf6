// What stands in a text and is no prose: addresses, character references, marks of footnotes. Looked for once, and only
// where a text has signs of it.
import type { Language } from "../language/language";
import type { Span } from "../vocabulary/types";
import { isAbbreviation } from "./abbreviations";
import { type Edit, NO_PROSE } from "./reading";

/** Any sign of what is looked for below; most texts have none. */
const SIGNS = /[@#&<_¹²³⁰⁴-⁹]|:\/\/|www\.|[a-z]\/[\w-]|[a-zäöüß][.!?”“"»)]?\d/;

const URL = /(?<![\p{L}\p{N}])(?:(?:https?|ftp|file|mailto|tel|doi):(?=\S)|www\.)[^\s<>"„“”«»]+/giu;
const PATH = /(?<![\p{L}\p{N}@/.-])(?:[a-z0-9][a-z0-9-]+\.)+[a-z]{2,6}\/[^\s<>"„“”«»]*/gu;
const MAIL =
  /(?<![\p{L}\p{N}._%+-])@?[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,80}@[\p{L}\p{N}-]{1,80}(?:\.[\p{L}\p{N}-]{1,80}){1,8}/gu;
const TAG = /(?<![\p{L}\p{N}_@#&/.=-])([@#])([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu;
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/giu;
/** Tags in a text that is no web page; those that part words are read as a space. */
const INLINE_TAG =
  /<\/?(?:b|i|em|strong|u|a|span|font|small|sup|sub|abbr|mark|br|p|div|img|hr|h[1-6])(?:\s[^<>]{0,300})?\s?\/?>/giu;
const PARTS = /^<\/?(?:br|p|div|hr|h\d)/i;
/** "_Scholz_s": emphasis of a part of a word, which Markdown itself knows with asterisks only. */
const EMPHASIS = /(?<![\p{L}\p{N}_])_(\p{L}[\p{L} -]{1,60})_(?=\p{Ll}{1,4}(?![\p{L}_]))/gu;
/** A number set on a word or behind the stop of one, with nothing else of the kind beside it. */
const NOTE =
  /(?=\d)(?:(?<=\p{L}{3}\p{Ll})\d{1,2}(?![\p{L}\p{N}\-–/%°€$_@]|[.,:][\p{L}\p{N}])|(?<=(\p{L}{4,40})[.!?”“"»)])\d{1,2}(?=\s+\p{Lu}|\s*$))/gu;
const RAISED =
  /(?=[¹²³⁰⁴-⁹])(?<=\p{L}{3}[.,;:!?”“"»)]?|\p{Lu}[.,;:!?”“"»)]?)[¹²³⁰⁴-⁹]{1,3}(?:[,)⁾][¹²³⁰⁴-⁹]{1,3})*/gu;

/** True if `words` of the text can be read as no prose at all: asked once a text. */
export function mayHaveNoProse(text: string): boolean {
  return SIGNS.test(text);
}

/** What is asked of the article while its blocks are read. */
export interface Surroundings {
  /** Decodes a character reference ("&uuml;"), or gives it back. */
  readonly decode: (reference: string) => string;
  /** How often each number stands on a word: one that does so twice is no note ("Bayern1"). */
  readonly notes: ReadonlyMap<string, number>;
  /** Tells whether a handle's name is a word of the article. */
  readonly isNamed: (name: string) => boolean;
  readonly language: Language;
}

/** What is to be read otherwise in a block; sorted, not overlapping. */
export function leaveOut(text: string, block: Span, around: Surroundings): Edit[] {
  const part = text.slice(block.start, block.end);
  if (!SIGNS.test(part)) return [];
  const found: Edit[] = [];
  const add = (index: number, length: number, read: string) => {
    const start = block.start + index;
    found.push({ start, end: start + length, text: read });
  };
  for (const { index, 0: address } of part.matchAll(URL)) add(index, addressLength(address), NO_PROSE);
  if (part.includes("@"))
    for (const { index, 0: mail } of part.matchAll(MAIL)) add(index, mail.length, NO_PROSE);
  if (part.includes("/"))
    for (const { index, 0: path } of part.matchAll(PATH)) add(index, addressLength(path), NO_PROSE);
  if (part.includes("<"))
    for (const { index, 0: tag } of part.matchAll(INLINE_TAG))
      add(index, tag.length, PARTS.test(tag) ? " " : "");
  addTags(part, around, add);
  if (part.includes("_"))
    for (const { index, 0: whole } of part.matchAll(EMPHASIS)) {
      add(index, 1, "");
      add(index + whole.length - 1, 1, "");
    }
  for (const { index, 0: reference } of part.matchAll(REFERENCE)) {
    const letters = around.decode(reference);
    if (letters !== reference) add(index, reference.length, letters);
  }
  for (const { index, 0: digits, 1: word } of part.matchAll(NOTE)) {
    if (digits.startsWith("0") || (around.notes.get(digits) ?? 0) > 1) continue;
    if (word === undefined || !isAbbreviation(word, 0, word.length, around.language))
      add(index, digits.length, "");
  }
  for (const { index, 0: digits } of part.matchAll(RAISED)) add(index, digits.length, "");
  return withoutOverlaps(found);
}

/** Of edits that overlap the one that starts first, and of these the longest. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

type Add = (index: number, length: number, read: string) => void;

/** Hashtags are read as the words they hold; handles too where they are written as a name or are one of the article. */
function addTags(part: string, { isNamed }: Surroundings, add: Add): void {
  for (const { index, 0: tag, 1: sign = "", 2: name = "" } of part.matchAll(TAG)) {
    const words = camelWords(name);
    if (sign === "@" && words.length < 2 && !isNamed(name)) add(index, tag.length, NO_PROSE);
    else addWords(index + 1, name, words, add);
  }
}

/** How often each number stands on a word. */
export function notesOf(text: string): ReadonlyMap<string, number> {
  const notes = new Map<string, number>();
  for (const { 0: digits, 1: word } of text.matchAll(NOTE)) {
    if (word === undefined) notes.set(digits, (notes.get(digits) ?? 0) + 1);
  }
  return notes;
}

/** Length of an address without the punctuation of the sentence it stands in. */
function addressLength(address: string): number {
  let end = address.length;
  for (; end > 0; end--) {
    const sign = address[end - 1] as string;
    if (sign === ")" && address.lastIndexOf("(", end) >= 0) break;
    if (!".,;:!?)]}'’*_".includes(sign)) break;
  }
  return end;
}

/** "OlafScholz" as "Olaf" and "Scholz"; what is not written so is one word. */
function camelWords(name: string): string[] {
  return /^(?:\p{Lu}\p{Ll}+){2,4}$/u.test(name) ? (name.match(/\p{Lu}\p{Ll}+/gu) ?? [name]) : [name];
}

function addWords(index: number, name: string, words: readonly string[], add: Add): void {
  let at = index;
  for (const word of words.slice(0, -1)) {
    at += word.length;
    add(at, 0, " ");
  }
  if (name.includes("_")) for (const { index: under } of name.matchAll(/_/g)) add(index + under, 1, " ");
}
