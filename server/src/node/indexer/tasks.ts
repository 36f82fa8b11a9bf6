// The tasks that effects begin: walking folders, looking paths up, reading and analysing. None knows of the loop.
import { promises as fs } from "node:fs";
import type { Analysis } from "../../core/analysis/analysis";
import type { Tier } from "../../core/recognise/recogniser";
import type { Cache } from "../cache/cache";
import { rootOf } from "../disk/folders";
import { contentHash } from "../disk/read";
import { scan } from "../disk/scan";
import type { Executor } from "../executor/executor";
import type { Effect, Event, FileResult } from "./events";

/** Longer texts (UTF-16 code units) are not analysed on this thread. */
const LONG_TEXT = 500_000;

/** Walks directories one after the other and says what is met; stops as soon as `isOver`. */
export async function walk(
  { scan: number, roots, directories }: Extract<Effect, { kind: "scan" }>,
  isOver: () => boolean,
  say: (event: Event) => void,
): Promise<void> {
  const options = {
    problem: (path: string, reason: string) => say({ kind: "problem", path, reason }),
    skip: (path: string) => roots.some((other) => other.path === path),
    cancelled: isOver,
  };
  for (const directory of directories) {
    const root = rootOf(roots, directory);
    if (!root || isOver()) continue;
    for await (const files of scan(root, directory, options)) say({ kind: "scanned", scan: number, files });
  }
}

/** True if there is a folder at this path. */
export async function isDirectory(path: string): Promise<boolean> {
  return (await fs.stat(path)).isDirectory();
}

/** The analysis of a file whose content the cache knows. */
export async function findByContent(
  path: string,
  cache: Cache,
  executor: Executor,
): Promise<FileResult | undefined> {
  const seen = await executor.run({ path, hashOnly: true });
  if (seen.kind !== "hashed") return undefined;
  const found = cache.findContent(path, seen.fingerprint);
  return found && { kind: "analysis", ...found, content: contentKey(seen.fingerprint.hash) };
}

/** Has a file, or the text of an open document in its place, read and analysed; the cache remembers what came of it. */
export async function readAndAnalyse(
  { path, text }: { readonly path: string; readonly text?: string | undefined },
  tier: Tier,
  executor: Executor,
  cache: Cache | undefined,
): Promise<FileResult> {
  const outcome = await executor.run({ path, hashOnly: false, ...(text !== undefined && { text }) });
  if (outcome.kind === "hashed") return { kind: "refused", reason: "not analysed" };
  if (outcome.kind !== "analysed") return outcome;
  const { fingerprint, bytes, analysis } = outcome;
  const hash = fingerprint?.hash ?? contentHash(text ?? "");
  if (fingerprint) cache?.put(path, fingerprint, bytes, tier);
  // What is typed is kept only if it took long.
  else if (tier === "precise") cache?.putText(hash, bytes, tier);
  return { kind: "analysis", analysis, tier, content: contentKey(hash) };
}

/** Analyses an open document: on this thread, unless it is very long or the cache knows its content. */
export async function analyseText(
  path: string,
  text: string,
  analyse: (text: string) => Analysis,
  executor: Executor,
  cache: Cache | undefined,
): Promise<FileResult> {
  const hash = contentHash(text);
  const content = contentKey(hash);
  const found = cache?.findText(hash);
  if (found) return { kind: "analysis", ...found, content };
  if (text.length > LONG_TEXT) return readAndAnalyse({ path, text }, "fast", executor, cache);
  return { kind: "analysis", analysis: analyse(text), tier: "fast", content };
}

/** Tells contents apart, in few bytes: there is one for each file. */
function contentKey(hash: Uint8Array): string {
  return Buffer.from(hash).toString("latin1");
}
