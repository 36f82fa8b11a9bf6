// Runs `corpus-lens entities`.
import { type Globs, withCorpus } from "./corpus";
import { entityRecords } from "./entities";
import { renderEntities } from "./entity-table";
import { coloursFor, outputWidth, print } from "./output";

/** Prints the entities of a folder as a table or as JSON. */
export async function runEntities(
  folder: string,
  options: Globs & { readonly json?: boolean; readonly limit?: number },
): Promise<void> {
  await withCorpus(folder, options, async ({ corpus }) => {
    const snapshot = corpus.snapshot();
    const records = entityRecords(snapshot, options.limit);
    const paper = { width: outputWidth(), colours: coloursFor(process.stdout) };
    if (options.json) await print(`${JSON.stringify(records, null, 1)}\n`);
    else await print(renderEntities(records, snapshot.articleIds, paper));
  });
}
