// Builds the lexicon file: node out/lexicon.js <data folder> <output file>. Seeded; the same input gives the same bytes.
import { writeFileSync } from "node:fs";
import { formHash } from "../../src/core/recognise/lexicon/form-hash";
import { loadLexicon } from "../../src/core/recognise/lexicon/lexicon";
import { encodeLexicon, type LexiconColumn } from "../../src/core/recognise/lexicon/lexicon-file";
import { buildClusters, CLUSTER_SOURCES } from "./clusters";
import { buildGazetteers, GAZETTEER_SOURCES } from "./gazetteers";
import { readRawText } from "./raw-text";
import { readWordTypes, WORD_TYPE_SOURCES } from "./word-types";

/** Rarer words are too rare to say where they stand. */
const LEAST_OCCURRENCES = 5;

/** A column under construction: values by word form. */
interface Draft {
  readonly name: string;
  readonly kind: "class" | "flags";
  readonly values: ReadonlyMap<string, number>;
}

function main(): void {
  const [, , data, output, typesFile = "server/training/lexicon/word-types.tsv"] = process.argv;
  if (data === undefined || output === undefined) {
    throw new Error("usage: lexicon <data folder> <output file> [word types]");
  }
  const text = readRawText(data, LEAST_OCCURRENCES);
  const clusters = buildClusters(text, console.log);
  const types = readWordTypes(typesFile, clusters.fine);
  const drafts: Draft[] = [
    { name: "cluster", kind: "class", values: clusters.fine },
    { name: "coarse", kind: "class", values: clusters.coarse },
    { name: "gazetteer", kind: "flags", values: buildGazetteers() },
    { name: "types", kind: "flags", values: types },
  ];
  const sources = [...CLUSTER_SOURCES, ...GAZETTEER_SOURCES, ...WORD_TYPE_SOURCES];
  const bytes = encodeLexicon({ ...assemble(drafts), sources });
  writeFileSync(output, bytes);
  const { size, checksum } = loadLexicon(bytes);
  console.log(`${output}: ${size} entries, ${bytes.length} bytes, checksum ${checksum}`);
}

/** Joins the columns over the union of their forms, ordered by hash; of two forms with one hash the first stays. */
function assemble(drafts: readonly Draft[]): { hashes: Uint32Array; columns: LexiconColumn[] } {
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

main();
