// Short names of organisations and places: without the legal form, or the first words of one longer name.
import type { Language } from "../language/language";
import { clubKind, withoutClubKind } from "../names/club";
import { conceptOf } from "../names/knowledge/knowledge";
import { areOtherForms, legalFormsOf, stripCompanySuffix } from "../names/organisation";
import type { Clusters } from "./clusters";
import type { Form } from "./forms";

/** The name of an organisation without its legal form or the kind of club it is. */
function plainName(folded: string): string {
  return withoutClubKind(stripCompanySuffix(folded));
}

/** Joins "Volkswagen" and "Volkswagen AG", "Bayern München" and "FC Bayern München". */
export function linkCompanySuffixes(forms: readonly Form[], clusters: Clusters): void {
  const groups = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.type !== "ORG" || form.kind === "derived") continue;
    const key = plainName(form.folded);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [form]);
    else group.push(form);
  }
  for (const group of groups.values()) {
    // Two clubs of one town ("SC Freiburg", "FC Freiburg") part the group.
    const clubs = new Set(group.map((form) => clubKind(form.folded)).filter(Boolean));
    if (clubs.size < 2) joinCompany(group, clusters);
  }
}

/** Joins names that differ in the legal form; two forms are two companies, and a name without one may be either. */
function joinCompany(group: readonly Form[], clusters: Clusters): void {
  const longestFirst = [...group].sort((a, b) => b.folded.length - a.folded.length);
  const formsOf = new Map(longestFirst.map((form) => [form, legalFormsOf(form.folded)]));
  const isOther = (a: Form, b: Form): boolean =>
    areOtherForms(formsOf.get(a) ?? NO_FORM, formsOf.get(b) ?? NO_FORM);
  const fits = (form: Form): Form[] =>
    longestFirst.filter((other) => other !== form && !isOther(form, other));
  const clear = longestFirst.filter((form) => {
    const others = fits(form);
    return others.every((a) => others.every((b) => !isOther(a, b)));
  });
  for (const form of clear) {
    const first = clear.find((other) => other !== form && !isOther(form, other));
    if (first !== undefined && clusters.root(form) !== clusters.root(first))
      clusters.join(form, first, "short");
  }
}

const NO_FORM: ReadonlySet<string> = new Set();

/** What of a longer place name only says where it lies: "am Main", "a. d. Oder", "(Oder)", "i. Sa.". */
const SITUATION = /^\s?(?:\(|\/|an?\s?\.?(?:\sd\.|\sder|m)?\s|am\s|i\s?\.|im\s|ob\s|upon\s|sur\s)/u;

/** Joins a name with the one longer name that begins with it: "Northrop", "Northrop Grumman". */
export function linkFirstWords(forms: readonly Form[], clusters: Clusters, language: Language): void {
  const longer = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.type === "PER" || form.kind === "derived") continue;
    for (let space = form.folded.indexOf(" "); space > 0; space = form.folded.indexOf(" ", space + 1)) {
      const key = `${form.type} ${form.folded.slice(0, space)}`;
      const list = longer.get(key);
      if (list === undefined) longer.set(key, [form]);
      else list.push(form);
    }
  }
  for (const form of forms) {
    if (form.type === "PER" || form.kind === "derived" || form.joined.length < 3) continue;
    const candidates = longer.get(`${form.type} ${form.folded}`) ?? [];
    const [only] = candidates;
    if (only === undefined || new Set(candidates.map((long) => clusters.root(long))).size !== 1) continue;
    const rest = only.name.slice(form.name.length);
    if (
      form.type === "LOC"
        ? SITUATION.test(rest)
        : canDrop(rest, language) && !isKnown(form) && introduces(only, form)
    ) {
      clusters.join(form, only, "short");
    }
  }
}

/** Ids of states and continents; a club may be named after a town ("Rapid Wien"), a branch is after a state. */
const TERRITORY = /^(?:[A-Z]{2}|\d{3})$/;

/** False for "and Chrysler", "Australia", "Nord": with such a rest the longer name is another thing. */
function canDrop(rest: string, { words }: Language): boolean {
  const trimmed = rest.replace(/^[\s-]+/, "");
  const [first = ""] = trimmed.split(/\s/);
  if (/^[&,/]?$/.test(first) || words.conjunctions.has(first.toLowerCase())) return false;
  const place = conceptOf(trimmed, "LOC", "name");
  return (place === undefined || !TERRITORY.test(place.id)) && /^\p{Lu}/u.test(trimmed);
}

/** What general knowledge has ("Bundestag", "NATO") is not short for something longer. */
function isKnown(form: Form): boolean {
  return conceptOf(form.name, "ORG", "name", form.folded) !== undefined;
}

/** True if the long name comes before the short one, or after one mention of it (a headline's). */
function introduces(long: Form, short: Form): boolean {
  return (long.mentions[0] ?? 0) < (short.mentions[1] ?? Number.POSITIVE_INFINITY);
}
