// Which editor runs the suites: a desktop VS Code where one can be had, or VS Code's server with a browser.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { serverInstalled } from "../editor/install";
import { root } from "../editor/places";

export type Editor = "electron" | "server";

/**
 * VSCODE_TEST forces one; else the desktop editor if VSCODE_EXECUTABLE names one or one was downloaded before;
 * else the server, which is installed on demand on Linux x64; elsewhere the desktop editor's download.
 */
export function chooseEditor(env: NodeJS.ProcessEnv = process.env): Editor {
  const forced = env.VSCODE_TEST;
  if (forced === "electron" || forced === "server") return forced;
  if (forced) throw new Error(`VSCODE_TEST is "${forced}"; it may be "electron" or "server"`);
  if (env.VSCODE_EXECUTABLE || existsSync(join(root, ".vscode-test"))) return "electron";
  if (serverInstalled() || (process.platform === "linux" && process.arch === "x64")) return "server";
  return "electron";
}
