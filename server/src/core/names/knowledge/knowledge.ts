// General knowledge of names: states, regions and international organisations with their forms in several languages.
import { ANY_LANGUAGE, roomOf } from "../../language/rooms";
import type { EntityType, MentionKind } from "../../vocabulary/types";
import { territoryOf } from "../country-codes";
import { foldName, joinKey, placeKey } from "../fold";
import cityNames from "./cities.json";
import derived from "./derived.json";
import organisations from "./organisations.json";
import placeList from "./places.json";
import states from "./states.json";
import generated from "./territories.json";

/** A state, region, city or organisation that general knowledge has names for. */
export interface Concept {
  /** "RU" for a territory (its CLDR code), "2761369" for a city (GeoNames' number), a short name for the others. */
  readonly id: string;
  readonly type: EntityType;
  /** Base form: in German, or for a derived form in that form's language. */
  readonly name: string;
}

/** Names of one letter case only may be looked up in any; two letters name something only as capitals. */
const SHORT_NAME = 2;
/** Capitals up to this length are an acronym and no city: "FES" is no Moroccan town. */
const LONGEST_ACRONYM = 4;

/** Lookup tables; a key that two concepts share names neither. */
class Index {
  private readonly concepts = new Map<string, Concept | null>();

  add(key: string, concept: Concept): void {
    if (key === "") return;
    const known = this.concepts.get(key);
    if (known === undefined) this.concepts.set(key, concept);
    else if (known !== null && known.id !== concept.id) this.concepts.set(key, null);
  }

  get(key: string): Concept | undefined {
    return this.concepts.get(key) ?? undefined;
  }
}

const names = new Index();
const derivedForms = new Index();
/** By CLDR code. */
const territoryConcepts = new Map<string, Concept>();
/** The spelling of each known form, by its key. */
const spellings = new Map<string, string>();
/** Concepts with their folded forms of several words and the spelling of these, in order. */
const phrases: (readonly [Concept, string, string])[] = [];

function addNames(id: string, type: EntityType, forms: readonly string[]): void {
  const concept: Concept = { id, type, name: forms[0] ?? id };
  if (id.length === 2) territoryConcepts.set(id, concept);
  for (const form of forms) {
    const folded = foldName(form);
    names.add(joinKey(folded), concept);
    remember(spellings, joinKey(folded), form);
    if (folded.includes(" ")) phrases.push([concept, folded, form]);
  }
}

function remember(spellings: Map<string, string>, key: string, form: string): void {
  if (!spellings.has(key)) spellings.set(key, form);
}

/** What is found by the inflection keys of names of several words: concepts, and spellings of known forms. */
interface Stems {
  readonly concepts: Index;
  readonly spellings: ReadonlyMap<string, string>;
}

let knownStems: Stems | undefined;

/** Made when first needed: that takes as long as all the rest. */
function stems(): Stems {
  knownStems ??= makeStems();
  return knownStems;
}

function makeStems(): Stems {
  const concepts = new Index();
  const spellings = new Map<string, string>();
  for (const [concept, folded, form] of phrases) {
    const key = ANY_LANGUAGE.inflectionKey(folded);
    concepts.add(key, concept);
    remember(spellings, key, form);
  }
  return { concepts, spellings };
}

function addDerived(language: string, id: string, words: string): void {
  const concept: Concept = { id, type: "LOC", name: nameIn(language, id) };
  const rules = roomOf(language);
  for (const word of words.split(" ")) {
    for (const form of rules.derivedForms(word, joinKey(foldName(word)))) derivedForms.add(form, concept);
  }
}

/** A data file's table; its forms are divided by |. */
function table(of: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(of).map(([id, forms]) => [id, forms.split("|")]));
}

const territories = table(generated.territories);
const additions = table(states.concepts);

/** The usual name of a territory in a language; German where the language has none of its own. */
function nameIn(language: string, id: string): string {
  const own = territories.get(id);
  const german = additions.get(id)?.[0] ?? own?.[0] ?? id;
  return language === "en" ? (own?.[1] ?? own?.[0] ?? german) : german;
}

for (const id of new Set([...territories.keys(), ...additions.keys()])) {
  addNames(id, "LOC", [...(additions.get(id) ?? []), ...(territories.get(id) ?? [])]);
}
for (const [id, forms] of table(organisations.concepts)) addNames(id, "ORG", forms);
for (const [language, words] of Object.entries(derived.languages)) {
  for (const [id, list] of Object.entries(words)) addDerived(language, id, list);
}

/** Keys of spellings that only cities have. */
const citySpellings = new Set<string>();

/** Cities; of their names those that are no inhabitant's as well ("Russe" on the Danube). */
for (const [id, forms] of table(cityNames.cities)) {
  for (const form of forms) {
    const key = joinKey(foldName(form));
    if (!spellings.has(key)) citySpellings.add(key);
  }
  const own = forms.filter((form) => derivedForms.get(joinKey(foldName(form))) === undefined);
  if (own.length > 0) addNames(id, "LOC", own);
  // and in one orthography: "St. Gallen", "Sankt Gallen"
  for (const form of own) {
    const key = placeKey(foldName(form));
    names.add(key, { id, type: "LOC", name: own[0] ?? form });
  }
}

const places: ReadonlyMap<string, string> = new Map(
  placeList.places.split(" ").map((place) => [foldName(place), place]),
);

function isCity({ id }: Concept): boolean {
  return /^\d{4,}$/.test(id);
}

function byName(name: string, folded: string): Concept | undefined {
  const joined = joinKey(folded);
  if (joined.length <= SHORT_NAME && name !== name.toUpperCase()) return undefined;
  const isAcronym = joined.length <= LONGEST_ACRONYM && name === name.toUpperCase();
  for (const key of [folded, ...ANY_LANGUAGE.genitiveBases(folded), ...ANY_LANGUAGE.dativeBases(folded)]) {
    const found = names.get(joinKey(key));
    if (found !== undefined && !(isAcronym && isCity(found))) return found;
  }
  return folded.includes(" ") ? stems().concepts.get(ANY_LANGUAGE.inflectionKey(folded)) : undefined;
}

/**
 * The thing a form names by general knowledge, if it names one and only one: "UN", "Vereinten Nationen",
 * "russischen", "Briten". Never for persons. A place may be found for an organisation's label and the other way
 * round: what is labelled is the caller's to judge.
 * @param folded the folded name, if it is at hand
 */
export function conceptOf(
  name: string,
  type: EntityType,
  kind: MentionKind,
  folded = type === "PER" ? "" : foldName(name),
): Concept | undefined {
  if (type === "PER") return undefined;
  const territory = type === "LOC" ? territoryOf(name) : undefined;
  if (territory !== undefined) return territoryConcepts.get(territory);
  const named = kind === "derived" ? undefined : byName(name, folded);
  if (type === "ORG") return named !== undefined && isCity(named) ? undefined : named;
  if (named !== undefined) return named;
  return derivedForms.get(joinKey(folded)) ?? (kind === "derived" ? byName(name, folded) : undefined);
}

/** The city whose usual name is this folded one ("Brême" is Bremen's, but not its usual one). */
function cityCalled(folded: string): string | undefined {
  const city = names.get(placeKey(folded));
  if (city === undefined || !isCity(city)) return undefined;
  return placeKey(foldName(city.name)) === placeKey(folded) ? city.name : undefined;
}

/** The place a derived form comes from, by rule and a list of places ("Dresdner" -> "Dresden"), if it is known. */
export function placeOf(derivedForm: string): string | undefined {
  const bases = ANY_LANGUAGE.derivedBases(foldName(derivedForm));
  return bases.map((base) => places.get(base) ?? cityCalled(base)).find((place) => place !== undefined);
}

/** The spelling of a folded name; a city's is none for an organisation ("Hamas" is no genitive of Hama). */
function spellingOf(folded: string, type: EntityType): string | undefined {
  const key = joinKey(folded);
  if (type === "ORG") return citySpellings.has(key) ? undefined : spellings.get(key);
  return spellings.get(key) ?? places.get(folded);
}

/** Names in capitals are headlines and datelines; acronyms are shorter. */
function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/**
 * The dictionary form of a known name in an oblique case or in capitals ("Vereinten Nationen", "Syriens", "LISSABON");
 * undefined if it is in that form already, or not known.
 */
export function baseFormOf(name: string, type: EntityType): string | undefined {
  const folded = foldName(name);
  const spelled = spellingOf(folded, type);
  if (spelled !== undefined) return isShouted(name) && spelled !== name ? spelled : undefined;
  for (const base of [...ANY_LANGUAGE.genitiveBases(folded), ...ANY_LANGUAGE.dativeBases(folded)]) {
    const found = spellingOf(base, type);
    if (found !== undefined) return found;
  }
  return folded.includes(" ") ? stems().spellings.get(ANY_LANGUAGE.inflectionKey(folded)) : undefined;
}
