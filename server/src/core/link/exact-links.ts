// Forms with the same letters after folding, inflected forms with their base, and spellings without the space.
import type { Language } from "../language/language";
import { placeKey } from "../names/fold";
import type { Clusters } from "./clusters";
import type { Form } from "./forms";

/** Names come before compounds and derived forms, so that these lean on names. */
export function namesFirst(forms: readonly Form[]): Form[] {
  return forms.filter((form) => form.kind === "name").concat(forms.filter((form) => form.kind !== "name"));
}

/** The first form under each key of `keysOf`, type by type. */
export function indexBy(
  forms: readonly Form[],
  keysOf: (form: Form) => readonly string[],
): Map<string, Form> {
  const index = new Map<string, Form>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const typed = `${form.type} ${key}`;
      if (key !== "" && !index.has(typed)) index.set(typed, form);
    }
  }
  return index;
}

/** Joins forms of one type and one folded name; also a form's second name ("SIA" of "Singapore Airlines ( SIA"). */
export function linkSame(forms: readonly Form[], clusters: Clusters): void {
  const ordered = namesFirst(forms);
  const index = indexBy(ordered, (form) => [form.folded]);
  for (const form of ordered) {
    const first = index.get(`${form.type} ${form.folded}`);
    if (first !== undefined && first !== form) clusters.join(form, first, "same");
  }
}

/** Joins genitives and datives with their base where the article has the base: "Syriens", "des Weißen Hauses". */
export function linkInflected(forms: readonly Form[], clusters: Clusters, language: Language): void {
  const ordered = namesFirst(forms);
  const exact = indexBy(ordered, (form) => [form.folded]);
  const stems = indexBy(ordered, (form) =>
    form.type === "PER" ? [] : [language.inflectionKey(form.folded)],
  );
  const genitives = new Map<string, Form>();
  for (const form of ordered) {
    const bases =
      form.type === "ORG"
        ? language.genitiveBases(form.folded).concat(language.dativeBases(form.folded))
        : language.genitiveBases(form.folded);
    const base = bases.map((key) => exact.get(`${form.type} ${key}`)).find((found) => found !== undefined);
    if (base !== undefined) clusters.join(form, base, "inflected");
    linkGenitives(form, bases, genitives, clusters);
    const alike = stems.get(`${form.type} ${language.inflectionKey(form.folded)}`);
    if (alike !== undefined && alike !== form && form.type !== "PER") clusters.join(form, alike, "inflected");
  }
}

/** Joins two genitives of one unseen base: "Reichstags", "Reichstages". */
function linkGenitives(
  form: Form,
  bases: readonly string[],
  seen: Map<string, Form>,
  clusters: Clusters,
): void {
  if (form.type === "PER") return;
  for (const base of bases) {
    const key = `${form.type} ${base}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, form);
    else clusters.join(form, other, "inflected");
  }
}

/** The folded name without spaces; of a place, in one orthography. */
function spellingKey(form: Form): string {
  return form.type === "LOC" ? placeKey(form.folded) : form.joined;
}

/** Joins forms that differ by spaces and hyphens alone: "Danang", "Da Nang". */
export function linkSpelling(forms: readonly Form[], clusters: Clusters): void {
  const ordered = namesFirst(forms);
  const index = indexBy(ordered, (form) => [spellingKey(form)]);
  for (const form of ordered) {
    const first = index.get(`${form.type} ${spellingKey(form)}`);
    if (first !== undefined && first !== form && form.joined.length > 3)
      clusters.join(form, first, "spelling");
  }
}
