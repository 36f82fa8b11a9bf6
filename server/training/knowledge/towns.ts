// Towns that say where they lie, to tell them from others of their name: "Frankfurt am Main", "Halle (Saale)".
import { foldName } from "../../src/core/names/fold";
import type { City } from "./cities";

const COUNTRIES = new Set(["DE", "AT", "CH", "LI", "LU"]);
const BEHIND =
  /^(\p{Lu}[^/()]*?) (?:am|an der|an|auf der|im|in der|in|ob der|ob|bei|unter|vor der) (\p{Lu}[^/()]*)$/u;
const BRACKET = /^(\p{Lu}[^/()]*?) \((?!Kreis|Dorf|Stadt|Zentrum)(\p{Lu}[^/()]*)\)$/u;

/** Folded names of towns by the folded name of what they lie at, and names that several towns have. */
export function townTable(all: readonly City[]): {
  readonly qualified: Record<string, string[]>;
  readonly shared: string[];
} {
  const qualified: Record<string, string[]> = {};
  const counts = new Map<string, number>();
  for (const { name, country } of all) {
    if (!COUNTRIES.has(country)) continue;
    const [, town = name, where] = BEHIND.exec(name) ?? BRACKET.exec(name) ?? [];
    const folded = foldName(town);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    if (where === undefined) continue;
    const key = foldName(where);
    qualified[key] = [...new Set([...(qualified[key] ?? []), folded])].sort();
  }
  const shared = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return {
    qualified: Object.fromEntries(Object.entries(qualified).sort(([a], [b]) => (a < b ? -1 : 1))),
    shared: shared.sort(),
  };
}
