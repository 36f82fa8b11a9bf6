// Runs `corpus-lens export`.
import { existsSync, renameSync, rmSync } from "node:fs";
import { parseDecisions } from "../decisions/decisions-file";
import { reasonOf } from "../node/disk/errors";
import { type CorpusOptions, withCorpus } from "./corpus";
import { exportCorpus } from "./export";
import { complain, print } from "./output";

/** Writes the corpus of a folder to a new SQLite file. */
export async function runExport(
  folder: string,
  options: CorpusOptions & { readonly sqlite: string; readonly force?: boolean },
): Promise<void> {
  const { sqlite: path } = options;
  if (existsSync(path) && !options.force) {
    return complain(`${path}: is there already; --force replaces it`);
  }
  const { Database } = await import("node-sqlite3-wasm");
  // Written under another name first: a file with the right name is whole.
  const draft = `${path}.${process.pid}.part`;
  await withCorpus(folder, options, async (indexer) => {
    try {
      const database = new Database(draft);
      try {
        const decisions = indexer.decisionsFiles().flatMap(({ text = "" }) => parseDecisions(text).entries);
        await exportCorpus(
          indexer.corpus.snapshot(),
          indexer,
          database,
          decisions.map(({ decision }) => decision),
        );
      } finally {
        database.close();
      }
      renameSync(draft, path);
      const { articles, entities } = indexer.status();
      await print(`${path}: ${articles} articles, ${entities} entities\n`);
    } catch (error) {
      for (const suffix of ["", ".lock", "-journal"])
        rmSync(draft + suffix, { recursive: true, force: true });
      complain(`${path}: cannot be written (${reasonOf(error)})`);
    }
  });
}
