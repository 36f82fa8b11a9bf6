// The recogniser's second thoughts: each may join one chain that others have made, and never ties two together.

import type { Language } from "../language/language";
import { foldName } from "../names/fold";
import { conceptOf } from "../names/knowledge/knowledge";
import { isAcronym } from "../names/organisation";
import type { EntityType } from "../vocabulary/types";
import type { Clusters } from "./clusters";
import type { Form } from "./forms";
import type { LinkReason } from "./linked";

type Names = ReadonlyMap<string, readonly Form[]>;

/** The strong forms under their folded names, second names, surnames and what general knowledge takes them for. */
interface StrongNames {
  readonly byName: Names;
  readonly byAlias: Names;
  readonly bySurname: Names;
  readonly byConcept: Names;
}

function collect(forms: readonly Form[], keysOf: (form: Form) => readonly (string | undefined)[]): Names {
  const found = new Map<string, Form[]>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const list = key === undefined ? undefined : found.get(key);
      if (list !== undefined) list.push(form);
      else if (key !== undefined) found.set(key, [form]);
    }
  }
  return found;
}

function strongNames(forms: readonly Form[]): StrongNames {
  const full = forms.filter((form) => (form.person?.given.length ?? 0) > 0);
  return {
    byName: collect(forms, (form) => [form.folded]),
    byAlias: collect(forms, (form) => form.aliases.map(foldName)),
    bySurname: collect(full, (form) => [form.person?.surname]),
    byConcept: collect(forms, (form) => [conceptOf(form.name, form.type, form.kind, form.folded)?.id]),
  };
}

/** The one chain among the forms that a candidate may join: of its type, or else the only one there is. */
function choose(among: readonly Form[] | undefined, type: EntityType, clusters: Clusters): Form | undefined {
  const own = among?.filter((form) => form.type === type) ?? [];
  const pool = own.length > 0 ? own : (among ?? []);
  const roots = new Set(pool.map((form) => clusters.root(form)));
  return roots.size === 1 ? (pool.find((form) => form.kind === "name") ?? pool[0]) : undefined;
}

/** What a candidate leans on: the same letters, a genitive's base, a longer name, general knowledge; in that order. */
function leansOn(
  form: Form,
  strong: StrongNames,
  clusters: Clusters,
  language: Language,
): [Form, LinkReason] | undefined {
  const bases = language.genitiveBases(form.folded);
  const derived = form.kind === "derived" ? language.derivedBases(form.folded) : [];
  const tries: (readonly [Names, string, LinkReason])[] = [
    [strong.byName, form.folded, "same"],
    [strong.byAlias, form.folded, isAcronym(form.name) ? "acronym" : "short"],
    ...bases.map((base) => [strong.byName, base, "inflected"] as const),
    [strong.bySurname, form.folded, "surname"],
    ...bases.map((base) => [strong.bySurname, base, "surname"] as const),
    [
      strong.byConcept,
      conceptOf(form.name, form.type, form.kind, form.folded)?.id ?? "",
      form.kind === "derived" ? "derived" : "known",
    ],
    ...derived.map((base) => [strong.byName, base, "derived"] as const),
  ];
  for (const [index, key, reason] of tries) {
    const found = choose(index.get(key), form.type, clusters);
    if (found !== undefined) return [found, reason];
  }
  return undefined;
}

/**
 * Joins each candidate form with a chain of the article, whose type it takes on: what the article shows to be a name
 * in one place is likely the same name in another. The rest are joined with candidates of the same type and letters.
 */
export function linkCandidates(forms: Form[], clusters: Clusters, language: Language): void {
  const strong = strongNames(forms.filter((form) => !form.candidate));
  const weak = new Map<string, Form>();
  for (const [at, form] of forms.entries()) {
    if (!form.candidate) continue;
    const [to, reason] = leansOn(form, strong, clusters, language) ?? [];
    const key = `${form.type} ${form.folded}`;
    const alike = weak.get(key);
    if (to !== undefined && reason !== undefined) {
      const adopted: Form = { ...form, type: to.type };
      forms[at] = adopted;
      clusters.join(adopted, to, reason);
    } else if (alike !== undefined) clusters.join(form, alike, "same");
    else weak.set(key, form);
  }
}
