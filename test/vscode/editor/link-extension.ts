// Puts the working tree where the editor looks for installed extensions.
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places";

/** Links the working tree into a folder of extensions, as if it were installed there. */
export function linkExtension(extensions: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  mkdirSync(extensions, { recursive: true });
  symlinkSync(root, join(extensions, `${publisher}.${name}-${version}`));
}
