// Short names of organisations and places: without the legal form, or the first words of one longer name.
import { conceptOf } from "../knowledge/knowledge";
import { stripCompanySuffix } from "../names/organisation";
import type { Clusters } from "./clusters";
import type { Form } from "./forms";
import { indexBy } from "./same";

/** Joins "Volkswagen" and "Volkswagen AG": equal once the legal form is gone. */
export function linkCompanySuffixes(forms: readonly Form[], clusters: Clusters): void {
  const organisations = forms.filter((form) => form.type === "ORG");
  const index = indexBy(organisations, (form) => [stripCompanySuffix(form.folded)]);
  for (const form of organisations) {
    const first = index.get(`ORG ${stripCompanySuffix(form.folded)}`);
    if (first === undefined || first === form) continue;
    if (form.folded.length < first.folded.length) clusters.join(form, first, "short");
    else clusters.join(first, form, "short");
  }
}

/** What of a longer place name only says where it lies: "am Main", "a. d. Oder", "(Oder)", "i. Sa.". */
const SITUATION = /^\s?(?:\(|an?\s?\.?(?:\sd\.|\sder|m)?\s|am\s|i\s?\.|im\s|ob\s|upon\s|sur\s)/u;

/** Joins a name with the one longer name that begins with it: "Northrop", "Northrop Grumman". */
export function linkFirstWords(forms: readonly Form[], clusters: Clusters): void {
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
    if (form.type === "LOC" ? SITUATION.test(rest) : canDrop(rest) && introduces(only, form)) {
      clusters.join(form, only, "short");
    }
  }
}

/** False for "and Chrysler", "Australia", "Nord": with such a rest the longer name is another thing. */
function canDrop(rest: string): boolean {
  const trimmed = rest.replace(/^[\s-]+/, "");
  if (/^(?:&|and|und|y|e|en|et|oder|or|o|of|für|for|,|\/)(?:\s|$)/iu.test(trimmed)) return false;
  return conceptOf(trimmed, "LOC", "name") === undefined && /^\p{Lu}/u.test(trimmed);
}

/** True if the long name comes before the short one, or after one mention of it (a headline's). */
function introduces(long: Form, short: Form): boolean {
  return (long.mentions[0] ?? 0) < (short.mentions[1] ?? Number.POSITIVE_INFINITY);
}
