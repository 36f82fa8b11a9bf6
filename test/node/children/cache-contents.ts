// What the process that fills a cache writes, so that the test can tell whether it is all there.
import { createHash } from "node:crypto";
import type { Fingerprint } from "../../../server/src/node/disk/read";

/** The text that stands for a file. */
export function contentOf(name: string): string {
  return `Anna und Berta ${name}. `.repeat(20 + (name.length % 7) * 10);
}

/** The fingerprint of that text. */
export function fingerprintOf(name: string): Fingerprint {
  const content = contentOf(name);
  const hash = createHash("sha256").update(content).digest().subarray(0, 16);
  return { size: content.length, modified: 1000 + name.length, hash };
}
