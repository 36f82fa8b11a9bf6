// Russian, Ukrainian, Belarusian and Bulgarian names as German, English and French newspapers and scholars spell them.
//
// The systems: German after Duden ("Transkription"), English after BGN/PCGN 1947 and the national systems of Ukraine
// (2010) and Bulgaria (2009), French after Larousse, scholarly after DIN 1460 / ISO 9. A spelling is read once under
// each: "ch" is х in German, ч in English, ш in French. Sounds that one of them does not tell apart are one here: з and
// с (German s), ж and ш (German sch), х and Ukrainian г, и, ы, й and і, е and ё.
import { createReader, type Sounds, withoutDoubles } from "./reader";

const COMMON: Sounds = {
  x: ["ks"],
  ck: ["k"],
  w: ["v"],
  ph: ["f"],
  y: ["i"],
  j: ["i"],
  kh: ["h"],
  off$: ["ov"],
  eff$: ["ev"],
  iew$: ["ev"],
  vic$: ["viC"],
  schtsch: ["Š"],
  shch: ["Š"],
  tsch: ["C"],
  sch: ["S"],
  sh: ["S"],
  zh: ["S"],
  ts: ["c"],
  tz: ["c"],
};

const GERMAN: Sounds = { ...COMMON, ch: ["h"], z: ["c"], c: ["k"], ss: ["s"] };
const ENGLISH: Sounds = { ...COMMON, ch: ["C"], tch: ["C"], z: ["s"], c: ["k"] };
const SCHOLARLY: Sounds = { ...COMMON, ch: ["h"], c: ["c"], z: ["s"] };
const FRENCH: Sounds = {
  ...COMMON,
  chtch: ["Š"],
  tch: ["C"],
  ch: ["S"],
  j: ["S"],
  z: ["s"],
  ss: ["s"],
  ou: ["u"],
  gue: ["ge"],
  gui: ["gi"],
  ine$: ["in"],
  yne$: ["in"],
  c: ["k"],
};

/** What only French has: "Poutine", "Gorbatchev", "Jirinovski", "Sergueï". */
const FRENCH_MARKS = /ou|ch|j|gu[ei]|[iy]ne$/;

/** What the systems write differently though it sounds alike. */
function finish(reading: string): string {
  return withoutDoubles(
    reading
      .replace(/^io/, "O")
      .replace(/i*e|(?<=[^aeiou])io/g, "e")
      .replace(/(?<=[CSŠ])o/g, "e")
      .replace(/i+/g, "i")
      .replace(/liu/g, "lu")
      .replace(/dre?$/, "der")
      .replace(/^dimit/, "dmit"),
  );
}

const readers = [GERMAN, ENGLISH, SCHOLARLY].map((sounds) => createReader(sounds, finish));
const readFrench = createReader(FRENCH, finish);

/** The sounds a folded word may stand for, under each system. */
export function slavicReadings(word: string): readonly string[] {
  const readings = readers.flatMap((read) => read(word));
  return [...new Set(FRENCH_MARKS.test(word) ? [...readings, ...readFrench(word)] : readings)];
}

/** Endings of surnames that few others have. */
const SURNAME =
  /(?:[oe](?:v|w|ff)a?|(?:sk|zk|tsk|ck)(?:i|y|ij|yj|iy|yy|ii|aja|aya|aia)|enko|tschko|chko|[wv]i(?:tsch|ch|tch|c)|[wv]yt?s?ch|tschuk|chuk|tchouk|[iyj]o?uk|nyj|niy|schwili|shvili|chvili|adse|adze)$/;

/** True for the surname of somebody from where these languages are spoken. */
export function isSlavicSurname(surname: string): boolean {
  return SURNAME.test(surname);
}

/** An ending that tells only beside a given name that is borne there: "Boris Jelzin". */
const WEAK_SURNAME = /[iy]ne?$/;

/** True for a surname that may be from there. */
export function mayBeSlavicSurname(surname: string): boolean {
  return WEAK_SURNAME.test(surname);
}

/** Scholars' letters for Cyrillic, in words whose ending shows that they stand for it ("Gorbačëv", not "Dvořák"). */
const SCHOLARS_WORD = /(?:ov|[eë]v|skij|ckij|skaja|enko|ova|[eë]va|[iy]n|[žčš]ni|čuk|ij|yj|ajs?|ejs?)$/u;
const LETTERS: Readonly<Record<string, string>> = {
  č: "tsch",
  š: "sch",
  ž: "sch",
  šč: "schtsch",
  ë: "jo",
  ė: "e",
};

/** A word in scholars' letters as German newspapers would write it; other words as they are. */
export function withoutScholarsLetters(word: string): string {
  const lower = word.toLowerCase();
  if (!/[čšžëė]/u.test(lower) || !SCHOLARS_WORD.test(lower)) return word;
  return lower.replace(/šč|[čšžëė]/gu, (letter) => LETTERS[letter] ?? letter);
}
