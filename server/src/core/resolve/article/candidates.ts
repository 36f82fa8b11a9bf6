// The recogniser's second thoughts: each may join one chain that others have made, and never ties two together.
import { genitiveBases } from "../names/inflect";
import type { Clusters } from "./clusters";
import type { Form } from "./forms";
import { indexBy } from "./same";

/** Joins each candidate form with the form of the same letters, or of which it is a genitive. */
export function linkCandidates(forms: readonly Form[], clusters: Clusters): void {
  const strong = indexBy(
    forms.filter((form) => !form.candidate),
    (form) => [form.folded],
  );
  const candidates = forms.filter((form) => form.candidate);
  const weak = indexBy(candidates, (form) => [form.folded]);
  for (const form of candidates) {
    const typed = (folded: string): string => `${form.type} ${folded}`;
    const same = strong.get(typed(form.folded));
    const base = genitiveBases(form.folded)
      .map((key) => strong.get(typed(key)))
      .find((found) => found !== undefined);
    const alike = weak.get(typed(form.folded));
    if (same !== undefined) clusters.join(form, same, "same");
    else if (base !== undefined) clusters.join(form, base, "inflected");
    else if (alike !== undefined && alike !== form) clusters.join(form, alike, "same");
  }
}
