// Persons inside an article: full names with each other, then bare surnames and given names with full names.

import type { Language } from "../language/language";
import { joinKey, soundKey } from "../names/fold";
import { comparePersons } from "../names/person";
import type { Clusters } from "./clusters";
import { type Form, split } from "./forms";
import type { LinkReason } from "./linked";

/** What the words around a mention tell of its person. */
export interface PersonCues {
  /** The sex told by a title or role beside any of the form's mentions, if told. */
  sexOf(mention: number): "female" | "male" | undefined;
  /** The word before the mention that may make a family of it ("Familie Kolb", "die Trumps"), if one does. */
  familyWord(mention: number): string | undefined;
}

type Bearers = Map<string, Form[]>;

/** Above this many full names under one surname only exact spellings are compared. */
const MAX_COMPARED = 40;

/** True for a name with a given name, or of a ruler with a number. */
function isFull({ person }: Form): boolean {
  return person !== undefined && (person.given.length > 0 || person.suffix !== "");
}

function surnameKeys(form: Form, language: Language): string[] {
  const { person } = form;
  if (person === undefined) return [];
  const keys = [person.surname, ...language.genitiveBases(person.surname)];
  if (person.particles !== "") keys.push(joinKey(person.particles + person.surname));
  if (person.surname.length > 4) keys.push(`~${soundKey(person.surname)}`);
  return keys;
}

function indexFull(full: readonly Form[], keysOf: (form: Form) => readonly string[]): Bearers {
  const index: Bearers = new Map();
  for (const form of full) {
    for (const key of keysOf(form)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [form]);
      else list.push(form);
    }
  }
  return index;
}

/** Joins full names of one person: "D. Trump" and "Donald Trump", "Sergej Lawrow" and "Sergei Lavrov". */
function linkFullNames(bySurname: Bearers, clusters: Clusters): void {
  for (const bearers of bySurname.values()) {
    if (bearers.length < 2 || bearers.length > MAX_COMPARED) continue;
    for (const [at, a] of bearers.entries()) {
      for (const b of bearers.slice(0, at)) {
        if (samePerson(a, b)) clusters.join(...shorterFirst(a, b), "spelling");
      }
    }
    for (const a of bearers) {
      const fuller = bearers.filter((b) => b !== a && isFuller(b, a));
      const roots = new Set(fuller.map((form) => clusters.root(form)));
      const [only] = fuller;
      if (roots.size === 1 && only !== undefined) clusters.join(a, only, "short");
    }
  }
}

/** True for two spellings of the same given names and surname. */
function samePerson(a: Form, b: Form): boolean {
  if (a.person === undefined || b.person === undefined) return false;
  const alike = a.person.given.length === b.person.given.length && a.person.suffix === b.person.suffix;
  return alike && comparePersons(a.person, b.person) === "same";
}

/** True if `long` may be the same person as `short` and says more of the name: more given names, or fewer initials. */
function isFuller(long: Form, short: Form): boolean {
  if (long.person === undefined || short.person === undefined) return false;
  if (comparePersons(long.person, short.person) === "conflict") return false;
  const written = (form: Form): number => form.person?.given.filter((name) => name.length > 1).length ?? 0;
  if (long.person.suffix !== short.person.suffix) return short.person.suffix === "";
  return written(long) > written(short) || long.person.given.length > short.person.given.length;
}

function shorterFirst(a: Form, b: Form): [Form, Form] {
  return a.folded.length <= b.folded.length ? [a, b] : [b, a];
}

/** The full names a bare name may stand for, with the reason; surnames before given names, exact before similar. */
function bearersOf(
  bare: Form,
  bySurname: Bearers,
  byGiven: Bearers,
  language: Language,
): { forms: Form[]; reason: LinkReason } {
  const { person } = bare;
  if (person === undefined) return { forms: [], reason: "surname" };
  const whole = joinKey(person.particles + person.surname);
  const bases = language.genitiveBases(person.surname);
  for (const key of [person.surname, whole, ...bases, `~${soundKey(person.surname)}`]) {
    const forms = bySurname.get(key);
    if (forms !== undefined && (key[0] !== "~" || person.surname.length > 4))
      return { forms, reason: "surname" };
  }
  for (const key of [person.surname, ...bases]) {
    const forms = byGiven.get(key);
    if (forms !== undefined) return { forms, reason: "given-name" };
  }
  return { forms: [], reason: "surname" };
}

/** Index of the last element of the ascending list that is below `limit`, or -1. */
function lastBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Gives each mention of a bare name that several persons bear to the nearest one named in full before it. */
function linkAmbiguous(
  bare: Form,
  bearers: readonly Form[],
  reason: LinkReason,
  cues: PersonCues,
  forms: Form[],
  clusters: Clusters,
): void {
  const told = bearers.map((form) =>
    form.mentions.map((m) => cues.sexOf(m)).find((sex) => sex !== undefined),
  );
  const chosen = new Map<Form, number[]>();
  for (const mention of bare.mentions) {
    const sex = cues.sexOf(mention);
    let best: Form | undefined;
    let nearest = -1;
    bearers.forEach((bearer, at) => {
      const known = told[at];
      if (sex !== undefined && known !== undefined && sex !== known) return;
      const place = bearer.mentions[lastBelow(bearer.mentions, mention)] ?? -1;
      if (place > nearest) {
        nearest = place;
        best = bearer;
      }
    });
    if (best === undefined) continue;
    const list = chosen.get(best);
    if (list === undefined) chosen.set(best, [mention]);
    else list.push(mention);
  }
  for (const [bearer, mentions] of chosen) clusters.join(split(bare, mentions, forms), bearer, reason);
}

/** Joins bare names that differ by a particle alone: "Goluchowski", "v. Goluchowski". */
function linkBare(bare: Form, bareNames: Map<string, Form>, clusters: Clusters): void {
  const surname = bare.person?.surname ?? "";
  const other = bareNames.get(surname);
  if (other === undefined) bareNames.set(surname, bare);
  else if (surname.length > 3) clusters.join(bare, other, "spelling");
}

/** Links the persons of an article; may split forms and append the parts to `forms`. */
export function linkPersons(forms: Form[], cues: PersonCues, clusters: Clusters, language: Language): void {
  const persons = forms.filter((form) => form.person !== undefined && !form.candidate);
  const full = persons.filter(isFull);
  const bySurname = indexFull(full, (form) => surnameKeys(form, language));
  const byGiven = indexFull(
    full,
    (form) => form.person?.given.filter((name) => name.length > 1).slice(0, 1) ?? [],
  );
  const bareNames = new Map<string, Form>();
  linkFullNames(bySurname, clusters);
  for (const bare of persons) {
    if (isFull(bare)) continue;
    const { forms: bearers, reason } = bearersOf(bare, bySurname, byGiven, language);
    const roots = new Set(bearers.map((bearer) => clusters.root(bearer)));
    const [first] = bearers;
    if (first === undefined) linkBare(bare, bareNames, clusters);
    else if (roots.size === 1) clusters.join(bare, first, reason);
    else if (roots.size > 1) linkAmbiguous(bare, bearers, reason, cues, forms, clusters);
  }
}
