// Files that could not be indexed: each is logged once for each reason, and listed as long as it holds.
import type { Problem } from "../common/protocol";
import { pathToUri } from "./disk/uris";

/** Collects what is wrong with which file. */
export class Problems {
  private readonly current = new Map<string, string>();
  private readonly logged = new Set<string>();

  constructor(private readonly log: (message: string) => void) {}

  get size(): number {
    return this.current.size;
  }

  add(path: string, reason: string): void {
    this.current.set(path, reason);
    const line = `${path}: ${reason}`;
    if (this.logged.has(line)) return;
    this.logged.add(line);
    this.log(line);
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
