// What the letters of a name say, computed once a node: keys under which it may meet others, and its parts.

import { ANY_LANGUAGE } from "../language/rooms";
import { withoutYear } from "../names/club";
import { joinKey, placeKey, soundKey } from "../names/fold";
import { conceptOf } from "../names/knowledge/knowledge";
import { initialsOf, legalFormsOf, stripCompanySuffix } from "../names/organisation";
import { type PersonName, parsePerson } from "../names/person";
import { type Romanised, romanised } from "../names/romanise/romanise";
import { isGroupWord } from "../names/titles";
import { townOf } from "../names/town";
import type { EntityType } from "../vocabulary/types";

/** Sound keys of shorter names are no evidence. */
const MIN_SOUND = 6;
const LONGEST_ACRONYM = 8;
/** An acronym that only its letters tie to a long name needs at least this many letters: two fit every second name. */
export const MIN_INITIALS = 3;
/** "Die Kennedys". */
const FAMILY = new RegExp(`^(?:${[...ANY_LANGUAGE.words.familyArticles].join("|")}) \\p{Lu}.*s$`, "iu");

/** Keys and parts of one name. All folded. */
export interface NameFeatures {
  /** The spelling they were computed from. */
  readonly name: string;
  readonly fold: string;
  /** The state or organisation known under this name, by its id; empty if none. */
  readonly concept: string;
  /** Without spaces. */
  readonly joined: string;
  /** Romanisation key; empty for short names. */
  readonly sound: string;
  /** Inflection-free key of a name of several words; empty otherwise. */
  readonly inflection: string;
  /** Names this one may be the genitive of. */
  readonly bases: readonly string[];
  /** An organisation's name without its legal form; empty for other types. */
  readonly core: string;
  /** The legal forms it ends with. */
  readonly legalForms: ReadonlySet<string>;
  /** A town's name without its qualifier, and the words of the qualifier, if it has one. */
  readonly town: string;
  readonly qualifier: string;
  readonly person: PersonName | undefined;
  /** Romanisation key of a person's surname. */
  readonly surnameSound: string;
  /** Keys under which a person's name from another script meets its other spellings. */
  readonly romanised: Romanised;
  /** The acronym this name is, if it can be one. */
  readonly acronym: string;
  /** The acronyms this name spells by its initials. */
  readonly initials: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const NO_TOWN = { town: "", qualifier: "" };
const NOT_ROMANISED: Romanised = { surname: [], full: [] };

/** Sound keys of the words of names: few words, many names. */
class SoundMemory {
  private readonly known = new Map<string, string>();

  key(folded: string): string {
    const known = this.known.get(folded);
    if (known !== undefined) return known;
    const key = soundKey(folded);
    if (this.known.size >= MAX_REMEMBERED) this.known.clear();
    this.known.set(folded, key);
    return key;
  }
}

const MAX_REMEMBERED = 20_000;
const sounds = new SoundMemory();

/** Takes a name apart. @param name the name in its own letters, @param fold the same, folded */
export function featuresOf(name: string, fold: string, type: EntityType): NameFeatures {
  const joined = spellingKey(fold, type);
  const single = !fold.includes(" ");
  const person = type === "PER" && !isFamily(name) ? parsePerson(name) : undefined;
  return {
    name,
    fold,
    concept: conceptOf(name, type, "name", fold)?.id ?? "",
    joined,
    sound: joined.length >= MIN_SOUND && (person?.given.length ?? 0) === 0 ? sounds.key(fold) : "",
    inflection: single || type === "PER" ? "" : joinKey(ANY_LANGUAGE.inflectionKey(fold)),
    bases: type === "PER" && person === undefined ? [] : ANY_LANGUAGE.genitiveBases(fold),
    core: type === "ORG" ? joinKey(withoutYear(stripCompanySuffix(fold))) : "",
    legalForms: type === "ORG" && !single ? legalFormsOf(fold) : NONE,
    ...(type === "LOC" ? townOf(name, fold) : NO_TOWN),
    person,
    surnameSound: person === undefined ? "" : sounds.key(person.surname),
    romanised: person === undefined ? NOT_ROMANISED : romanised(person),
    acronym: type !== "PER" && single && fold.length <= LONGEST_ACRONYM ? fold : "",
    initials: type === "PER" || single ? NONE : initialsOf(fold),
  };
}

const wordSounds = new WeakMap<NameFeatures, ReadonlySet<string>>();

/** Romanisation keys of the words of a name, legal forms left out; in the order of the words. */
export function wordSoundsOf(features: NameFeatures): ReadonlySet<string> {
  const known = wordSounds.get(features);
  if (known !== undefined) return known;
  const words = stripCompanySuffix(features.fold).split(" ");
  const found = new Set(words.map((word) => sounds.key(word)));
  wordSounds.set(features, found);
  return found;
}

/** Romanisation keys of a person's written-out given names. */
export function givenSoundsOf({ person }: NameFeatures): readonly string[] {
  return person?.given.filter((given) => given.length > 1).map((given) => sounds.key(given)) ?? [];
}

/** The key under which the spellings of a name meet. */
function spellingKey(fold: string, type: EntityType): string {
  return type === "LOC" ? placeKey(fold) : joinKey(fold);
}

/** "Familie Kolb", "Die Kennedys": no person, and no genitive of one. */
function isFamily(name: string): boolean {
  return isGroupWord(name.slice(0, name.indexOf(" "))) || FAMILY.test(name);
}

/** A short form that some article uses for a name. */
export interface NameAlias {
  readonly fold: string;
  /** Its key in the node's aliases: says also of what kind it is. */
  readonly key: number;
}

/**
 * Keys under which names meet; two names without a common key are never compared. They change whenever what the
 * plan of a group is made of changes: keys with ~ are there for that alone.
 */
export function blockKeys(
  features: NameFeatures,
  { type, isDerived }: { readonly type: EntityType; readonly isDerived: boolean },
  aliases: readonly NameAlias[],
): string[] {
  if (type === "PER") return personKeys(features);
  const { joined, inflection, core, sound, concept } = features;
  const keys = new Set([joined, inflection, core, sound, concept === "" ? "" : `=${concept}`]);
  const related = isDerived
    ? [...features.bases, ...ANY_LANGUAGE.derivedBases(features.fold)]
    : features.bases;
  for (const name of [...related, features.town, ...aliases.map(({ fold }) => fold)])
    keys.add(spellingKey(name, type));
  for (const { key } of aliases) keys.add(`~${key}`);
  if (isDerived) keys.add(`~${joined}`);
  for (const initials of features.initials) if (initials.length >= MIN_INITIALS) keys.add(initials);
  keys.delete("");
  return [...keys].map((key) => `${type}:${key}`);
}

/** Surnames; and with each given name as well, for where a crowd has the surname. */
function personKeys(features: NameFeatures): string[] {
  const { person, surnameSound, joined, romanised: read } = features;
  if (person === undefined) return [`PER:${joined}`];
  const surnames = [
    surnameSound,
    ...ANY_LANGUAGE.genitiveBases(person.surname).map((base) => sounds.key(base)),
  ];
  const full = givenSoundsOf(features).flatMap((given) => surnames.map((surname) => `${surname} ${given}`));
  return [...new Set([...surnames, ...full, ...read.surname, ...read.full])].map((key) => `PER:${key}`);
}
