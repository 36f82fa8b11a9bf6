// Runs `corpus-lens annotate`.
import { statSync } from "node:fs";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { createCorpus } from "../core/corpus/corpus";
import { formatOf } from "../core/text/format";
import { type Decoded, decodeBytes } from "../node/disk/decode";
import { readArticle } from "../node/disk/read";
import { loadAnalyser } from "../node/executor/analyser";
import { annotatedArticle } from "./annotate";
import { type CorpusOptions, withCorpus } from "./corpus";
import { complain, note, print } from "./output";

type Options = CorpusOptions & { readonly text: boolean };

/** Prints every article of the inputs with its mentions; each input is a corpus of its own. */
export async function runAnnotate(inputs: readonly string[], options: Options): Promise<void> {
  for (const input of inputs) {
    if (input === "-")
      await annotateOne("-", decodeBytes(await buffer(process.stdin), options.encoding), options);
    else if (statSync(input, { throwIfNoEntry: false })?.isFile()) await annotateFile(input, options);
    else await annotateFolder(input, options);
  }
}

async function annotateFolder(folder: string, options: Options): Promise<void> {
  await withCorpus(folder, options, async (indexer) => {
    const snapshot = indexer.corpus.snapshot();
    for (const id of snapshot.articleIds) {
      const text = options.text ? await indexer.text(id) : undefined;
      await print(`${JSON.stringify(annotatedArticle(snapshot, id, text))}\n`);
    }
  });
}

async function annotateFile(path: string, options: Options): Promise<void> {
  const read = readArticle(path, options.encoding);
  if (read.kind === "text") await annotateOne(basename(path), read, options);
  else complain(`${path}: ${read.kind === "gone" ? "no such file" : read.reason}`);
}

async function annotateOne(id: string, decoded: Decoded, options: Options): Promise<void> {
  if ("refused" in decoded) return complain(`${id === "-" ? "standard input" : id}: ${decoded.refused}`);
  if (decoded.note !== undefined) note(`${id === "-" ? "standard input" : id}: ${decoded.note}`);
  const store = createCorpus();
  const { language, recogniser: tier } = options;
  store.apply([{ id, analysis: loadAnalyser({ language, tier }).analyse(decoded.text, formatOf(id)) }]);
  const record = annotatedArticle(store.snapshot(), id, options.text ? decoded.text : undefined);
  await print(`${JSON.stringify(record)}\n`);
}
