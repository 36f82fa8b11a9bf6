// Runs `corpus-lens decide`: says what a decision touches and writes it into the decisions file.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ArticleLook } from "../core/decisions/article-change";
import type { Decision } from "../core/decisions/decision";
import { soughtFor, TextSearch } from "../core/decisions/sightings";
import type { Effect } from "../core/query/effect";
import { ATTRIBUTES, ATTRIBUTES_FILE, DECISIONS_FILE, insertDecision } from "../decisions/decisions-file";
import { lineOf } from "../decisions/write-decision";
import type { Indexer } from "../ports/indexer";
import { type CorpusOptions, withCorpus } from "./corpus";
import { type DecideOptions, decisionsFor } from "./decide";
import { UnclearName } from "./name-refs";
import { complain, print } from "./output";

/** Makes a decision, or with `dryRun` only tells what it would touch. */
export async function runDecide(
  folder: string,
  kind: string,
  words: readonly string[],
  options: CorpusOptions & DecideOptions & { readonly dryRun?: boolean },
): Promise<void> {
  await withCorpus(folder, options, async (indexer) => {
    const decisions = understood(indexer, kind, words, options);
    if (decisions === undefined) return;
    for (const decision of decisions)
      await print(`${lineOf(decision)}  # ${countOf(await effectIn(indexer, decision))}\n`);
    if (!options.dryRun)
      write(
        folder,
        decisions.map((each) => ({ ...each, ...signature(folder) })),
      );
  });
}

function understood(
  indexer: Indexer,
  kind: string,
  words: readonly string[],
  options: DecideOptions,
): readonly Decision[] | undefined {
  try {
    return decisionsFor(indexer.corpus.snapshot(), kind, words, options);
  } catch (error) {
    if (!(error instanceof UnclearName)) throw error;
    complain(error.message);
    return undefined;
  }
}

/** What a decision touches; texts are looked through where they must tell. */
async function effectIn(indexer: Indexer, decision: Decision): Promise<Effect> {
  const sought = soughtFor(decision);
  const snapshot = indexer.corpus.snapshot();
  if (sought === undefined) return snapshot.effectOf(decision);
  const search = new TextSearch(sought);
  const article = "where" in decision ? decision.where?.article : undefined;
  const looks: ArticleLook[] = [];
  for (const id of article === undefined ? snapshot.articleIds : [article]) {
    const text = await indexer.text(id);
    if (text !== undefined) looks.push({ id, sightings: search.look(id, text) });
  }
  return indexer.corpus.snapshot().effectOf(decision, looks);
}

/** "41 mentions in 12 articles". */
export function countOf({ mentions, articles }: Effect): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
  return `${count(mentions, "mention")} in ${count(articles.length, "article")}`;
}

/** Writes the file anew beside the old one and puts it in its place: whatever happens, one of the two is whole. */
function write(folder: string, decisions: readonly Decision[]): void {
  const path = join(folder, DECISIONS_FILE);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const after = decisions.reduce((text, decision) => {
    const { start, end, newText } = insertDecision(text, decision);
    return text.slice(0, start) + newText + text.slice(end);
  }, before);
  if (after === before) return;
  mkdirSync(dirname(path), { recursive: true });
  const attributes = join(folder, ATTRIBUTES_FILE);
  if (!existsSync(attributes)) writeFileSync(attributes, ATTRIBUTES);
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, after);
  renameSync(fresh, path);
}

/** Author and day, where git knows the author. */
function signature(folder: string): { readonly by?: string; readonly on?: string } {
  try {
    const by = execFileSync("git", ["config", "user.name"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    return by === "" ? {} : { by, on: new Date().toISOString().slice(0, 10) };
  } catch {
    return {};
  }
}
