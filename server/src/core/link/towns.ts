// Towns of one article: "Frankfurt am Main" and "Frankfurt a. M." are one, "Frankfurt (Oder)" is another.
import { sameQualifier, type TownName, townOf } from "../names/town";
import type { Clusters } from "./clusters";
import type { Form } from "./forms";

/** Joins names of towns that say in two ways where one town lies; one that may be either of two is left alone. */
export function linkTowns(forms: readonly Form[], clusters: Clusters): void {
  const byTown = new Map<string, (TownName & { readonly form: Form })[]>();
  for (const form of forms) {
    if (form.type !== "LOC" || form.kind === "derived") continue;
    const name = townOf(form.name, form.folded);
    if (name.town === "") continue;
    const known = byTown.get(name.town);
    if (known === undefined) byTown.set(name.town, [{ ...name, form }]);
    else known.push({ ...name, form });
  }
  for (const towns of byTown.values()) {
    for (const { form, qualifier } of towns) {
      const others = towns.filter(
        (other) => other.form !== form && sameQualifier(other.qualifier, qualifier),
      );
      const [first] = others;
      const isOne = others.every((a) => others.every((b) => sameQualifier(a.qualifier, b.qualifier)));
      if (first !== undefined && isOne && clusters.root(form) !== clusters.root(first.form))
        clusters.join(form, first.form, "spelling");
    }
  }
}
