// Finds the articles of a folder: walks it, follows links without running in circles, and names what it cannot read.
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ArticleId } from "../../core/vocabulary/types";
import { reasonOf } from "./errors";
import { isBelow, type Root, relativeTo } from "./folders";

/** What an unchanged file is known by, so that it need not be read. */
export interface Known {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modified: number;
}

/** A file that the globs take. */
export interface FoundFile extends Known {
  readonly path: string;
  readonly id: ArticleId;
}

/** What a scan reports beside the files it finds. */
export interface ScanOptions {
  /** Called for each directory or file that cannot be looked at. */
  problem(path: string, reason: string): void;
  /** Called for each file that is no article, with its name. */
  leftOut(name: string): void;
  /** A directory that another root owns, or one that was seen already. */
  skip(directory: string): boolean;
  cancelled(): boolean;
}

/** The longest time the scan keeps the thread to itself. */
const SLICE_MILLISECONDS = 3;

/**
 * Yields the articles of a root below one of its directories (or the root itself), directory by directory, these
 * in code-unit order of their names. Looks at files synchronously, in short slices: asking the system is cheap,
 * and a promise for each of many thousand files is not.
 */
export async function* scan(root: Root, start: string, options: ScanOptions): AsyncGenerator<FoundFile[]> {
  const home = realPath(root.path) ?? root.path;
  const linked = new Set<string>();
  const slice = new Slice();
  const waiting = [start];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    const inside: Directory[] = [];
    let found: FoundFile[] = [];
    for (const entry of list(directory, options)) {
      look(entry, join(directory, entry.name), root, options, found, inside);
      if (!slice.isOver()) continue;
      if (found.length > 0) yield found;
      found = [];
      await slice.next();
      if (options.cancelled()) return;
    }
    if (found.length > 0) yield found;
    for (const next of inside.reverse()) if (isNew(next, home, linked)) waiting.push(next.path);
  }
}

/** Time for others between stretches of work. */
class Slice {
  private started = performance.now();

  isOver(): boolean {
    return performance.now() - this.started > SLICE_MILLISECONDS;
  }

  async next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.started = performance.now();
  }
}

/** An entry of a directory that is to be walked into. */
interface Directory {
  readonly path: string;
  readonly link: boolean;
}

/** Adds one entry of a directory to the files or directories found, or names what is wrong with it. */
function look(
  entry: Dirent,
  path: string,
  root: Root,
  options: ScanOptions,
  files: FoundFile[],
  directories: Directory[],
): void {
  const below = relativeTo(root, path);
  if (entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path))) {
    if (root.prunes(below) || options.skip(path)) return;
    directories.push({ path, link: entry.isSymbolicLink() });
  } else if (root.takes(below)) {
    const measured = measure(path, entry.isSymbolicLink());
    if (typeof measured === "string") options.problem(path, measured);
    else files.push({ path, id: root.prefix + below, ...measured });
  } else if (!entry.name.startsWith(".") && !root.prunes(below)) options.leftOut(entry.name);
}

function list(directory: string, options: ScanOptions): Dirent[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    options.problem(directory, reasonOf(error));
    return [];
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A linked directory is walked once, and not at all if its target is inside the root (which is walked anyway). */
function isNew(directory: Directory, home: string, linked: Set<string>): boolean {
  if (!directory.link) return true;
  const target = realPath(directory.path);
  if (target === undefined || target === home || isBelow(target, home) || isBelow(home, target)) return false;
  for (const other of linked) if (target === other || isBelow(target, other)) return false;
  linked.add(target);
  return true;
}

/** The size and time of a file, or what is wrong with it. */
function measure(path: string, link: boolean): Omit<FoundFile, "path" | "id"> | string {
  try {
    const stat = statSync(path);
    return stat.isFile() ? { size: stat.size, modified: stat.mtimeMs } : "not a regular file";
  } catch (error) {
    return link ? "the link leads nowhere" : reasonOf(error);
  }
}
