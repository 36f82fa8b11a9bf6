// The tree "Articles": the articles of the corpus by month, source or folder.
import {
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import {
  type ArticleGroup,
  type ArticleGrouping,
  ArticleGroupsRequest,
  type ArticleItem,
  ArticlesRequest,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { entities, formatCount, words } from "../words";
import { dotted, sourceFolder, sourceName } from "./labels";
import { PAGE_SIZE } from "./pages";

/** A month, source or folder; or an article. */
export type ArticlesNode =
  | { readonly kind: "articles"; readonly group: ArticleGroup }
  | { readonly kind: "article"; readonly article: ArticleItem; readonly group: ArticleGroup }
  | { readonly kind: "rest"; readonly group: ArticleGroup; readonly shown: number };

/** Provides the tree; asks the server for what is unfolded, a page at a time. */
export class ArticlesTree implements TreeDataProvider<ArticlesNode> {
  private readonly changed = new EventEmitter<ArticlesNode | undefined>();
  /** Articles shown of a group, where it is more than a page. */
  private readonly limits = new Map<string, number>();
  private by: ArticleGrouping = "date";
  private query = "";

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly server: Requests) {}

  get grouping(): ArticleGrouping {
    return this.by;
  }

  /** Groups anew, or narrows the list to the articles for which a query holds. */
  show({ by = this.by, query = this.query }: { by?: ArticleGrouping; query?: string }): void {
    if (by === this.by && query === this.query) return;
    [this.by, this.query] = [by, query];
    this.limits.clear();
    this.refresh();
  }

  /** Asks the server again. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  /** Shows one page more of a group. */
  loadMore({ group, shown }: Extract<ArticlesNode, { kind: "rest" }>): void {
    this.limits.set(group.key, shown + PAGE_SIZE);
    this.refresh();
  }

  async getChildren(node?: ArticlesNode): Promise<ArticlesNode[]> {
    const { by, query } = this;
    if (node === undefined) {
      const groups = (await this.server.request(ArticleGroupsRequest, { by, query })) ?? [];
      return groups.map((group) => ({ kind: "articles", group }));
    }
    if (node.kind !== "articles") return [];
    const { group } = node;
    const limit = this.limits.get(group.key) ?? PAGE_SIZE;
    const page = { by, query, group: group.key, offset: 0, limit };
    const { items, matching } = (await this.server.request(ArticlesRequest, page)) ?? {
      items: [],
      matching: 0,
    };
    const articles = items.map((article): ArticlesNode => ({ kind: "article", article, group }));
    return items.length < matching ? [...articles, { kind: "rest", group, shown: items.length }] : articles;
  }

  getTreeItem(node: ArticlesNode): TreeItem {
    switch (node.kind) {
      case "articles":
        return groupItem(node.group, this.by);
      case "article":
        return articleItem(node.article);
      case "rest":
        return restItem(node);
    }
  }
}

function groupItem({ key, count }: ArticleGroup, by: ArticleGrouping): TreeItem {
  const item = new TreeItem(key === "" ? withoutKey(by) : key, TreeItemCollapsibleState.Collapsed);
  item.id = `group ${by} ${key}`;
  item.description = formatCount(count);
  item.contextValue = key === "" ? "articles without" : "articles";
  return item;
}

function withoutKey(by: ArticleGrouping): string {
  switch (by) {
    case "date":
      return l10n.t("Without a date");
    case "source":
      return l10n.t("Without a source");
    case "folder":
      return l10n.t("In the corpus folder itself");
  }
}

function articleItem(article: ArticleItem): TreeItem {
  const item = new TreeItem(sourceName(article), TreeItemCollapsibleState.None);
  item.id = `article ${article.uri}`;
  item.description = dotted(article.date, formatCount(article.entities), sourceFolder(article));
  item.iconPath = ThemeIcon.File;
  item.resourceUri = Uri.parse(article.uri);
  item.tooltip = [article.title, article.label, dotted(entities(article.entities), words(article.words))]
    .filter(Boolean)
    .join("\n");
  item.contextValue = "article";
  item.command = {
    command: "vscode.open",
    title: l10n.t("Open Article"),
    arguments: [item.resourceUri, { preserveFocus: true }],
  };
  return item;
}

function restItem(node: Extract<ArticlesNode, { kind: "rest" }>): TreeItem {
  const item = new TreeItem(l10n.t("Load more…"), TreeItemCollapsibleState.None);
  item.description = l10n.t("{0} of {1}", formatCount(node.shown), formatCount(node.group.count));
  item.iconPath = new ThemeIcon("more");
  item.command = { command: "corpusLens.loadMoreArticles", title: l10n.t("Load More"), arguments: [node] };
  return item;
}
