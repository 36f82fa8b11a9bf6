// An extension that does nothing.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Tests run only beside an extension under development; when the packed one is tried, that is an empty one. */
export function emptyExtension(data: string): string {
  const folder = join(data, "empty-extension");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "empty", publisher: "tests", version: "0.0.1", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
