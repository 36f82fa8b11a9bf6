// Keys under which spellings of one name meet: case, ß, umlauts, diacritics, hyphens, dots and line-break marks.
import { joinBrokenLines, letterI, oneOrthography } from "../language/genre/old-prints";

/** Letters that no canonical decomposition takes apart. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "oe"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

const SPECIAL = /[ßäöüæœøłđðþı]/g;
/** Soft hyphens and zero-width marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** "U.S.", "V. S.", "N. S. D. A. P.": letters with dots, together one acronym. */
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?)+\p{L}(?:\.|(?![\p{L}\p{N}]))/gu;
const APOSTROPHE_INSIDE = /(?<=\p{L})['’‘ʼ´`](?=\p{L})/gu;
const NOT_NAME = /[^\p{L}\p{M}\p{N}&]+/gu;
// The same for lower-case ASCII, and what tells that a step has nothing to do: classes of all scripts are slow, and
// take milliseconds to be compiled.
const ASCII = /^[\0-\x7f]*$/;
const NOT_ASCII_NAME = /[^a-z0-9&]+/g;
const APOSTROPHE = /['’‘ʼ´`]/;
const LATIN_MARKS = /[\u0300-\u036f]/g;
/** Most names: words of German letters between single spaces or hyphens; they need none of the slow steps. */
const PLAIN = /^[A-Za-zÄÖÜäöüß]+(?:[ -][A-Za-zÄÖÜäöüß]+)*$/;
const UMLAUT = /[äöüß]/;

/**
 * Folds a name to lower-case words joined by single spaces, so that "Weißes Haus", "WEISSES HAUS" and
 * "Weisses-Haus" are one. Umlauts become two letters as in German; other diacritics go. Idempotent, any script.
 */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return foldPlain(letterI(text));
  const lower = withoutDots(
    letterI(joinBrokenLines(text.normalize("NFKC"))).replace(INVISIBLE, ""),
  ).toLowerCase();
  const latin = lower
    .normalize("NFC")
    .replace(SPECIAL, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .normalize("NFD")
    .replace(LATIN_MARKS, "")
    .normalize("NFC")
    .replace(SPECIAL, (letter) => PLAIN_LETTERS.get(letter) ?? letter); // bared by the marks: ǣ, ǿ
  const joined = APOSTROPHE.test(latin) ? latin.replace(APOSTROPHE_INSIDE, "") : latin;
  return joined.replace(ASCII.test(joined) ? NOT_ASCII_NAME : NOT_NAME, " ").trim();
}

function withoutDots(text: string): string {
  return text.includes(".") ? text.replace(DOTTED_LETTERS, (letters) => letters.replace(/[.\s]/g, "")) : text;
}

function foldPlain(text: string): string {
  const lower = text.toLowerCase().replaceAll("-", " ");
  return UMLAUT.test(lower) ? lower.replace(SPECIAL, (letter) => PLAIN_LETTERS.get(letter) ?? letter) : lower;
}

/** The folded name without its spaces: "da nang" and "danang" meet. */
export function joinKey(folded: string): string {
  return folded.replaceAll(" ", "");
}

/**
 * The joined name in one orthography: "coeln" and "koeln", "thueringen" and "tueringen", "bayern" and "baiern" meet.
 * For places, whose spelling was settled last; persons keep theirs.
 */
export function placeKey(folded: string): string {
  return oneOrthography(joinKey(folded.replace(/^(?:sankt|saint) /, "st ")));
}

type Sounds = readonly (readonly [RegExp, string])[];

/** Spellings of one sound in German, English, French and scholarly romanisation, applied in this order. */
const SOUNDS_WITH_H: Sounds = [
  [/schtsch|shch|chtch/g, "š"],
  [/dsch|dzh/g, "dš"],
  [/tsch|tch/g, "x"],
  [/sch|sh|zh/g, "š"],
  [/ch|kh/g, "x"],
  [/ph/g, "f"],
];
const SOUNDS: Sounds = [
  [/ck|q|c(?![eiy])/g, "k"],
  [/tz|ts|c/g, "z"],
  [/ou/g, "u"],
  [/[wv]/g, "v"],
  [/ff$/g, "v"],
  [/[yj]/g, "i"],
  [/ii+/g, "i"],
  [/ae/g, "a"],
  [/oe/g, "o"],
  [/ue/g, "u"],
  [/th/g, "t"],
  [/(\p{L})\1/gu, "$1"],
  [/(?<=[xš])[oe](?=va?$)/g, "e"],
];

/**
 * A conservative key of romanised spelling: "lawrow" and "lavrov", "sergej" and "sergei", "schewtschenko" and
 * "shevchenko" meet. Equal keys are evidence only for names of six and more letters, or next to other evidence.
 */
export function soundKey(folded: string): string {
  let key = joinKey(folded);
  if (key.includes("h")) for (const [sound, letter] of SOUNDS_WITH_H) key = key.replace(sound, letter);
  for (const [sound, letter] of SOUNDS) key = key.replace(sound, letter);
  return key;
}
