// Commands of the view "Articles".
import { commands, type Disposable } from "vscode";
import type { ArticleGrouping } from "../../../server/src/common/protocol";
import type { ArticlesNode } from "../views/articles-tree";
import type { ArticlesView } from "../views/articles-view";
import type { EntitiesView } from "../views/entities-view";

/** Registers the commands. */
export function registerArticleCommands(articles: ArticlesView, entities: EntitiesView): Disposable[] {
  const on = commands.registerCommand;
  return [
    on("corpusLens.articlesByDate", () => articles.groupBy("date")),
    on("corpusLens.articlesBySource", () => articles.groupBy("source")),
    on("corpusLens.articlesByFolder", () => articles.groupBy("folder")),
    on("corpusLens.loadMoreArticles", (node: Extract<ArticlesNode, { kind: "rest" }>) =>
      articles.tree.loadMore(node),
    ),
    on("corpusLens.onlyTheseArticles", async (node: ArticlesNode) => {
      if (node.kind !== "articles") return;
      entities.setFilter({ query: conditionFor(articles.tree.grouping, node.group.key) });
      await commands.executeCommand("corpusLens.entities.focus");
    }),
  ];
}

/** The condition that lets the articles of a group through. */
function conditionFor(by: ArticleGrouping, key: string): string {
  switch (by) {
    case "date":
      return `in:${key}`;
    case "source":
      return `source:"${key}"`;
    case "folder":
      return `in:"${key}"`;
  }
}
