// Three-letter codes of countries, as lists of results have them behind people: "(GER)", "(SUI)".
import data from "./knowledge/country-codes.json";

const territories: ReadonlyMap<string, string> = new Map(
  data.codes.split(" ").flatMap((row) => {
    const [territory = "", ...codes] = row.split(":");
    return codes.map((code) => [code, territory] as const);
  }),
);

/** True for the code of a country, in capitals. */
export function isCountryCode(code: string): boolean {
  return territories.has(code);
}

/** The CLDR code of the territory with this code: "GER" -> "DE". */
export function territoryOf(code: string): string | undefined {
  return territories.get(code);
}
