// Runs `corpus-lens entities`.

import { readQuery } from "../features/search/read-query";
import { type CorpusOptions, contextOf, withCorpus } from "./corpus";
import { entityRecords } from "./entities";
import { renderEntities } from "./entity-table";
import { coloursFor, complain, outputWidth, print } from "./output";
import { problemText } from "./query-problem";

/** Prints the entities of a folder as a table or as JSON. */
export async function runEntities(
  folder: string,
  options: CorpusOptions & { readonly json?: boolean; readonly limit?: number; readonly query?: string },
): Promise<void> {
  const { query, problems } = readQuery(options.query ?? "");
  if (problems.length > 0) {
    for (const problem of problems) complain(problemText(options.query ?? "", problem));
    return;
  }
  await withCorpus(folder, options, async (indexer) => {
    const context = contextOf(indexer);
    const { snapshot } = context;
    const records = await entityRecords(context, query, options.limit);
    const paper = { width: outputWidth(), colours: coloursFor(process.stdout) };
    if (options.json) await print(`${JSON.stringify(records, null, 1)}\n`);
    else await print(renderEntities(records, snapshot.articleIds, paper));
  });
}
