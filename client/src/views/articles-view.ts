// The view around the tree "Articles": its grouping, and the filter it shares with the entities.
import { Disposable, type Memento, type TreeView, window } from "vscode";
import type { ArticleGrouping } from "../../../server/src/common/protocol";
import { setContext } from "../context-keys";
import type { Server } from "../server/server";
import { type ArticlesNode, ArticlesTree } from "./articles-tree";
import { debounced } from "./debounce";
import { Remembered } from "./remembered";

/** Milliseconds within which changes of the corpus are gathered into one refresh. */
const REFRESH = { quiet: 500, patience: 3000 };

/** The view "Articles". */
export class ArticlesView implements Disposable {
  readonly tree: ArticlesTree;
  readonly view: TreeView<ArticlesNode>;
  private readonly grouping: Remembered<ArticleGrouping>;
  private readonly disposables: Disposable[];

  constructor(server: Server, memento: Memento) {
    this.tree = new ArticlesTree(server);
    this.grouping = new Remembered(memento, "articlesBy", ["date", "source", "folder"]);
    this.groupBy(this.grouping.value);
    this.view = window.createTreeView("corpusLens.articles", {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    const refresh = debounced(() => this.tree.refresh(), REFRESH);
    this.disposables = [
      this.view,
      Disposable.from(refresh),
      server.onDidChangeCorpus(() => refresh.trigger()),
    ];
  }

  /** Groups the articles anew, also after a reload. */
  groupBy(by: ArticleGrouping): void {
    this.grouping.value = by;
    setContext("articlesBy", by);
    this.tree.show({ by });
  }

  /** Shows the articles for which a query holds; empty: all. */
  narrow(query: string): void {
    this.tree.show({ query });
    this.view.description = query;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
