// The tasks that effects begin: walking folders, looking paths up, reading and analysing. None knows of the loop.
import { promises as fs } from "node:fs";
import { extname } from "node:path";
import type { Tier } from "../../core/recognise/recogniser";
import { formatOf } from "../../core/text/format";
import type { Cache } from "../cache/cache";
import { rootOf } from "../disk/folders";
import { contentHash } from "../disk/read";
import { scan } from "../disk/scan";
import type { Executor, ImmediateAnalyser } from "../executor/executor";
import type { Effect, Event, FileResult } from "./events";

/** Longer texts (UTF-16 code units) are not analysed on this thread. */
const LONG_TEXT = 500_000;

/**
 * Walks directories one after the other and says what is met; stops as soon as `isOver`. Returns how many files are no
 * articles, by their endings.
 */
export async function walk(
  { scan: number, roots, directories }: Extract<Effect, { kind: "scan" }>,
  isOver: () => boolean,
  say: (event: Event) => void,
): Promise<Readonly<Record<string, number>>> {
  const leftOut = new Map<string, number>();
  const options = {
    leftOut: (name: string) => {
      const ending = extname(name).toLowerCase();
      leftOut.set(ending, (leftOut.get(ending) ?? 0) + 1);
    },
    problem: (path: string, reason: string) => say({ kind: "problem", path, reason }),
    skip: (path: string) => roots.some((other) => other.path === path),
    cancelled: isOver,
  };
  for (const directory of directories) {
    const root = rootOf(roots, directory);
    if (!root || isOver()) continue;
    for await (const files of scan(root, directory, options)) say({ kind: "scanned", scan: number, files });
  }
  return Object.fromEntries(leftOut);
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
  {
    path,
    text,
    encoding,
  }: { readonly path: string; readonly text?: string | undefined; readonly encoding?: string | undefined },
  tier: Tier,
  executor: Executor,
  cache: Cache | undefined,
): Promise<FileResult> {
  const outcome = await executor.run({
    path,
    hashOnly: false,
    ...(text !== undefined && { text }),
    ...(encoding !== undefined && { encoding }),
  });
  if (outcome.kind === "hashed") return { kind: "refused", reason: "not analysed" };
  if (outcome.kind !== "analysed") return outcome;
  const { fingerprint, bytes, analysis, note } = outcome;
  const hash = fingerprint?.hash ?? contentHash(text ?? "", path);
  // What there is something to say of is read again each time, so that it is said.
  if (fingerprint && note === undefined) cache?.put(path, fingerprint, bytes, tier);
  // What is typed is kept only if it took long.
  else if (!fingerprint && tier === "precise") cache?.putText(hash, bytes, tier);
  return { kind: "analysis", analysis, tier, content: contentKey(hash), ...(note && { note }) };
}

/** Analyses an open document: on this thread, unless it is very long or the cache knows its content. */
export async function analyseText(
  path: string,
  text: string,
  analyse: ImmediateAnalyser["analyse"],
  executor: Executor,
  cache: Cache | undefined,
): Promise<FileResult> {
  const hash = contentHash(text, path);
  const content = contentKey(hash);
  const found = cache?.findText(hash);
  if (found) return { kind: "analysis", ...found, content };
  if (text.length > LONG_TEXT) return readAndAnalyse({ path, text }, "fast", executor, cache);
  return { kind: "analysis", analysis: analyse(text, formatOf(path)), tier: "fast", content };
}

/** Tells contents apart, in few bytes: there is one for each file. */
function contentKey(hash: Uint8Array): string {
  return Buffer.from(hash).toString("latin1");
}
