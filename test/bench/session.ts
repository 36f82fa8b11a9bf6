// A running language server as the benchmark and the load test drive it: over stdio, with nothing between.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Precise } from "../../server/src/common/protocol";
import {
  type Request,
  type Status,
  StatusNotification,
  StatusRequest,
} from "../../server/src/common/protocol";
import { pathToUri } from "../../server/src/node/disk/uris";

/** The unit of times in /proc, the same on all Linux machines. */
const TICKS_A_SECOND = 100;

/** How a server is started. */
export interface SessionOptions {
  /** Path of the server's bundle. */
  readonly server: string;
  /** The folder that is the corpus. */
  readonly folder: string;
  /** Folder of the cache; absent: no cache. */
  readonly storage?: string;
  /** Which articles are read closely. Default "off": what was read so answers otherwise than what was not. */
  readonly precise?: Precise;
}

/** Memory of the server's process in megabytes. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** One server with one client. */
export class Session {
  /** Milliseconds of the monotonic clock at which the process was started. */
  readonly started = performance.now();
  private readonly child: ChildProcess;
  readonly connection: MessageConnection;
  /** Lines for the output channel, and messages that would pop up. */
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  private status: Status | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly versions = new Map<string, number>();

  private constructor(options: SessionOptions) {
    const args = ["--expose-gc", options.server, "--stdio"];
    this.child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    const { stdin, stdout } = this.child;
    if (!stdin || !stdout) throw new Error("no pipes to the server");
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification(StatusNotification.method, (status: Status) => {
      this.status = status;
      for (const watcher of this.watchers) watcher();
    });
    const keepIn = (lines: string[]) => (params: { message: string }) => void lines.push(params.message);
    this.connection.onNotification("window/logMessage", keepIn(this.logged));
    this.connection.onNotification("window/showMessage", keepIn(this.shown));
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.onRequest("window/workDoneProgress/create", () => null);
    this.connection.onRequest("workspace/codeLens/refresh", () => null);
    this.connection.onRequest("workspace/semanticTokens/refresh", () => null);
    this.connection.listen();
  }

  /** Starts a server; resolves when it has said hello. Indexing has begun then. */
  static async start(options: SessionOptions): Promise<Session> {
    const session = new Session(options);
    await session.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
      initializationOptions: {
        folders: [{ uri: pathToUri(options.folder), include: ["**/*.txt"], exclude: [] }],
        settings: { precise: options.precise ?? "off" },
        ...(options.storage !== undefined && { storagePath: options.storage }),
      },
    });
    await session.connection.sendNotification("initialized", {});
    return session;
  }

  /** Sends one of the project's own requests. */
  ask<P, R>(request: Request<P, R>, params: P): Promise<R> {
    return this.connection.sendRequest(request.method, params);
  }

  /** Sends a request of the protocol; its answer is not looked at more closely. */
  request(method: string, params: unknown): Promise<unknown> {
    return this.connection.sendRequest(method, params);
  }

  open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: "plaintext", version: 1, text };
    return this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Sends a change; without a range the whole text is replaced. */
  change(uri: string, change: { text: string; range?: unknown }): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const params = { textDocument: { uri, version }, contentChanges: [change] };
    return this.connection.sendNotification("textDocument/didChange", params);
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  filesChanged(changes: readonly { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    return this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }

  /** Resolves with the status once it holds. */
  async until(holds: (status: Status) => boolean): Promise<Status> {
    this.status = await this.ask(StatusRequest, null);
    while (!this.status || !holds(this.status)) {
      await new Promise<void>((resolve) => {
        const watcher = () => {
          this.watchers.delete(watcher);
          resolve();
        };
        this.watchers.add(watcher);
      });
    }
    return this.status;
  }

  /** Resolves once all articles are indexed. */
  idle(articles = 1): Promise<Status> {
    return this.until(({ phase, total }) => phase === "idle" && total >= articles);
  }

  memory(): Memory {
    const status = readFileSync(`/proc/${this.child.pid}/status`, "utf8");
    const megabytes = (key: string) => Number(status.match(new RegExp(`${key}:\\s+(\\d+)`))?.[1] ?? 0) / 1024;
    return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
  }

  /** Seconds of processor time that the server's process has used, all threads together. */
  processorSeconds(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  }

  /** Ends the server as an editor does. */
  async end(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    const exit = new Promise((resolve) => this.child.once("exit", resolve));
    await this.connection.sendNotification("exit");
    await exit;
    this.connection.dispose();
  }

  /** Ends the server as a crash does. */
  async kill(): Promise<void> {
    const exit = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await exit;
    this.connection.dispose();
  }
}
