// Joins what is known of word forms into the columns of a lexicon.
import { formHash } from "../../src/core/recognise/lexicon/form-hash";
import type { LexiconColumn } from "../../src/core/recognise/lexicon/lexicon-file";

/** A column under construction: values by word form. */
export interface Draft {
  readonly name: string;
  readonly kind: "class" | "flags";
  readonly values: ReadonlyMap<string, number>;
}

/** Joins the columns over the union of their forms, ordered by hash; of two forms with one hash the first stays. */
export function assemble(drafts: readonly Draft[]): { hashes: Uint32Array; columns: LexiconColumn[] } {
  const formByHash = new Map<number, string>();
  for (const { values } of drafts) {
    for (const form of [...values.keys()].sort()) {
      const hash = formHash(form, 0, form.length);
      if (!formByHash.has(hash)) formByHash.set(hash, form);
    }
  }
  const hashes = Uint32Array.from(formByHash.keys()).sort();
  const columns = drafts.map(({ name, kind, values }): LexiconColumn => {
    return {
      name,
      kind,
      values: Uint16Array.from(hashes, (hash) => values.get(formByHash.get(hash) ?? "") ?? 0),
    };
  });
  return { hashes, columns };
}
