// Where the package's own files lie: bundles are in dist/ or out/ of it, or copied elsewhere below it.
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The first of these relative paths that exists in this folder, or else in the next folder above it, and so on up.
 * @throws Error if the package is incomplete
 */
export function findAbove(...paths: readonly string[]): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const found = paths.map((path) => join(folder, path)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (folder === dirname(folder)) throw new Error(`no ${paths[0]} above ${__dirname}`);
  }
}

/** The first bytes of a file, zeros where it is shorter. @throws Error if it cannot be read */
export function headOf(path: string, bytes: number): Uint8Array {
  const head = new Uint8Array(bytes);
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, bytes, 0);
  } finally {
    closeSync(file);
  }
  return head;
}
