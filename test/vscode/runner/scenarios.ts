// What is tried in the real editor: which folder it opens and how the extension gets into it.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../editor/places";

/** One start of the editor with one set of suites (index.ts names them by `name`). */
export interface Scenario {
  name: "corpus" | "plain" | "installed";
  /** Heading in the output. */
  title: string;
  /** From the working tree, or packed and installed as a reader would. */
  extension: "working tree" | "package";
  /** Whether the folder's settings make it a corpus. */
  corpus: boolean;
}

export const scenarios: Scenario[] = [
  { name: "corpus", title: "real editor, a corpus", extension: "working tree", corpus: true },
  { name: "plain", title: "real editor, any other folder", extension: "working tree", corpus: false },
  { name: "installed", title: "real editor, the package installed", extension: "package", corpus: true },
];

/** Copies the two sample articles into `folder`, with the workspace settings of the project if it is a corpus. */
export function fillFolder(folder: string, scenario: Scenario): void {
  cpSync(join(root, "seeds"), folder, { recursive: true });
  if (!scenario.corpus) return;
  mkdirSync(join(folder, ".vscode"));
  // Read once only, so that nothing changes while it is looked at.
  const settings = { "corpusLens.folders": ["."], "corpusLens.precise": "off" };
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
}
