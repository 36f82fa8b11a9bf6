// Personal names taken apart: given names, particles, surname, what follows; and whether two can be one person's.
import { joinBrokenLines } from "../language/genre/old-prints";
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName, joinKey, soundKey } from "./fold";
import { splitMark } from "./generations";
import { type Sex, sexOfGiven } from "./given-names";
import { romanisedComparisons, type SameWord } from "./romanise/romanise";
import { withoutScholarsLetters } from "./romanise/slavic";
import { isGroupWord } from "./titles";

/** A personal name in folded parts. A bare name has no given names; which part it is, is then unknown. */
export interface PersonName {
  /** Given names and initials in order; an initial is a single letter. */
  readonly given: readonly string[];
  /** "von der", "de", "al"; empty when there is none. */
  readonly particles: string;
  /** The surname without particles. */
  readonly surname: string;
  /** "junior", "senior", a regnal number ("xiv"), or a number and one of these. */
  readonly suffix: string;
  /** Whose name it is by its first given name or the form of address before it; undefined where that stays open. */
  readonly sex: Sex | undefined;
}

/** A person keeps the particles of his language in every other. */
const { particles: PARTICLES, familyArticles, female, addresses } = ANY_LANGUAGE.words;
const ADDRESSES: ReadonlySet<string> = new Set([...addresses].map(foldName));
const REGNAL = /^(?:x{0,3}(?:ix|iv|v?i{0,3}))$/;

/** No personal name is longer, in UTF-16 code units. */
const MAX_LENGTH = 200;

/** Most names: words of German letters, each with one capital at its start; there is nothing in them to cut. */
const PLAIN = /^[A-ZÄÖÜ]?[a-zäöüß]+(?: [A-ZÄÖÜ]?[a-zäöüß]+)*$/;

/** Cuts "J.S.", "AdolfHitler" and "al-Assad" into words; leaves McCain and hyphenated names whole. */
function wordsOf(name: string): string[] {
  if (PLAIN.test(name)) return name.split(" ");
  return joinBrokenLines(name.normalize("NFKC"))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\.(?=\p{L})/gu, ". ")
    .replace(/(?<=\p{L})\s+['’]\s*(?=\p{Lu})|(?<=\p{Lu}['’])\s+(?=\p{Lu})/gu, "’")
    .replace(/(?<=(?<!\p{L})\p{L}{3,}\p{Ll})(?=\p{Lu}\p{Ll}{2})/gu, " ")
    .replace(/(?<![\p{L}])(al|el|as|ad|ul|az|ash|asch|esch)[-‐‑](?=\p{L})/giu, "$1 ")
    .split(/[\s,]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * Takes a personal name apart; the name must already be without titles and roles (see coreName).
 * "Ursula von der Leyen" -> given [ursula], particles "von der", surname "leyen". Undefined for a family, a
 * text without letters, or one longer than any name.
 */
export function parsePerson(name: string): PersonName | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const mark = splitMark(name);
  const raw = wordsOf(mark?.name ?? name);
  if (raw.length > 1 && isFamilyWord(raw[0] ?? "")) return undefined;
  const folded = raw.map((word) => foldName(withoutScholarsLetters(word))).filter((word) => word !== "");
  const address = folded.length > 1 ? addressSex(folded[0] ?? "") : undefined;
  if (address !== undefined) {
    folded.shift();
    raw.shift();
  }
  const suffix = [takeNumber(folded, raw), mark?.generation ?? ""].join(" ").trim();
  const surname = folded.pop();
  if (surname === undefined) return undefined;
  const particles: string[] = [];
  while (
    folded.length > 0 &&
    PARTICLES.has(folded[folded.length - 1] ?? "") &&
    !isInitial(raw, folded.length - 1)
  ) {
    particles.unshift(folded.pop() ?? "");
  }
  const first = folded.findIndex((word, at) => PARTICLES.has(word) && !isInitial(raw, at) && at > 0);
  const given =
    first < 0 ? folded : folded.slice(0, first).concat(folded.slice(first).filter((w) => !PARTICLES.has(w)));
  return {
    given,
    particles: particles.join(" ").replace(/^v\b/, "von"),
    surname,
    suffix,
    sex: address ?? sexOfGiven(given[0] ?? ""),
  };
}

/** Takes the regnal number off the end of a name; empty if there is none. */
function takeNumber(folded: string[], raw: string[]): string {
  const last = folded.at(-1) ?? "";
  if (folded.length < 2 || !REGNAL.test(last) || !/^[IVX]+\.?$/.test(raw.at(-1) ?? "")) return "";
  folded.pop();
  raw.pop();
  return last;
}

/** The sex that "Herr" and "Frau" before a surname tell. */
function addressSex(folded: string): Sex | undefined {
  if (!ADDRESSES.has(folded)) return undefined;
  return female.has(folded) ? "female" : "male";
}

/** "Familie Kolb", "Die Kennedys": more than one person. */
function isFamilyWord(word: string): boolean {
  return isGroupWord(word) || familyArticles.has(word.toLowerCase());
}

/** "D." and "V." are initials where they are capital letters; "v." is a particle. */
function isInitial(raw: readonly string[], at: number): boolean {
  return /^\p{Lu}\.?$/u.test(raw[at] ?? "");
}

/** True if two given names can be one: equal, an initial of the other, or two spellings of one sound. */
function givenAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  if (joinKey(a) === joinKey(b)) return true;
  return a.length > 3 && b.length > 3 && soundKey(a) === soundKey(b);
}

/** True if the shorter list of given names is found in the longer one, in order. */
function givenNested(a: readonly string[], b: readonly string[], agree: SameWord): boolean {
  const joined = (names: readonly string[]): string => joinKey(names.join(""));
  if (a.length !== b.length && joined(a).length > 1 && agree(joined(a), joined(b))) return true; // Hans-Peter, Hans Peter
  if (a.length > b.length) return givenNested(b, a, (x, y) => agree(y, x));
  let at = 0;
  for (const name of a) {
    while (at < b.length && !agree(name, b[at] ?? "")) at++;
    if (at === b.length) return false;
    at++;
  }
  return true;
}

/** True if two surnames are one, also in another romanisation ("Lawrow", "Lavrov"). */
export function surnamesAgree(a: string, b: string): boolean {
  if (a === b || joinKey(a) === joinKey(b)) return true;
  return a.length > 4 && b.length > 4 && soundKey(a) === soundKey(b);
}

/** "George W." beside "George H. W.": who gives more than one name or initial gives all of them. */
function haveOtherInitials({ given: a }: PersonName, { given: b }: PersonName): boolean {
  const isInitial = (name: string): boolean => name.length === 1;
  if (a.length < 2 || b.length < 2 || a.length === b.length) return false;
  return a.some(isInitial) && b.some(isInitial) && a.some((name) => !isInitial(name));
}

/** True for a surname alone, also with a mark of generation; a ruler's name with its number stands for itself. */
export function isSurnameAlone({ given, suffix }: PersonName): boolean {
  return given.length === 0 && (suffix === "" || suffix === "senior" || suffix === "junior");
}

/** What the comparison of two names of persons can say. */
export type PersonComparison = "same" | "compatible" | "conflict";

/**
 * Compares two names of persons.
 * "same": surname and a written-out given name agree. "compatible": nothing speaks against it (a bare surname, an
 * initial). "conflict": other surname, other given name, another sex, or junior against senior.
 */
export function comparePersons(a: PersonName, b: PersonName): PersonComparison {
  const spelt = compareBy(a, b, surnamesAgree, givenAgree);
  if (spelt !== "conflict") return spelt;
  for (const agree of romanisedComparisons(a, b)) {
    const read = compareBy(a, b, agree, (x, y) => givenRead(x, y, agree));
    if (read !== "conflict") return read;
  }
  return "conflict";
}

/** Given names as a script's romanisations are read; of an initial, the first sound. */
function givenRead(a: string, b: string, agree: SameWord): boolean {
  if (a.length > 1 && b.length > 1) return agree(a, b);
  return agree(a.charAt(0), b.charAt(0));
}

function compareBy(a: PersonName, b: PersonName, surnames: SameWord, givens: SameWord): PersonComparison {
  if (!surnames(a.surname, b.surname)) return "conflict";
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return "conflict";
  if (a.sex !== b.sex && a.sex !== undefined && b.sex !== undefined) return "conflict";
  if (!givenNested(a.given, b.given, givens) || haveOtherInitials(a, b)) return "conflict";
  if (a.suffix !== b.suffix) return "compatible";
  const isWritten = (given: string): boolean => given.length > 1;
  const [x, y] = [a.given.filter(isWritten), b.given.filter(isWritten)];
  if (x.length === 0 || y.length === 0) return "compatible";
  const glued = (name: PersonName): string => joinKey(name.given.join(""));
  const shares = glued(a) === glued(b) || x.some((given) => y.some((other) => givens(given, other)));
  return shares || givens(glued(a), glued(b)) ? "same" : "compatible";
}
