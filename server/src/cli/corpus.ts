// Indexes a folder from start to end: what every command over a corpus begins with.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Status } from "../common/protocol";
import type { Tier } from "../core/recognise/recogniser";
import type { Context } from "../features/shared/context";
import { reasonOf } from "../node/disk/errors";
import { pathToUri } from "../node/disk/uris";
import { createIndexer } from "../node/indexer/indexer";
import type { Indexer } from "../ports/indexer";
import { complain, note } from "./output";

/** So many endings of files that are left out are named. */
const SHOWN_ENDINGS = 5;

/** Which files of a folder are its articles, and how they are read. */
export interface CorpusOptions {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** BCP 47 tag of the language of articles that do not name theirs; "auto": told article by article. */
  readonly language: string;
  /** Encoding of all files; see CorpusFolder. */
  readonly encoding?: string;
  /** Default: the fast recogniser. */
  readonly recogniser?: Tier;
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
  const indexer = createIndexer({
    log: (message, isNote) => (isNote ? note(message) : complain(message)),
    language: options.language,
    tier: options.recogniser,
  });
  try {
    const [include, exclude] = [[...options.include], [...options.exclude]];
    const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
    indexer.setFolders([{ uri: pathToUri(resolve(folder)), include, exclude, ...encoding }]);
    await whenIdle(indexer);
    tellLeftOut(folder, indexer.status(), include);
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

/** Where no files are articles, or fewer than are left out, says which those are and why. */
function tellLeftOut(folder: string, { articles, leftOut = {} }: Status, include: readonly string[]): void {
  const endings = Object.entries(leftOut).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const count = endings.reduce((sum, [, number]) => sum + number, 0);
  if (articles > 0 && count < articles) return;

  const kinds = endings.map(
    ([ending, number]) => `${number} ${ending === "" ? "without an ending" : ending}`,
  );
  const shown = kinds.length > SHOWN_ENDINGS ? [...kinds.slice(0, SHOWN_ENDINGS), "others"] : kinds;
  if (count === 0) note(`${folder}: no files in it that could be articles`);
  else
    note(
      `${folder}: ${count} files are left out (${shown.join(", ")}): --include takes ${include.join(" ")}`,
    );
}
