// Arabic and Persian names, whose spellings differ most: "Muammar al-Gaddafi", "Moammar Qadhafi", "Mouammar Kadhafi".
//
// After DIN 31635 (German scholars), the German press, BGN/PCGN 1956 and IJMES (English), the French press. Arabic has
// three vowels, so o is u, and e is a or i; letters that press spellings confuse are one: ق, غ, ك and g; خ, ح and ه;
// س, ص and ز; د, ض and ذ.
import { createReader, type Sounds, withoutDoubles } from "./reader";

const SOUNDS: Sounds = {
  tsch: ["C"],
  dsch: ["J"],
  dj: ["J"],
  sch: ["S"],
  sh: ["S"],
  ch: ["h", "S"],
  kh: ["h", "k"],
  gh: ["k"],
  q: ["k"],
  g: ["k"],
  c: ["k"],
  ck: ["k"],
  dh: ["d"],
  th: ["t", "d"],
  z: ["s"],
  zh: ["J"],
  j: ["i", "J"],
  y: ["i"],
  w: ["v"],
  oua: ["va", "ua"],
  oui: ["vi", "ui"],
  owa: ["ova"],
  ow: ["u", "au"],
  ou: ["u"],
  oo: ["u"],
  oe: ["u"],
  o: ["u"],
  ue: ["u"],
  aw: ["av", "au"],
  aou: ["au", "avu"],
  aee: ["ai"],
  ei: ["ai"],
  ey: ["ai"],
  ej: ["ai", "aJ", "iJ"],
  eh$: ["a"],
  ah$: ["a"],
  e: ["a", "i"],
  ee: ["i"],
  ie: ["i"],
  h$: [""],
  "^abdal": ["abd"],
  "^abdel": ["abd"],
  "^abdul": ["abd"],
  "^abdol": ["abd"],
  ph: ["f"],
  x: ["ks"],
  p: ["b"],
};

/** The sounds a folded word may stand for. */
export const arabicReadings = createReader(SOUNDS, withoutDoubles);

/** The consonants a folded word may stand for: what the script writes. */
export function arabicSkeletons(word: string): readonly string[] {
  return [...new Set(arabicReadings(word).map((reading) => reading.replace(/(?!^i[aiu])[aiuv]/g, "")))];
}

/** Letters that names of other origin hardly have. */
const LETTERS = /q(?!u)|dh|kh|gh(?!t)|^abd[aeou]l|[aou]llah?$|[aeu]d?dine?$|dsch/;
/** Given names that stand in every list, in all their spellings. */
const GIVEN =
  /^m[uo]u?h[ae]mm?[ae]d$|^m[ae]hm(?:ou|u|oo)d$|^[ae]c?hm[ae]d$|^h[ou]u?ss?[ae][iy]n$|^[ie]brahim$|^ali$/;
/** Participles of the pattern mufa''al, which many given names are: "Muammar", "Mohammed", "Mubarak". */
const PARTICIPLE = /^m(?:u|o|ou)[^aeiouy]?a[^aeiouy]{1,2}[aei][^aeiouy]$/;

/** True for a word whose letters show where it comes from. */
export function hasArabicLetters(word: string): boolean {
  return LETTERS.test(word);
}

/** True for a given name that shows where it comes from. */
export function isArabicGiven(word: string): boolean {
  return LETTERS.test(word) || GIVEN.test(word) || PARTICIPLE.test(word);
}

/** Articles and words for son, father and daughter, folded. */
const PARTICLES: ReadonlySet<string> = new Set(
  "al el ul bin ibn ben bint abu abou ad as an ar at az ash asch esch".split(" "),
);

/** True for particles that only such names have. */
export function hasArabicParticle(particles: string): boolean {
  return particles.split(" ").some((particle) => PARTICLES.has(particle));
}
