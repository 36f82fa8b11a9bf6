// Families: "die Kennedys", "Familie Kolb" share a surname with persons and are none of them.
import { foldName, joinKey } from "../names/fold";
import { isGroupWord } from "../names/titles";
import { type Form, withdraw } from "./forms";
import type { PersonCues } from "./persons";

/** Takes "die Kennedys" out of the forms of a person: a family is named with its article, and has no given name. */
export function splitFamilies(forms: Form[], cues: PersonCues): void {
  const surnames = new Set(forms.map((form) => form.person?.surname));
  for (const [at, form] of [...forms].entries()) {
    if (form.type !== "PER" || (form.person?.given.length ?? 1) > 0) continue;
    const plural = form.mentions.filter((mention) => cues.familyWord(mention) !== undefined);
    const word = cues.familyWord(plural[0] ?? -1);
    if (word === undefined || !isFamily(form, word, plural, surnames)) continue;
    const name = `${isGroupWord(word) ? word : "Die"} ${form.name}`;
    const folded = foldName(name);
    const joined = joinKey(folded);
    const family: Form = { ...form, mentions: plural, name, folded, joined, person: undefined };
    if (plural.length === form.mentions.length) forms[at] = family;
    else {
      withdraw(form, plural);
      forms.push(family);
    }
  }
}

/** An article alone makes a family of a name in -s only where the article has one of them, or never the name alone. */
function isFamily(
  form: Form,
  word: string,
  plural: readonly number[],
  surnames: ReadonlySet<string | undefined>,
): boolean {
  if (isGroupWord(word) || surnames.has(form.folded.slice(0, -1))) return true;
  return word.toLowerCase() === "die" && plural.length === form.mentions.length;
}
