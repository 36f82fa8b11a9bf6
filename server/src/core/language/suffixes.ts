// Endings as tables: what most languages need to inflect a word or to find the name it comes from.

/** Endings with what may stand in their place, in the order in which they are tried; the first that fits counts. */
export type EndingTable = readonly (readonly [ending: string, instead: string])[];

/** The forms of a folded word by the first ending of the table that it has; the word alone if it has none. */
export function formsByEnding(folded: string, table: EndingTable): readonly string[] {
  for (const [ending, instead] of table) {
    if (folded.endsWith(ending)) return replaced(folded, ending, instead);
  }
  return [folded];
}

/** Fewest letters of a name that another word is taken to come from. */
const SHORTEST_STEM = 3;

/** The names a folded word may come from, by every ending of the table that it has. */
export function basesByEnding(folded: string, table: EndingTable): readonly string[] {
  const bases = new Set<string>();
  for (const [ending, instead] of table) {
    if (!folded.endsWith(ending) || folded.length - ending.length < SHORTEST_STEM) continue;
    for (const base of replaced(folded, ending, instead)) bases.add(base);
  }
  return [...bases];
}

/** The word with each of the endings between spaces in place of its own; "-" is none. */
function replaced(folded: string, ending: string, instead: string): string[] {
  const stem = folded.slice(0, folded.length - ending.length);
  return instead.split(" ").map((other) => (other === "-" ? stem : stem + other));
}
