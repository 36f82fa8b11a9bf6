// Files that could not be indexed, listed as long as it holds.
import type { Problem } from "../../common/protocol";
import { pathToUri } from "../disk/uris";

/** What is wrong with which file. */
export class Problems {
  private readonly current = new Map<string, string>();
  private readonly known = new Set<string>();

  get size(): number {
    return this.current.size;
  }

  /** True if nobody has heard of this before: each file is spoken of once for each reason. */
  add(path: string, reason: string): boolean {
    this.current.set(path, reason);
    const size = this.known.size;
    return this.known.add(`${path}: ${reason}`).size > size;
  }

  clear(path: string): void {
    this.current.delete(path);
  }

  /** Forgets the problems of all paths that the test holds for. */
  clearWhere(test: (path: string) => boolean): void {
    for (const path of this.current.keys()) if (test(path)) this.current.delete(path);
  }

  /** Sorted by path. */
  list(): Problem[] {
    return [...this.current]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, message]) => ({ uri: pathToUri(path), message }));
  }
}
