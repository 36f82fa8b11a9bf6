// Families: "die Kennedys", "Familie Kolb" share a surname with persons and are none of them.
import type { Language } from "../language/language";
import { foldName, joinKey } from "../names/fold";
import { isGroupWord } from "../names/titles";
import type { PersonCues } from "./cues";
import { type Form, withdraw } from "./forms";

/**
 * Takes "die Kennedys" out of the forms of a person: a family is named with its article, and has no given name.
 * @param shared mentions that share a surname with the name after them ("die Brüder Karl und Otto Lindemann")
 */
export function splitFamilies(
  forms: Form[],
  cues: PersonCues,
  shared: ReadonlySet<number>,
  language: Language,
): void {
  const surnames = new Set(forms.map((form) => form.person?.surname));
  for (const [at, form] of [...forms].entries()) {
    if (form.type !== "PER" || (form.person?.given.length ?? 1) > 0) continue;
    const plural = form.mentions.filter(
      (mention) => !shared.has(mention) && cues.familyWord(mention) !== undefined,
    );
    const word = cues.familyWord(plural[0] ?? -1);
    if (word === undefined || !isFamily(form, word, plural, surnames, language)) continue;
    const name = `${isGroupWord(word) ? word : capitalised(word)} ${form.name}`;
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

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An article alone makes a family of a name in -s only where the article has one of them, or never the name alone. */
function isFamily(
  form: Form,
  word: string,
  plural: readonly number[],
  surnames: ReadonlySet<string | undefined>,
  language: Language,
): boolean {
  if (isGroupWord(word) || surnames.has(form.folded.slice(0, -1))) return true;
  return language.words.familyArticles.has(word.toLowerCase()) && plural.length === form.mentions.length;
}
