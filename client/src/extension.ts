// The extension: puts its parts together. Nothing is read and no server runs until a folder is made a corpus.
import { type Disposable, type ExtensionContext, Uri, window } from "vscode";
import { type CorpusLens, createApi } from "./api";
import { registerArticleCommands } from "./commands/article-commands";
import { registerCorpusCommands } from "./commands/corpus-commands";
import { registerEntityCommands } from "./commands/entity-commands";
import { registerListCommands } from "./commands/list-commands";
import { registerReadingCommands } from "./commands/reading-commands";
import { registerRowCommands } from "./commands/row-commands";
import { registerTreeCommands } from "./commands/tree-commands";
import { setContext } from "./context-keys";
import { followArticleLanguage } from "./corpus/article-language";
import { Corpus } from "./corpus/corpus";
import { followEmptiness } from "./corpus/emptiness";
import { RememberedFolders } from "./corpus/folder-memento";
import { followReadingMode } from "./corpus/reading-mode";
import { registerDecideCommands } from "./decide/commands";
import { Decider } from "./decide/decide";
import { showDecisions } from "./decide/decisions-view";
import { EntityDrag } from "./decide/drag";
import { registerPages } from "./page/page-provider";
import { Server } from "./server/server";
import { showStatus } from "./status/status-bar";
import { ArticleView } from "./views/article-view";
import { ArticlesView } from "./views/articles-view";
import { EntitiesView } from "./views/entities-view";

let running: Server | undefined;

/** Called by the editor once, after it started or when one of our views or commands is used. */
export function activate(context: ExtensionContext): CorpusLens {
  const log = window.createOutputChannel("Corpus Lens", { log: true });
  const corpus = new Corpus(new RememberedFolders(context.workspaceState));
  const server = new Server(corpus, {
    serverModule: context.asAbsolutePath("dist/server.js"),
    storageUri: context.storageUri,
    log,
  });
  running = server;

  const decider = new Decider();
  const entities = new EntitiesView(server, corpus, new EntityDrag(decider), context.workspaceState);
  const articles = new ArticlesView(server, context.workspaceState);
  const article = new ArticleView(server, corpus, context.workspaceState);

  context.subscriptions.push(
    log,
    corpus,
    entities,
    article,
    articles,
    entities.onDidFilter((query) => articles.narrow(query)),
    followCorpus(corpus),
    followEmptiness(corpus, server),
    followArticleLanguage(corpus),
    showStatus(server),
    ...registerCorpusCommands(corpus, server, log),
    ...registerTreeCommands(server, entities, article),
    followReadingMode(corpus),
    ...registerReadingCommands(server),
    ...registerRowCommands(server, entities, article),
    ...registerArticleCommands(articles, entities),
    ...registerListCommands(server, entities),
    ...registerPages(server),
    ...registerDecideCommands(server, decider, context.workspaceState),
    showDecisions(server, decider),
    ...registerEntityCommands(server, entities),
  );
  return createApi(server, { entities, article, articles });
}

/** Called by the editor before it ends; waits until the server has ended. */
export async function deactivate(): Promise<void> {
  await running?.dispose();
}

/** Keeps the context keys that tell whether and where there is a corpus. */
function followCorpus(corpus: Corpus): Disposable {
  const update = (): void => {
    setContext("hasCorpus", corpus.folders.length > 0);
    setContext(
      "corpusFolders",
      corpus.folders.map(({ uri }) => Uri.parse(uri).fsPath),
    );
  };
  update();
  setContext("active", true);
  return corpus.onDidChange(update);
}
