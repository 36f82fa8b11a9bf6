// Persons inside an article: full names with each other, then bare surnames and given names with full names.

import type { Language } from "../language/language";
import { joinKey, soundKey } from "../names/fold";
import { isGivenName } from "../names/given-names";
import { comparePersons, isSurnameAlone } from "../names/person";
import { romanised } from "../names/romanise/romanise";
import { type Bearer, BearerChoice } from "./bearers";
import type { Clusters } from "./clusters";
import type { PersonCues } from "./cues";
import { type Form, split } from "./forms";
import type { LinkReason } from "./linked";
import { partStrangers } from "./sexes";

type Bearers = Map<string, Form[]>;

/** The full names of an article by what a shorter name may share with them. */
interface FullNames {
  readonly bySurname: Bearers;
  readonly byGiven: Bearers;
  /** By the keys of names from other scripts. */
  readonly byRomanised: Bearers;
}

/** Above this many full names under one surname only exact spellings are compared. */
const MAX_COMPARED = 40;

/** True for a name with a given name, or of a ruler with a number. */
function isFull({ person }: Form): boolean {
  return person !== undefined && !isSurnameAlone(person);
}

function surnameKeys(form: Form, language: Language): string[] {
  const { person } = form;
  if (person === undefined) return [];
  const keys = [person.surname, ...language.genitiveBases(person.surname)];
  if (person.particles !== "") keys.push(joinKey(person.particles + person.surname));
  // "Sánchez" of "Pedro Sánchez Pérez"
  keys.push(...person.given.slice(1).filter((word) => word.length > 3 && !isGivenName(word)));
  if (person.surname.length > 4) keys.push(`~${soundKey(person.surname)}`);
  return keys;
}

function romanisedKeys({ person }: Form): readonly string[] {
  if (person === undefined) return [];
  const { surname, full } = romanised(person);
  return [...surname, ...full];
}

function indexFull(full: readonly Form[], keysOf: (form: Form) => readonly string[]): Bearers {
  const index: Bearers = new Map();
  for (const form of full) addTo(index, form, keysOf(form));
  return index;
}

function addTo(index: Bearers, form: Form, keys: readonly string[]): void {
  for (const key of keys) {
    const list = index.get(key);
    if (list === undefined) index.set(key, [form]);
    else list.push(form);
  }
}

/** Joins full names of one person: "D. Trump" and "Donald Trump", "Sergej Lawrow" and "Sergei Lavrov". */
function linkFullNames(bySurname: Bearers, clusters: Clusters): void {
  for (const bearers of bySurname.values()) {
    if (bearers.length < 2 || bearers.length > MAX_COMPARED) continue;
    linkSpellings(bearers, clusters);
    for (const a of bearers) {
      const fuller = bearers.filter((b) => b !== a && isFuller(b, a));
      const roots = new Set(fuller.map((form) => clusters.root(form)));
      const [only] = fuller;
      if (roots.size === 1 && only !== undefined) clusters.join(a, only, "short");
    }
  }
}

/** Joins spellings of one full name. */
function linkSpellings(bearers: readonly Form[], clusters: Clusters): void {
  if (bearers.length > MAX_COMPARED) return;
  for (const [at, a] of bearers.entries()) {
    for (const b of bearers.slice(0, at)) {
      if (samePerson(a, b)) clusters.join(...shorterFirst(a, b), "spelling");
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

/** "Cranach d. Ä." is not the younger one. */
function isSuffixed({ person }: Form, suffix: string): boolean {
  return suffix === "" || person?.suffix === "" || person?.suffix === suffix;
}

/** The full names a bare name may stand for, with the reason; surnames before given names, exact before similar. */
function bearersOf(
  bare: Form,
  { bySurname, byRomanised, byGiven }: FullNames,
  language: Language,
): { forms: Form[]; reason: LinkReason } {
  const { person } = bare;
  if (person === undefined) return { forms: [], reason: "surname" };
  const whole = joinKey(person.particles + person.surname);
  const bases = language.genitiveBases(person.surname);
  for (const key of [person.surname, whole, ...bases, `~${soundKey(person.surname)}`]) {
    const forms = bySurname.get(key);
    const fitting = forms?.filter((form) => isSuffixed(form, person.suffix)) ?? [];
    if (fitting.length > 0 && (key[0] !== "~" || person.surname.length > 4))
      return { forms: fitting, reason: "surname" };
  }
  for (const key of romanised(person).surname) {
    const fitting = byRomanised.get(key)?.filter((form) => isSuffixed(form, person.suffix)) ?? [];
    if (fitting.length > 0) return { forms: fitting, reason: "surname" };
  }
  for (const key of [person.surname, ...bases]) {
    const forms = byGiven.get(key);
    if (forms !== undefined) return { forms, reason: "given-name" };
  }
  return { forms: [], reason: "surname" };
}

/** Gives each mention of a bare name that several persons bear to the one it means, where that can be told. */
function linkAmbiguous(
  bare: Form,
  bearers: readonly Form[],
  reason: LinkReason,
  cues: PersonCues,
  forms: Form[],
  clusters: Clusters,
): void {
  const choice = new BearerChoice(bearersFrom(bearers, cues, clusters), cues);
  const chosen = new Map<Bearer, number[]>();
  for (const mention of bare.mentions) {
    const bearer = choice.choose(mention);
    if (bearer === undefined) continue;
    const list = chosen.get(bearer);
    if (list === undefined) chosen.set(bearer, [mention]);
    else list.push(mention);
  }
  for (const [bearer, mentions] of chosen) clusters.join(split(bare, mentions, forms), bearer.form, reason);
}

/** One bearer for each cluster, with all that is told of it. */
function bearersFrom(forms: readonly Form[], cues: PersonCues, clusters: Clusters): readonly Bearer[] {
  const byRoot = new Map<Form, Form[]>();
  for (const form of forms) {
    const root = clusters.root(form);
    byRoot.set(root, [...(byRoot.get(root) ?? []), form]);
  }
  return [...byRoot.values()].map((all) => {
    const full = all.flatMap((form) => form.mentions).sort((a, b) => a - b);
    const offices = full.flatMap((mention) => cues.offices(mention)).map((office) => office.toLowerCase());
    return { form: all[0] as Form, sex: clusters.sexOf(all[0] as Form), full, offices };
  });
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
  const names: FullNames = {
    bySurname: indexFull(full, (form) => surnameKeys(form, language)),
    byGiven: indexFull(
      full,
      (form) => form.person?.given.filter((name) => name.length > 1).slice(0, 1) ?? [],
    ),
    byRomanised: indexFull(full, romanisedKeys),
  };
  const bareNames = new Map<string, Form>();
  linkFullNames(names.bySurname, clusters);
  for (const bearers of names.byRomanised.values()) linkSpellings(bearers, clusters);
  const bareForms = persons.filter((form) => !isFull(form));
  const strangers = new Set(
    bareForms.flatMap((bare) => {
      const { forms: bearers } = bearersOf(bare, names, language);
      return partStrangers(
        bare,
        bearers.map((bearer) => clusters.sexOf(bearer)),
        cues,
        forms,
      );
    }),
  );
  for (const stranger of strangers) addTo(names.bySurname, stranger, surnameKeys(stranger, language));
  for (const bare of bareForms) {
    if (strangers.has(bare)) continue;
    const { forms: bearers, reason } = bearersOf(bare, names, language);
    const roots = new Set(bearers.map((bearer) => clusters.root(bearer)));
    const [first] = bearers;
    if (first === undefined) linkBare(bare, bareNames, clusters);
    else if (roots.size === 1) clusters.join(bare, first, reason);
    else if (roots.size > 1) linkAmbiguous(bare, bearers, reason, cues, forms, clusters);
  }
}
