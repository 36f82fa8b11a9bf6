// Hebrew names as the German, English and French press writes them: "Jitzchak", "Yitzhak", "Itzhak"; "Zipi", "Tzipi".
import { createReader, type Sounds, withoutDoubles } from "./reader";

const SOUNDS: Sounds = {
  tz: ["c"],
  ts: ["c"],
  zz: ["c"],
  z: ["c", "s"],
  tzs: ["c"],
  sch: ["S"],
  sh: ["S"],
  ch: ["h", "S"],
  kh: ["h"],
  ph: ["f"],
  ck: ["k"],
  c: ["k"],
  q: ["k"],
  w: ["v"],
  th: ["t"],
  "^ji": ["i"],
  "^yi": ["i"],
  j: ["i"],
  y: ["i"],
  ou: ["u"],
  oo: ["u"],
  h$: [""],
  "^benj": ["beni", "bini"],
  "^beny": ["beni", "bini"],
};

/** The sounds a folded word may stand for. */
export const hebrewReadings = createReader(SOUNDS, (reading) => withoutDoubles(reading.replace(/i+/g, "i")));

/** The consonants a folded word may stand for: what the script writes. */
export function hebrewSkeletons(word: string): readonly string[] {
  return [...new Set(hebrewReadings(word).map((reading) => reading.replace(/[aeiou]/g, "")))];
}

/** Spellings that names of other origin hardly have. */
const LETTERS =
  /jahu$|yahu$|yahou$|jahou$|^ji?tz|^yi?tz|^itz|^tz|tzch|zchak|^sh?ch?l?omo$|^m[eo]n?ache?m$|^bin?yamin$/;

/** True for a word that shows where it comes from. */
export function isHebrewWord(word: string): boolean {
  return LETTERS.test(word);
}
