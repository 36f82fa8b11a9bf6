// Surnames said once for several: "Hans und Grete Müller", "Karl, Otto und Uwe Lahmann".
import type { Language } from "../language/language";
import { foldName, joinKey } from "../names/fold";
import { isGivenName } from "../names/given-names";
import { parsePerson } from "../names/person";
import { type Form, type LinkInput, split } from "./forms";

/** What stands between the names of such a row is short. */
const LONGEST_GAP = 12;

/** Gives given names that stand before a full name the surname they share with it. Forms may be split and appended. */
export function shareSurnames(
  mentions: readonly LinkInput[],
  forms: Form[],
  text: string,
  language: Language,
): ReadonlySet<number> {
  const formOf = new Map<number, Form>();
  for (const form of forms) for (const mention of form.mentions) formOf.set(mention, form);
  const taken = takenNames(forms);
  const shared = new Set<number>();
  let surname = "";
  let last: number | undefined;
  for (let at = mentions.length - 1; at >= 0; at--) {
    const [form, mention] = [formOf.get(at), mentions[at]];
    if (form === undefined || mention === undefined || form.candidate) continue;
    const isRow =
      last !== undefined && joins(text.slice(mention.end, last), surname, shared.has(at + 1), language);
    if (isRow && isBareGiven(form, taken)) {
      rename(form, at, surname, forms);
      shared.add(at);
      last = mention.start;
      continue;
    }
    surname = surnameOf(form);
    last = surname === "" ? undefined : mention.start;
  }
  return shared;
}

/** "und" before the full name; before a name that shares its surname a comma will do. */
function joins(gap: string, surname: string, isInRow: boolean, { words }: Language): boolean {
  if (surname === "" || gap.length > LONGEST_GAP) return false;
  const joint = gap.trim().toLowerCase();
  return words.and.has(joint) || joint === "&" || (isInRow && joint === ",");
}

/** Surnames of the article, and the given names of people who have another. */
function takenNames(forms: readonly Form[]): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { person } of forms) {
    if (person === undefined || person.given.length === 0) continue;
    taken.add(person.surname);
  }
  return taken;
}

function isBareGiven({ name, kind, person }: Form, taken: ReadonlySet<string>): boolean {
  if (kind !== "name" || person === undefined || person.given.length > 0 || person.suffix !== "")
    return false;
  return !taken.has(person.surname) && !name.includes(" ") && isGivenName(name);
}

/** The surname with its particles as written, or "". */
function surnameOf({ name, type, kind, person }: Form): string {
  if (type !== "PER" || kind !== "name" || person === undefined || person.given.length === 0) return "";
  return person.suffix === "" ? name.split(" ").slice(person.given.length).join(" ") : "";
}

function rename(form: Form, mention: number, surname: string, forms: Form[]): void {
  const name = `${form.name} ${surname}`;
  const folded = foldName(name);
  const full = {
    ...form,
    mentions: [mention],
    name,
    folded,
    joined: joinKey(folded),
    person: parsePerson(name),
  };
  const part = split(form, [mention], forms);
  forms[forms.indexOf(part)] = full;
}
