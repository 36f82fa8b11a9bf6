// Starts VS Code's server on the loopback interface and ends it with everything that it started.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serverNode, vscodeServer } from "./places";

/** How to start the server. */
export interface ServerOptions {
  /** Folder for all that it writes. */
  data: string;
  /** User-level settings, over the quiet defaults. */
  settings?: Record<string, unknown>;
  /** More environment variables, which its extension host inherits. */
  env?: Record<string, string>;
  /** A packed extension to install first. */
  install?: string;
  /** Honour extensions and tests that the page's address names. */
  testDriver?: boolean;
}

/** A running server. */
export interface EditorServer {
  readonly port: number;
  /** Address of a workbench on a folder; `payload` holds pairs that a test driver understands. */
  address(folder: string, payload?: [string, string][]): string;
  /** How a page names a file of this machine. */
  remote(path: string): string;
  /** Ends the server's whole process group; resolves when the server is gone. */
  stop(): Promise<void>;
}

/** Nothing that asks, greets, updates or talks to others. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "window.restoreWindows": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

const startSeconds = 60;

/** Starts the server and waits until it listens. */
export async function startServer(options: ServerOptions): Promise<EditorServer> {
  const { data } = options;
  const user = join(data, "server/data/User");
  for (const folder of [user, join(data, "tmp"), join(data, "run")]) mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(user, "settings.json"),
    JSON.stringify({ ...quietSettings, ...options.settings }, null, 2),
  );

  const token = randomBytes(16).toString("hex");
  const child = spawn(serverNode, serverArguments(options, token), {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: "{}",
      TMPDIR: join(data, "tmp"),
      XDG_RUNTIME_DIR: join(data, "run"),
      ...options.env,
    },
  });
  const port = await listening(child).catch(async (error: unknown) => {
    await end(child);
    throw error;
  });
  return {
    port,
    address: (folder, payload) => {
      const query = new URLSearchParams({ tkn: token, folder });
      if (payload) query.set("payload", JSON.stringify(payload));
      return `http://127.0.0.1:${port}/?${query}`;
    },
    remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    stop: () => end(child),
  };
}

function serverArguments({ data, install, testDriver }: ServerOptions, token: string): string[] {
  return [
    join(vscodeServer, "out/server-main.js"),
    ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-workspace-trust"],
    ...["--server-data-dir", join(data, "server")],
    ...(testDriver ? ["--enable-smoke-test-driver"] : []),
    ...(install ? ["--install-extension", install, "--start-server"] : []),
  ];
}

/** Resolves with the port that the server says it listens on; rejects with its output if it ends or takes too long. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (reason: string) => reject(new Error(`VS Code's server ${reason}:\n${output}`));
    const timer = setTimeout(() => fail(`did not listen within ${startSeconds} s`), startSeconds * 1000);
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

/** Asks the process group to end, and after three seconds makes it. */
function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => signal(pid, "SIGKILL"), 3000);
    const done = () => {
      clearTimeout(hard);
      signal(pid, "SIGKILL"); // what the server left running in its group
      resolve();
    };
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", done);
    signal(pid, "SIGTERM");
  });
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // The group is gone already.
  }
}
