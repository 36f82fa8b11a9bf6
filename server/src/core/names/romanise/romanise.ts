// Names from other scripts: whether two Latin spellings may stand for one name, and keys under which they meet.
//
// Letters are read back into sounds (one reader a script, with its sources), and two spellings are one name's if some
// reading of one is a reading of the other. Such readings bring together what differs in names of other origin
// ("Maier" and "Meier" are one in Arabic letters), so they are asked only for names that show where they come from: by
// letters and endings, or by a given name that only people from there bear.
import {
  arabicReadings,
  arabicSkeletons,
  hasArabicLetters,
  hasArabicParticle,
  isArabicGiven,
} from "./arabic";
import { isOldChinese, isPinyinName, oldChineseReadings } from "./chinese";
import { greekReadings, isGreekSurname } from "./greek";
import { hebrewReadings, hebrewSkeletons, isHebrewWord } from "./hebrew";
import givenNames from "./origins.json";
import { isSlavicSurname, mayBeSlavicSurname, slavicReadings } from "./slavic";

/** The parts of a personal name, folded, that are read. */
export interface NameParts {
  readonly given: readonly string[];
  readonly particles: string;
  readonly surname: string;
}

interface Family {
  /** Marks the keys. */
  readonly mark: string;
  /** The sounds a folded word of the name may stand for. */
  readonly read: (word: string, name: NameParts) => readonly string[];
  /** Whether the surname shows that it comes from here. */
  readonly isSurname: (name: NameParts) => boolean;
  /** Whether the whole shows it, which without a given name it does not. */
  readonly isGiven: (name: NameParts) => boolean;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const GIVEN = {
  slavic: setOf(givenNames.slavic),
  slavicToo: setOf(givenNames.slavicToo),
  arabic: setOf(givenNames.arabic),
  greek: setOf(givenNames.greek),
  hebrew: setOf(givenNames.hebrew),
};

/** True if some given name is one that is borne in a family's languages and hardly elsewhere. */
function hasGiven(
  { given }: NameParts,
  names: ReadonlySet<string>,
  keyOf: (word: string) => readonly string[],
): boolean {
  return given.some((name) => name.length > 2 && keyOf(name).some((key) => names.has(key)));
}

function wordsOf({ given, surname }: NameParts): readonly string[] {
  return [...given, surname];
}

/** Shorter surnames have no key. */
const SHORTEST = 3;

const FAMILIES: readonly Family[] = [
  {
    mark: "ru",
    read: slavicReadings,
    isSurname: ({ surname }) => isSlavicSurname(surname),
    isGiven: (name) =>
      hasGiven(name, GIVEN.slavic, slavicReadings) ||
      (mayBeSlavicSurname(name.surname) && hasGiven(name, GIVEN.slavicToo, slavicReadings)),
  },
  {
    mark: "ar",
    read: arabicReadings,
    isSurname: ({ particles, surname }) => hasArabicParticle(particles) || hasArabicLetters(surname),
    isGiven: (name) =>
      (name.given.length > 0 && wordsOf(name).some(isArabicGiven)) ||
      hasGiven(name, GIVEN.arabic, arabicSkeletons),
  },
  {
    mark: "zh",
    read: (word, name) => (wordsOf(name).some(isOldChinese) ? oldChineseReadings(word) : [word]),
    isSurname: () => false,
    isGiven: (name) =>
      name.given.length > 0 && (wordsOf(name).some(isOldChinese) || isPinyinName(wordsOf(name))),
  },
  {
    mark: "el",
    read: greekReadings,
    isSurname: ({ surname }) => isGreekSurname(surname),
    isGiven: (name) => hasGiven(name, GIVEN.greek, greekReadings),
  },
  {
    mark: "he",
    read: hebrewReadings,
    isSurname: ({ surname }) => isHebrewWord(surname),
    isGiven: (name) => name.given.some(isHebrewWord) || hasGiven(name, GIVEN.hebrew, hebrewSkeletons),
  },
];

/** What a name shows, and the keys under which it meets other spellings of itself. */
export interface Romanised {
  /** Keys of the surname alone, if that shows where it comes from. */
  readonly surname: readonly string[];
  /** Keys of a given name with the surname. */
  readonly full: readonly string[];
}

interface Known extends Romanised {
  readonly families: readonly Family[];
}

const NONE: Known = { surname: [], full: [], families: [] };
/** Names that were read lately, by their parts: an article names the same people again and again. */
const known = new Map<string, Known>();
const MAX_REMEMBERED = 20_000;

/** The keys of a name; none if it shows no other script. */
export function romanised(name: NameParts): Romanised {
  return knowledgeOf(name);
}

function knowledgeOf(name: NameParts): Known {
  if (name.surname.length < SHORTEST) return NONE;
  const key = `${name.given.join(",")}|${name.particles}|${name.surname}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_REMEMBERED) known.clear();
  const found = readName(name);
  known.set(key, found);
  return found;
}

function readName(name: NameParts): Known {
  const families = FAMILIES.filter((family) => family.isSurname(name) || family.isGiven(name));
  if (families.length === 0) return NONE;
  const surname: string[] = [];
  const full: string[] = [];
  for (const { mark, read, isSurname } of families) {
    const surnames = read(name.surname, name).map((reading) => `${mark} ${reading}`);
    if (isSurname(name)) surname.push(...surnames);
    for (const given of name.given) {
      if (given.length > 1)
        full.push(...surnames.flatMap((key) => read(given, name).map((reading) => `${key} ${reading}`)));
    }
  }
  return { surname, full: full.slice(0, MOST_KEYS), families };
}

/** More keys of one name are left out. */
const MOST_KEYS = 24;

/** Whether two folded words may be one. */
export type SameWord = (wordOfA: string, wordOfB: string) => boolean;

/**
 * How the words of two names are to be compared if both come from one script: one comparison for each script both
 * show. Words agree if one reading of each is the same.
 */
export function romanisedComparisons(a: NameParts, b: NameParts): readonly SameWord[] {
  const others = knowledgeOf(b).families;
  return knowledgeOf(a)
    .families.filter((family) => others.includes(family))
    .map(
      ({ read }) =>
        (x, y) =>
          x === y || shareReading(read(x, a), read(y, b)),
    );
}

function shareReading(a: readonly string[], b: readonly string[]): boolean {
  return a.some((reading) => b.includes(reading));
}
