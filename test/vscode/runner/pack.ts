// Packs the extension as `npm run package` does, into a folder of the caller's.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../editor/places";

/** Path of the packed extension; throws with the packer's output if it fails. */
export function pack(folder: string): string {
  const path = join(folder, "corpus-lens.vsix");
  const args = ["run", "--silent", "package", "--", "--out", path];
  const result = spawnSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  if (result.status !== 0)
    throw new Error(`The package could not be made:\n${result.stdout}${result.stderr}`);
  return path;
}
