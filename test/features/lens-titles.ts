// Lenses in words, for tests.
import type { Lens } from "../../server/src/features/code-lens";
import { english } from "../../server/src/lsp/words/en";

/** The titles of lenses, in English. */
export function titles(lenses: readonly Lens[]): string[] {
  const { lens: words } = english("en");
  return lenses.map((lens) => {
    if (lens.kind === "summary") return words.summary(lens);
    return lens.kind === "more" ? words.more(lens.entities.length) : words.entity(lens);
  });
}
