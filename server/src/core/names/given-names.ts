// Given names: which words are some, and which of them are a woman's or a man's alone.
import { foldName } from "./fold";
import data from "./knowledge/given-names.json";

/** What tells women and men apart: words beside a name, and given names. */
export type Sex = "female" | "male";

let known: ReadonlyMap<string, Sex | undefined> | undefined;

/** Read when first asked for: a start does not need it. */
function names(): ReadonlyMap<string, Sex | undefined> {
  if (known !== undefined) return known;
  const all = new Map<string, Sex | undefined>();
  for (const name of data.either.split(" ")) all.set(name, undefined);
  for (const name of data.female.split(" ")) all.set(name, "female");
  for (const name of data.male.split(" ")) all.set(name, "male");
  known = all;
  return all;
}

/** True for a word that is a given name in some language; also for a double one whose first half is ("Karl-Heinz"). */
export function isGivenName(word: string): boolean {
  return names().has(firstPart(foldName(word)));
}

/** Whose given name it is; undefined for names of both ("Kim"), for unknown ones and for initials. @param folded folded */
export function sexOfGiven(folded: string): Sex | undefined {
  return names().get(firstPart(folded));
}

function firstPart(folded: string): string {
  const end = folded.indexOf(" ");
  return end < 0 ? folded : folded.slice(0, end);
}
