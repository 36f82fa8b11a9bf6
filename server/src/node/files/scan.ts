// Finds the articles of a folder: walks it, follows links without running in circles, and names what it cannot read.
import { type Dirent, promises as fs } from "node:fs";
import { join } from "node:path";
import { reasonOf } from "./errors";
import { isBelow, type Root, relativeTo } from "./folders";

/** A file that the globs take. */
export interface FoundFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modified: number;
}

/** What a scan reports beside the files it finds. */
export interface ScanOptions {
  /** Called for each directory or file that cannot be looked at. */
  problem(path: string, reason: string): void;
  /** A directory that another root owns, or one that was seen already. */
  skip(directory: string): boolean;
  cancelled(): boolean;
}

/** How many files are looked at at the same time. */
const AT_ONCE = 32;

/**
 * Yields the articles of a root below one of its directories (or the root itself), directory by directory,
 * these in code-unit order of their names.
 */
export async function* scan(root: Root, start: string, options: ScanOptions): AsyncGenerator<FoundFile[]> {
  const home = await fs.realpath(root.path).catch(() => root.path);
  const linked = new Set<string>();
  const waiting = [start];
  for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
    if (options.cancelled()) return;
    const { files, directories } = await look(root, directory, options);
    const found = await measure(files, options);
    if (found.length > 0) yield found;
    for (const next of directories.reverse()) {
      if (await isNew(next, home, linked)) waiting.push(next.path);
    }
  }
}

/** An entry of a directory that is to be walked into. */
interface Directory {
  readonly path: string;
  readonly link: boolean;
}

async function look(root: Root, directory: string, options: ScanOptions) {
  const files: string[] = [];
  const directories: Directory[] = [];
  for (const entry of await list(directory, options)) {
    const path = join(directory, entry.name);
    const below = relativeTo(root, path);
    const kind = await kindOf(entry, path);
    if (kind === "directory" && !root.prunes(below) && !options.skip(path)) {
      directories.push({ path, link: entry.isSymbolicLink() });
    } else if (kind !== "directory" && root.takes(below)) {
      if (kind === "file") files.push(path);
      else options.problem(path, kind === "broken" ? "the link leads nowhere" : "not a regular file");
    }
  }
  return { files, directories };
}

async function list(directory: string, options: ScanOptions): Promise<Dirent[]> {
  try {
    const entries = await fs.readdir(directory, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    options.problem(directory, reasonOf(error));
    return [];
  }
}

async function kindOf(entry: Dirent, path: string): Promise<"file" | "directory" | "broken" | "other"> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  if (!entry.isSymbolicLink()) return "other";
  try {
    const target = await fs.stat(path);
    return target.isFile() ? "file" : target.isDirectory() ? "directory" : "other";
  } catch {
    return "broken";
  }
}

/** A linked directory is walked once, and not at all if its target is inside the root (which is walked anyway). */
async function isNew(directory: Directory, home: string, linked: Set<string>): Promise<boolean> {
  if (!directory.link) return true;
  const target = await fs.realpath(directory.path).catch(() => undefined);
  if (target === undefined || target === home || isBelow(target, home) || isBelow(home, target)) return false;
  for (const other of linked) if (target === other || isBelow(target, other)) return false;
  linked.add(target);
  return true;
}

async function measure(paths: readonly string[], options: ScanOptions): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (let i = 0; i < paths.length && !options.cancelled(); i += AT_ONCE) {
    const slice = await Promise.all(paths.slice(i, i + AT_ONCE).map((path) => measureOne(path, options)));
    for (const file of slice) if (file) found.push(file);
  }
  return found;
}

async function measureOne(path: string, options: ScanOptions): Promise<FoundFile | undefined> {
  try {
    const { size, mtimeMs } = await fs.stat(path);
    return { path, size, modified: mtimeMs };
  } catch (error) {
    options.problem(path, reasonOf(error));
    return undefined;
  }
}
