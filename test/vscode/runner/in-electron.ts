// Runs a scenario in a desktop VS Code: an installed one, or one that @vscode/test-electron downloads.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from "@vscode/test-electron";
import { MissingError } from "../editor/install";
import { root } from "../editor/places";
import { emptyExtension } from "./empty-extension";
import type { Run } from "./run";

/** Runs the suites; rejects if they fail or no editor can be had. */
export async function runInElectron({ scenario, folder, data, tests, env, vsix }: Run): Promise<void> {
  const executable = process.env.VSCODE_EXECUTABLE ?? (await download());
  const profile = [`--user-data-dir=${join(data, "user")}`, `--extensions-dir=${join(data, "extensions")}`];
  if (vsix) install(executable, vsix, profile);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: scenario.extension === "package" ? emptyExtension(data) : root,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [folder, ...profile, "--disable-workspace-trust", "--skip-welcome", "--no-sandbox"],
  });
}

/** The newest stable VS Code, in .vscode-test/. */
async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, ".vscode-test") });
  } catch (error) {
    throw new MissingError(
      `VS Code could not be downloaded (${error instanceof Error ? error.message : error}): ` +
        "set VSCODE_EXECUTABLE to an installed one, or VSCODE_TEST=server on Linux x64.",
    );
  }
}

function install(executable: string, vsix: string, profile: string[]): void {
  const [program = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const result = spawnSync(program, [...args, ...profile, "--install-extension", vsix], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (result.status !== 0)
    throw new Error(`The package could not be installed:\n${result.stdout}${result.stderr}`);
}
