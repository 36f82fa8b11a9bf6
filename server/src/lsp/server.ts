// The language server from top to bottom: a session is opened with the client's first message, and every part
// of the protocol is registered on it.
import {
  type Connection,
  type Disposable,
  ErrorCodes,
  type InitializeParams,
  ResponseError,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type InitializationOptions, PauseNotification, type Precise } from "../common/protocol";
import type { Indexer } from "../ports/indexer";
import { CAPABILITIES } from "./capabilities";
import { clientFeatures } from "./client-features";
import { followConfiguration } from "./configuration";
import { tellDecisionProblems } from "./decisions/diagnostics";
import { tellDoubts } from "./decisions/hints";
import { Twins } from "./decisions/twins";
import { followFolders } from "./folders";
import { sendNews } from "./notifications";
import { showProgress } from "./progress";
import { registerArticles } from "./requests/articles";
import { registerCodeLens } from "./requests/code-lens";
import { registerDecide } from "./requests/decide";
import { registerDecisionsFile } from "./requests/decisions-file";
import { registerHover } from "./requests/hover";
import { registerNavigation } from "./requests/navigation";
import { registerSemanticTokens } from "./requests/semantic-tokens";
import { registerSidebar } from "./requests/sidebar";
import { registerSymbols } from "./requests/symbols";
import type { Session } from "./session";
import { DEFAULT_SETTINGS, mergeSettings } from "./settings";
import { wordsFor } from "./words/choose";

/** What an indexer is to be made for; known once the client has said hello. */
export interface IndexerWishes {
  /** Worker threads; 0 chooses by the machine. */
  readonly workers: number;
  /** BCP 47 tag of the language of articles that do not name theirs; "auto": told article by article. */
  readonly language: string;
  /** Folder for the cache; absent: none. */
  readonly storagePath?: string;
  /** Which articles are read closely, if there is a precise recogniser. */
  readonly extent: Precise;
  /** An open document that lies in no folder of the corpus is a corpus of its own. */
  readonly takesSingles: boolean;
  /** Milliseconds that files wait for the documents which the client opens at once. */
  readonly headStart: number;
  /** A line for the client's output channel. */
  log(line: string): void;
}

/** Clients open documents a few milliseconds after they have named the folders. */
const HEAD_START_MILLISECONDS = 50;

/** Serves one client until it goes. */
export function startServer(connection: Connection, createIndexer: (wishes: IndexerWishes) => Indexer): void {
  const early = refuseAll(connection);
  connection.onInitialize((params) => {
    early.dispose();
    const session = openSession(connection, params, createIndexer);
    followDocuments(session);
    const startFolders = followFolders(session, params);
    registerHover(session);
    registerNavigation(session);
    registerSymbols(session);
    registerCodeLens(session);
    registerSemanticTokens(session);
    registerSidebar(session);
    registerArticles(session);
    registerDecide(session);
    registerDecisionsFile(session);

    const news = sendNews(session);
    const progress = showProgress(session);
    const decisions = tellDecisionProblems(session);
    const hints = tellDoubts(session);
    const startConfiguration = followConfiguration(session, () => {
      session.indexer.setPrecise(session.settings.precise);
      session.indexer.hideBelow(session.settings.minimumConfidence);
      news.refresh();
      hints.changed();
    });
    connection.onInitialized(() => {
      startFolders();
      startConfiguration();
    });
    connection.onNotification(PauseNotification.method, (change: { paused: boolean }) => {
      session.indexer.pause(change.paused);
    });
    connection.onShutdown(async () => {
      news.dispose();
      progress.dispose();
      decisions.dispose();
      hints.dispose();
      await session.indexer.dispose();
    });
    return { capabilities: CAPABILITIES, serverInfo: { name: "Corpus Lens" } };
  });
  connection.listen();
}

/** Requests before the client's first message are of no session; the library would say that there are no such methods. */
function refuseAll(connection: Connection): Disposable {
  return connection.onRequest((method) => {
    throw new ResponseError(ErrorCodes.ServerNotInitialized, `"${method}" comes before "initialize"`);
  });
}

function openSession(
  connection: Connection,
  params: InitializeParams,
  createIndexer: (wishes: IndexerWishes) => Indexer,
): Session {
  const options = params.initializationOptions as InitializationOptions | undefined;
  const settings = mergeSettings(DEFAULT_SETTINGS, options?.settings);
  const indexer = createIndexer({
    workers: settings.workers,
    language: settings.language,
    headStart: HEAD_START_MILLISECONDS,
    extent: settings.precise,
    takesSingles: options?.singleFiles ?? false,
    ...(options?.storagePath === undefined ? {} : { storagePath: options.storagePath }),
    log: (line) => connection.console.info(line),
  });
  indexer.hideBelow(settings.minimumConfidence);
  return {
    connection,
    documents: new TextDocuments(TextDocument),
    indexer,
    client: clientFeatures(params),
    words: wordsFor(params.locale),
    settings,
    twins: new Twins(),
  };
}

/** An open document beats its file: every change goes to the index as it is typed. */
function followDocuments({ connection, documents, indexer }: Session): void {
  documents.onDidChangeContent(({ document }) => indexer.setOpenText(document.uri, document.getText()));
  documents.onDidClose(({ document }) => indexer.close(document.uri));
  documents.listen(connection);
}
