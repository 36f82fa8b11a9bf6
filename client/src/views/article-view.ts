// The view around the tree "In This Article": follows the active editor and says which article it shows.
import {
  Disposable,
  l10n,
  type Memento,
  type TextDocument,
  type TextEditor,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { ArticleResult } from "../../../server/src/common/protocol";
import { setContext } from "../context-keys";
import type { Corpus } from "../corpus/corpus";
import type { Server } from "../server/server";
import { languageName, words } from "../words";
import { ARTICLE_ORDERS, type ArticleOrder, ArticleTree } from "./article-tree";
import { debounced } from "./debounce";
import { dotted, sourceLabel } from "./labels";
import type { TreeNode } from "./nodes";
import { Remembered } from "./remembered";

/** Milliseconds within which changes of the corpus are gathered into one refresh. */
const REFRESH = { quiet: 100, patience: 500 };

/** The view "In This Article". */
export class ArticleView implements Disposable {
  readonly tree: ArticleTree;
  readonly view: TreeView<TreeNode>;
  private readonly order: Remembered<ArticleOrder>;
  private readonly disposables: Disposable[];

  constructor(
    server: Server,
    private readonly corpus: Corpus,
    memento: Memento,
  ) {
    this.tree = new ArticleTree(server);
    this.order = new Remembered(memento, "articleOrder", ARTICLE_ORDERS);
    this.setOrder(this.order.value);
    this.view = window.createTreeView("corpusLens.article", {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    const refresh = debounced(() => void this.tree.refresh(), REFRESH);
    this.disposables = [
      this.view,
      Disposable.from(refresh),
      server.onDidChangeCorpus(() => refresh.trigger()),
      this.tree.onDidDescribe((article) => this.describe(article)),
      corpus.onDidChange(() => this.follow(window.activeTextEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      // A change of language closes and opens the document without a change of the editor.
      workspace.onDidOpenTextDocument(() => this.follow(window.activeTextEditor)),
    ];
    this.follow(window.activeTextEditor);
  }

  /** Lists the entities in another order, also after a reload. */
  setOrder(order: ArticleOrder): void {
    this.order.value = order;
    setContext("articleOrder", order);
    this.tree.setOrder(order);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private follow(editor: TextEditor | undefined): void {
    // Between two editors there is none for a moment: keep what is shown while any editor is open.
    if (!editor && window.visibleTextEditors.length > 0) return;
    // The Output panel and its like are editors to the extension, and not to the reader.
    if (editor && !isTextTab(editor.document)) return;
    const article = editor && this.corpus.contains(editor.document) ? editor.document.uri : undefined;
    setContext("inArticle", article !== undefined);
    this.tree.show(article?.toString());
  }

  private describe(article: ArticleResult | undefined): void {
    this.view.description = article
      ? dotted(sourceLabel(article), article.date, article.source, words(article.words))
      : "";
    this.view.message = article && !article.languageHasRules ? readAsAny(article.language) : "";
  }
}

/** What to know of an article in a language without rules of its own. */
function readAsAny(language: string): string {
  const name = languageName(language);
  return name === undefined
    ? l10n.t("Language not recognised; read with the rules of all languages.")
    : l10n.t("There are no rules for {0} yet; read with those of other languages.", name);
}

/** Whether a document is one that readers open as a text. */
function isTextTab({ uri }: TextDocument): boolean {
  return uri.scheme !== "output" && uri.scheme !== "debug" && uri.scheme !== "comment";
}
