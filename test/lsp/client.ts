// A language client for tests: drives the bundled server over stdio on a folder of its own, and waits on
// conditions, never on the clock.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  CorpusChangedNotification,
  type InitializationOptions,
  type Precise,
  type Request,
  type Status,
  StatusNotification,
  StatusRequest,
} from "../../server/src/common/protocol";

/** What VS Code can do, as far as this server asks. */
export const CAPABLE: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

/** The bundle that is tested. */
export const SERVER = resolve("dist/server.js");

/** How a test's client differs from the usual one. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** The language of the editor. */
  readonly locale?: string;
  readonly initializationOptions?: Partial<InitializationOptions>;
  /** Which articles are read closely. Here none by default, so that nothing changes while it is asked about. */
  readonly precise?: Precise;
  /** Answer to `workspace/configuration` for the section; replaced by `configure`. */
  readonly settings?: unknown;
  /** Called when the files are written, before the server starts. */
  readonly prepare?: (folder: string) => void;
  /** Whom the server runs as (id of user and group); only root may choose. */
  readonly user?: number | undefined;
}

/** Servers that have not ended yet. */
const running = new Set<ChildProcess>();

/** Ends what a failed test left behind: a forgotten server would keep the test run alive. */
export function endServers(): void {
  for (const server of running) server.kill();
}

/** A running server with its folder. */
export class TestClient {
  readonly received: string[] = [];
  /** Lines for the output channel. */
  readonly logged: string[] = [];
  readonly registered: { method: string; options: unknown }[] = [];
  result: InitializeResult | undefined;
  readonly exited: Promise<number | null>;
  private settings: unknown;
  /** What the server told last of each document. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Edits that the server wanted to have applied. */
  readonly applied: WorkspaceEdit[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly folder: string,
    readonly server: ChildProcess,
    readonly connection: MessageConnection,
  ) {
    running.add(server);
    this.exited = new Promise((done) => server.once("exit", done));
    void this.exited.then(() => running.delete(server));
  }

  /** Starts a server on a new folder with these files and waits until all are indexed. */
  static async start(files: Record<string, string>, options: ClientOptions = {}): Promise<TestClient> {
    const folder = mkdtempSync(join(tmpdir(), "corpus-lens-"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    options.prepare?.(folder);
    const { user } = options;
    const server = spawn(process.execPath, [SERVER, "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
      ...(user !== undefined && { uid: user, gid: user }),
    });
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new TestClient(folder, server, connection);
    client.settings = options.settings;
    await client.initialize(options);
    await client.indexed(Object.keys(files).length);
    return client;
  }

  private async initialize({ capabilities = CAPABLE, ...options }: ClientOptions): Promise<void> {
    const { connection } = this;
    const { initializationOptions: given, precise = "off" } = options;
    const initializationOptions = { ...given, settings: { precise, ...given?.settings } };
    connection.onNotification((method) => this.note(method));
    connection.onNotification(CorpusChangedNotification.method, () => this.note("corpusChanged"));
    connection.onNotification(StatusNotification.method, () => this.note("statusChanged"));
    connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.diagnostics.set(uri, diagnostics);
        this.note("diagnostics");
      },
    );
    connection.onNotification("window/logMessage", ({ message }) => void this.logged.push(message));
    connection.onUnhandledProgress(({ value }) => this.note(`progress ${JSON.stringify(value)}`));
    connection.onRequest((method, params) => this.reply(method, params));
    connection.listen();
    const uri = pathToFileURL(this.folder).href;
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "corpus" }],
      capabilities,
      initializationOptions,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    };
    this.result = await connection.sendRequest<InitializeResult>("initialize", params);
    await connection.sendNotification("initialized", {});
  }

  private reply(method: string, params: unknown): unknown {
    this.note(method);
    if (method === "workspace/configuration") return [this.settings ?? null];
    if (method === "client/registerCapability") {
      for (const registration of (params as { registrations: [] }).registrations) {
        const { method: what, registerOptions } = registration;
        this.registered.push({ method: what, options: registerOptions });
      }
    }
    if (method === "workspace/applyEdit") {
      this.applied.push((params as ApplyWorkspaceEditParams).edit);
      return { applied: true };
    }
    return null;
  }

  private note(what: string): void {
    this.received.push(what);
    for (const wake of [...this.waiting]) wake();
  }

  /** Waits until `probe` gives a value other than undefined; it is asked again at each message of the server. */
  async until<T>(probe: () => Promise<T | undefined> | T | undefined): Promise<T> {
    for (;;) {
      const news = new Promise<void>((wake) => {
        const once = () => {
          this.waiting.delete(once);
          wake();
        };
        this.waiting.add(once);
      });
      const value = await probe();
      if (value !== undefined) return value;
      await news;
    }
  }

  /** Waits until the corpus holds this many articles and nothing is under way. */
  async indexed(articles: number): Promise<Status> {
    return this.until(async () => {
      const status = await this.ask(StatusRequest, null);
      return status.phase === "idle" && status.articles === articles ? status : undefined;
    });
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }
  /** A request of our own protocol. */
  ask<P, R>(request: Request<P, R>, params: P): Promise<R> {
    return this.connection.sendRequest(request.method, params);
  }
  /** A request of the language server protocol on a document, or on a position in it. */
  request<R>(method: string, name: string, position?: Position, more: object = {}): Promise<R> {
    const params = { textDocument: { uri: this.uri(name) }, ...(position && { position }), ...more };
    return this.connection.sendRequest<R>(method, params);
  }

  /** Runs a command of the server. */
  command(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.connection.sendRequest("workspace/executeCommand", { command, arguments: args });
  }

  async open(name: string, text: string): Promise<void> {
    this.versions.set(name, 1);
    const textDocument = { uri: this.uri(name), languageId: "plaintext", version: 1, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }
  async change(name: string, contentChanges: object[]): Promise<void> {
    const version = (this.versions.get(name) ?? 1) + 1;
    this.versions.set(name, version);
    const textDocument = { uri: this.uri(name), version };
    await this.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
  }
  async close(name: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: this.uri(name) },
    });
  }

  /** Writes or removes a file and tells the server as an editor would. */
  async write(name: string, text: string | undefined, type: FileChangeType): Promise<void> {
    if (text === undefined) rmSync(join(this.folder, name));
    else {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    const changes = [{ uri: this.uri(name), type }];
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }
  /** Changes the reader's settings. */
  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  }

  /** Ends the server as an editor does and removes the folder. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return this.ended();
  }
  /** Goes without a word, as an editor that crashed. */
  async vanish(): Promise<number | null> {
    this.server.stdin?.end();
    return this.ended();
  }
  private async ended(): Promise<number | null> {
    const code = await this.exited;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}

/** The position right at the beginning of the nth occurrence (from 0) of `words`. */
export function find(text: string, words: string, nth = 0): Position {
  let at = text.indexOf(words);
  for (let i = 0; i < nth && at >= 0; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`"${words}" is not there`);
  const before = text.slice(0, at).split(/\r\n|\n|\r/u);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The words a range covers. */
export function words(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split(/\r\n|\n|\r/u);
  if (start.line !== end.line) throw new Error("more than one line");
  return lines[start.line]?.slice(start.character, end.character) ?? "";
}
