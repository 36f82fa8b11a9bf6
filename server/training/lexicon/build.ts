// Builds the lexicon file: node out/lexicon.js <data folder> <output file>. Seeded; the same input gives the same bytes.
import { writeFileSync } from "node:fs";
import { loadLexicon } from "../../src/core/recognise/lexicon/lexicon";
import { encodeLexicon } from "../../src/core/recognise/lexicon/lexicon-file";
import { assemble, type Draft } from "./assemble";
import { buildClusters, CLUSTER_SOURCES } from "./clusters";
import { buildGazetteers, GAZETTEER_SOURCES } from "./gazetteers";
import { readRawText } from "./raw-text";
import { readWordTypes, WORD_TYPE_SOURCES } from "./word-types";

/** Rarer words are too rare to say where they stand. */
const LEAST_OCCURRENCES = 5;

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

main();
