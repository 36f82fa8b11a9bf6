// Builds the language client: how the server is started, which documents it sees, what it may link to. Loaded only
// once there is a corpus, since the protocol library is the largest part of the extension.
import { Uri } from "vscode";
import {
  CloseAction,
  type DocumentSelector,
  ErrorAction,
  ErrorCodes,
  LanguageClient,
  ResponseError,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import {
  Commands,
  type CorpusFolder,
  type InitializationOptions,
  type ServerSettings,
} from "../../../server/src/common/protocol";
import { SECTION } from "../corpus/configuration";
import { inAnyCase } from "../corpus/paths";
import type { ServerEnvironment } from "./environment";
import { RestartPolicy } from "./restart-policy";

/** What one run of the server is started with. */
export interface LaunchOptions {
  readonly folders: readonly CorpusFolder[];
  readonly settings: ServerSettings;
  /** Whether the server is about to be stopped. */
  readonly isEnding: () => boolean;
  /** Called whenever the server runs: after the start and after each restart. */
  readonly onRunning: () => void;
  /** Called when the server stays down: it gave a reason not to start, or died too often. */
  readonly onGivenUp: (refusal: string | undefined) => void;
}

/** Writes errors to the log only: what the reader must know is said once, by the server's owner. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Whether a request failed because the server ended, which the error handler is told too. */
export function isDeath(error: unknown): boolean {
  return error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
}

/** A client for the given folders; not started yet. */
export function createLanguageClient(environment: ServerEnvironment, launch: LaunchOptions): LanguageClient {
  const { log } = environment;
  const run = { module: environment.serverModule, transport: TransportKind.ipc };
  const policy = new RestartPolicy();
  let refusal: string | undefined;
  const client = new QuietClient(
    SECTION,
    "Corpus Lens",
    { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } } },
    {
      documentSelector: selector(launch.folders),
      initializationOptions: initializationOptions(environment, launch),
      outputChannel: log,
      traceOutputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      markdown: { isTrusted: { enabledCommands: Object.values(Commands) }, supportThemeIcons: true },
      initializationFailedHandler: (error) => {
        if (!isDeath(error)) refusal = error instanceof Error ? error.message : String(error);
        return false;
      },
      errorHandler: {
        error: (error) => {
          log.warn(`Connection: ${error.message}`);
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          // A server that refuses to start would refuse again.
          if (refusal === undefined && policy.mayRestart(Date.now())) {
            log.warn("The server ended unexpectedly and is started again.");
            return { action: CloseAction.Restart, handled: true };
          }
          launch.onGivenUp(refusal);
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      middleware: {
        // The status bar and the view show progress; a second spinner beside them would only repeat it.
        handleWorkDoneProgress: () => {},
        // The change of settings that ends a corpus also stops the server: nobody is there to hear of it.
        workspace: {
          didChangeConfiguration: async (sections, next) => {
            if (!launch.isEnding()) await next(sections);
          },
        },
      },
    },
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) launch.onRunning();
  });
  return client;
}

/** Where a folder keeps its decisions: an open one beats the file, like an article. */
const DECISIONS_FILE = ".corpus-lens/decisions.yaml";

/** The articles of the corpus, wherever their language comes from. Excluded ones are left to the server. */
function selector(folders: readonly CorpusFolder[]): DocumentSelector {
  return folders.flatMap(({ uri, include }) =>
    [...include.map(inAnyCase), DECISIONS_FILE].map((pattern) => ({
      scheme: "file",
      pattern: { baseUri: uri, pattern },
    })),
  );
}

function initializationOptions(environment: ServerEnvironment, launch: LaunchOptions): InitializationOptions {
  const { storageUri } = environment;
  return {
    folders: launch.folders.map((folder) => ({ ...folder, uri: Uri.parse(folder.uri).toString() })),
    settings: launch.settings,
    commandLinks: true,
    ...(storageUri && { storagePath: storageUri.fsPath }),
  };
}
