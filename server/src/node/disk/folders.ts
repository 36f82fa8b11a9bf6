// The folders that form the corpus: which file is an article, and under which id.
import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import picomatch from "picomatch";
import type { CorpusFolder } from "../../common/protocol";
import type { ArticleId } from "../../core/vocabulary/types";
import { PLAIN_PATH, pathToUri, samePath, uriToPath } from "./uris";

/** A folder of the corpus, ready to be asked. */
export interface Root {
  /** Absolute path. */
  readonly path: string;
  /** What article ids start with: empty, or the folder's name and a slash when there are several. */
  readonly prefix: string;
  /** What the URIs of its articles start with. */
  readonly uri: string;
  /** The encoding that the reader says files have; absent: each is looked at. */
  readonly encoding?: string;
  /** True if the globs take this file (path relative to the root, forward slashes). */
  takes(relative: string): boolean;
  /** True if the globs leave out everything below this directory. */
  prunes(relative: string): boolean;
}

/** Maps between paths and article ids for one set of folders. */
export class FolderSet {
  readonly roots: readonly Root[];
  /** Those that took some escaping, kept once they are asked for: a list of references needs tens of thousands. */
  private readonly uris = new Map<ArticleId, string>();

  constructor(folders: readonly CorpusFolder[]) {
    const named = withPaths(folders);
    const prefixes = named.length > 1 ? uniqueNames(named.map(({ path }) => basename(path))) : [""];
    this.roots = named.map(({ path, folder }, index) => makeRoot(path, prefixes[index] ?? "", folder));
  }

  /** The root that a path belongs to: the innermost folder that it is or lies in. */
  rootOf(path: string): Root | undefined {
    return rootOf(this.roots, path);
  }

  /** The article id of a path, whether or not the file exists; undefined if it is no article of the corpus. */
  id(path: string): ArticleId | undefined {
    const root = this.rootOf(path);
    if (!root) return undefined;
    const below = relativeTo(root, path);
    return root.takes(below) ? root.prefix + below : undefined;
  }

  /** The path of an id; undefined if no folder holds such ids. */
  path(id: ArticleId): string | undefined {
    if (isAlone(id)) return id;
    const root = this.rootOfId(id);
    if (root === undefined) return undefined;
    const below = id.slice(root.prefix.length).replaceAll("/", sep);
    return root.path.endsWith(sep) ? root.path + below : root.path + sep + below;
  }

  private rootOfId(id: ArticleId): Root | undefined {
    if (isAlone(id)) return undefined;
    return this.roots.find(({ prefix }) => id.startsWith(prefix));
  }

  /** The URI of an id; of the id itself if no folder holds such ids. */
  uri(id: ArticleId): string {
    const root = this.rootOfId(id);
    if (root !== undefined && PLAIN_PATH.test(id)) return root.uri + id.slice(root.prefix.length);
    const known = this.uris.get(id);
    if (known !== undefined) return known;
    const uri = pathToUri(this.path(id) ?? id);
    this.uris.set(id, uri);
    return uri;
  }
}

/** True for the id of an article that lies in no folder of the corpus: its absolute path. */
export function isAlone(id: ArticleId): boolean {
  return isAbsolute(id);
}

/** The innermost of these folders that a path is or lies in. */
export function rootOf(roots: readonly Root[], path: string): Root | undefined {
  let best: Root | undefined;
  for (const root of roots) {
    if ((path === root.path || isBelow(path, root.path)) && root.path.length >= (best?.path.length ?? 0))
      best = root;
  }
  return best;
}

/** A path relative to its root, with forward slashes. */
export function relativeTo(root: Root, path: string): string {
  const below = isBelow(path, root.path)
    ? path.slice(root.path.length + (root.path.endsWith(sep) ? 0 : 1))
    : relative(root.path, path);
  return sep === "/" ? below : below.replaceAll(sep, "/");
}

/** True if `path` lies below `folder` (and is not the folder itself). */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function withPaths(folders: readonly CorpusFolder[]): { path: string; folder: CorpusFolder }[] {
  const found = new Map<string, CorpusFolder>();
  for (const folder of folders) {
    const path = uriToPath(folder.uri);
    if (path !== undefined && !found.has(path)) found.set(samePath(path), folder);
  }
  return [...found].map(([path, folder]) => ({ path, folder }));
}

/** Names that differ, each with a slash: the second "news" becomes "news (2)". */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    return `${unique}/`;
  });
}

function makeRoot(path: string, prefix: string, folder: CorpusFolder): Root {
  const { encoding } = folder;
  const includes = picomatch([...folder.include], { nocase: true });
  const excludes =
    folder.exclude.length > 0 ? picomatch([...folder.exclude], { dot: true, nocase: true }) : () => false;
  return {
    path,
    prefix,
    uri: pathToUri(path.endsWith(sep) ? path : path + sep),
    ...(encoding !== undefined && !/^utf-?8/i.test(encoding) && { encoding }),
    takes: (below) => includes(below) && !excludes(below),
    prunes: (below) => excludes(below) || basename(below) === ".git",
  };
}

/** True if a path lies in one of these directories, at any depth. */
export function isBelowAny(path: string, directories: ReadonlySet<string>): boolean {
  for (let above = dirname(path), below = path; above !== below; below = above, above = dirname(above))
    if (directories.has(above)) return true;
  return false;
}
