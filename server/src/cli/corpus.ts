// Indexes a folder from start to end: what every command over a corpus begins with.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../features/shared/context";
import { reasonOf } from "../node/disk/errors";
import { pathToUri } from "../node/disk/uris";
import { createIndexer } from "../node/indexer/indexer";
import type { Indexer } from "../ports/indexer";
import { complain } from "./output";

/** Which files of a folder are its articles, and how they are read. */
export interface CorpusOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** BCP 47 tag of the language of articles that do not name theirs; "auto": told article by article. */
  readonly language: string;
}

/**
 * Indexes a folder and hands the finished index to `use`. Files that cannot be read are complained of; so is the
 * folder, and then `use` is not called.
 */
export async function withCorpus(
  folder: string,
  options: CorpusOptions,
  use: (indexer: Indexer) => Promise<void>,
): Promise<void> {
  try {
    if (!statSync(folder).isDirectory()) return complain(`${folder}: not a folder`);
  } catch (error) {
    return complain(`${folder}: ${reasonOf(error)}`);
  }
  const indexer = createIndexer({ log: complain, language: options.language });
  try {
    const [include, exclude] = [[...options.include], [...options.exclude]];
    indexer.setFolders([{ uri: pathToUri(resolve(folder)), include, exclude }]);
    await whenIdle(indexer);
    await use(indexer);
  } finally {
    await indexer.dispose();
  }
}

/** What features are given here: everything at once, and no one else waits. */
export function contextOf(indexer: Indexer): Context {
  const token = { isCancelled: false, hasTime: () => true, pause: async () => {} };
  return { snapshot: indexer.corpus.snapshot(), texts: indexer, settings: { lensesPerParagraph: 5 }, token };
}

function whenIdle(indexer: Indexer): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (indexer.status().phase !== "idle") return;
      subscription.dispose();
      resolve();
    };
    const subscription = indexer.onStatus(check);
    check();
  });
}
