// Forms joined by general knowledge (states, international organisations) and derived forms by rule.

import type { Language } from "../language/language";
import { conceptOf } from "../names/knowledge/knowledge";
import { isAcronym, spellsAcronym } from "../names/organisation";
import type { Clusters } from "./clusters";
import { indexBy, namesFirst } from "./exact-links";
import type { Form } from "./forms";
import type { LinkReason } from "./linked";

/** True for a form general knowledge knows as a name, not as an adjective or inhabitant ("Deutschen"). */
function isKnownName(form: Form): boolean {
  return form.kind !== "derived" && conceptOf(form.name, "ORG", "name", form.folded) !== undefined;
}

/** Joins forms that general knowledge holds for one thing: "UN", "UNO"; "russische", "Russland". */
export function linkKnown(forms: readonly Form[], clusters: Clusters): void {
  const known = forms.filter(isKnownName);
  const others = namesFirst(forms.filter((form) => !isKnownName(form)));
  const first = new Map<string, Form>();
  for (const form of namesFirst(known).concat(others)) {
    const concept = conceptOf(form.name, form.type, form.kind, form.folded);
    if (concept === undefined) continue;
    const key = `${form.type} ${concept.id}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, form);
    else clusters.join(form, other, isKnownName(form) ? knownReason(form, other) : "derived");
  }
}

function knownReason(form: Form, other: Form): LinkReason {
  const acronym = isAcronym(form.name) !== isAcronym(other.name);
  return acronym && spellsAcronym(...shorterFirst(form.joined, other.joined)) ? "acronym" : "known";
}

function shorterFirst(a: string, b: string): [string, string] {
  return a.length <= b.length ? [a, b] : [b, a];
}

/** Joins "Genfer", "hessische", "Merkelsche" with a name in the article that they can come from. */
export function linkDerived(forms: readonly Form[], clusters: Clusters, language: Language): void {
  const names = indexBy(
    forms.filter((form) => form.kind === "name"),
    (form) => [form.folded],
  );
  for (const form of forms) {
    const bases =
      form.kind === "derived" ? language.derivedBases(form.folded) : inhabitantBases(form, language);
    const base = bases.map((key) => names.get(`${form.type} ${key}`)).find((found) => found !== undefined);
    if (base !== undefined) clusters.join(form, base, "derived");
  }
}

/** The fewest letters of a place that a form labelled as a name may be derived from. */
const MIN_BASE = 4;

/** A place in -er that is labelled as a name may be an inhabitant form all the same: "Wiesbadener", "Münchner". */
function inhabitantBases(form: Form, language: Language): readonly string[] {
  if (form.type !== "LOC" || !/er[ns]?$/.test(form.folded)) return [];
  return language.derivedBases(form.folded).filter((base) => base.length >= MIN_BASE);
}
