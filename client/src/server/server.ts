// The language server as the rest of the client sees it: runs while there is a corpus, answers typed requests, tells
// its status. Requests while it is down answer undefined.
import { type CancellationToken, type Disposable, EventEmitter, l10n, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  CorpusChangedNotification,
  type Notification,
  PauseNotification,
  type Request,
  type Status,
  StatusNotification,
  StatusRequest,
} from "../../../server/src/common/protocol";
import { readServerSettings } from "../corpus/configuration";
import type { Corpus } from "../corpus/corpus";
import type { ServerEnvironment } from "./environment";
import { SerialQueue } from "./serial-queue";

/** Answers typed requests; what views and commands need of the server. */
export interface Requests {
  /** The server's answer; undefined when it is down, cancelled or fails (which is logged). */
  request<P, R>(request: Request<P, R>, params: P, token?: CancellationToken): Promise<R | undefined>;
}

/** Runs the language server while there is a corpus. */
export class Server implements Requests, Disposable {
  private client: LanguageClient | undefined;
  /** Starts and stops, one after the other. */
  private readonly queue = new SerialQueue((error) => this.reportDown(messageOf(error)));
  private latest: Status | undefined;
  private down = false;
  private ending = false;
  private readonly statusChanged = new EventEmitter<Status | undefined>();
  private readonly corpusChanged = new EventEmitter<void>();
  private readonly listeners: Disposable[];

  /** Fires with each status; undefined: the server is down. */
  readonly onDidChangeStatus = this.statusChanged.event;
  /** Fires when the index changed, and when the server started or stopped. */
  readonly onDidChangeCorpus = this.corpusChanged.event;

  constructor(
    private readonly corpus: Corpus,
    private readonly environment: ServerEnvironment,
  ) {
    // The documents a language client sees are fixed when it is made, so other folders need another one. What is
    // indexed already comes from the cache.
    this.listeners = [corpus.onDidChange(() => this.restart())];
    void this.restart();
  }

  /** The latest status; undefined: the server is down. */
  get status(): Status | undefined {
    return this.latest;
  }

  /** It should run but does not, and will not by itself. */
  get failed(): boolean {
    return this.down;
  }

  async request<P, R>(request: Request<P, R>, params: P, token?: CancellationToken): Promise<R | undefined> {
    await this.queue.idle;
    // A client whose server is just being started again waits for it.
    if (!this.client || this.down) return undefined;
    try {
      // An absent token must not be passed: whatever follows the parameters would be sent as one more.
      const rest = token ? [token] : [];
      return await this.client.sendRequest<R>(request.method, params, ...rest);
    } catch (error) {
      if (!token?.isCancellationRequested) this.environment.log.warn(`${request.method}: ${String(error)}`);
      return undefined;
    }
  }

  /** Pauses or resumes indexing. */
  pause(paused: boolean): Promise<void> {
    return this.notify(PauseNotification, { paused });
  }

  /** Stops the server and, if there is a corpus, starts it with the folders and settings as they are now. */
  restart(): Promise<void> {
    this.ending = true;
    return this.queue.run(async () => {
      await this.stop();
      if (this.corpus.folders.length > 0) await this.start();
      this.corpusChanged.fire();
    });
  }

  dispose(): Promise<void> {
    this.ending = true;
    for (const listener of this.listeners) listener.dispose();
    return this.queue.run(() => this.stop());
  }

  private async start(): Promise<void> {
    this.ending = false;
    const { createLanguageClient, isDeath } = await import("./language-client");
    const client = createLanguageClient(this.environment, {
      folders: this.corpus.folders,
      settings: readServerSettings(),
      isEnding: () => this.ending,
      onRunning: () => void this.askStatus(client),
      onGivenUp: (refusal) => this.reportDown(refusal),
    });
    client.onNotification(StatusNotification.method, (status: Status) => this.setStatus(status));
    client.onNotification(CorpusChangedNotification.method, () => this.corpusChanged.fire());
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      if (!isDeath(error)) this.reportDown(messageOf(error));
    }
  }

  /** After each start, also the quiet ones: what views show may be of the server before. */
  private async askStatus(client: LanguageClient): Promise<void> {
    this.down = false;
    const status = await client.sendRequest<Status>(StatusRequest.method, null).catch(() => undefined);
    if (status) this.setStatus(status);
    this.corpusChanged.fire();
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.down = false;
    this.setStatus(undefined);
    if (client?.needsStop()) {
      await client.dispose().catch((error: unknown) => this.environment.log.warn(String(error)));
    }
  }

  private async notify<P>(notification: Notification<P>, params: P): Promise<void> {
    if (this.client?.isRunning()) await this.client.sendNotification(notification.method, params);
  }

  private setStatus(status: Status | undefined): void {
    this.latest = status;
    this.statusChanged.fire(status);
  }

  /** Says once that the server is down; never awaited, since the reader may leave the message standing. */
  private reportDown(refusal: string | undefined): void {
    if (this.down) return;
    this.down = true;
    const message =
      refusal === undefined
        ? l10n.t("The language server of Corpus Lens keeps ending unexpectedly.")
        : l10n.t("The language server of Corpus Lens did not start: {0}", refusal);
    const [restart, showLog] = [l10n.t("Restart"), l10n.t("Show Log")];
    this.environment.log.error(message);
    this.setStatus(undefined);
    this.corpusChanged.fire();
    void window.showErrorMessage(message, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      if (choice === showLog) this.environment.log.show();
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
