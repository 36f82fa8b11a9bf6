// The tree "In This Article": the entities of the article in the active editor in order of appearance, and their
// mentions there.
import { EventEmitter } from "vscode";
import {
  type ArticleEntityItem,
  ArticleRequest,
  type ArticleResult,
  type EntityItem,
} from "../../../server/src/common/protocol";
import { TYPES } from "./labels";
import { LiveTree } from "./live-tree";
import { mentionNodes } from "./mention-nodes";
import type { HereNode, TreeNode } from "./nodes";

/** Orders of the list: as they appear in the article, most mentions first, people before places before organisations. */
export const ARTICLE_ORDERS = ["appearance", "count", "type"] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** Provides the tree for one article at a time. */
export class ArticleTree extends LiveTree {
  private readonly describedArticle = new EventEmitter<ArticleResult | undefined>();
  private uri: string | undefined;
  private shown: TreeNode[] = [];
  private sorting: ArticleOrder = "appearance";

  /** Fires with the article as the server describes it whenever the tree was filled. */
  readonly onDidDescribe = this.describedArticle.event;

  /** URI of the article shown; undefined: none. */
  get article(): string | undefined {
    return this.uri;
  }

  /** Shows another article, or none. */
  show(uri: string | undefined): void {
    if (uri === this.uri) return;
    this.uri = uri;
    this.shown = [];
    this.startAnew();
  }

  /** Lists the entities in another order. */
  setOrder(order: ArticleOrder): void {
    if (order === this.sorting) return;
    this.sorting = order;
    this.startAnew();
  }

  protected described(node: TreeNode): EntityItem | undefined {
    return node.kind === "here" ? node.entity : undefined;
  }

  protected async fetch(node: TreeNode | undefined): Promise<TreeNode[]> {
    if (!node) return this.entities();
    return node.kind === "here" ? mentionNodes(this.server, this.pages, node) : [];
  }

  private async entities(): Promise<TreeNode[]> {
    const { uri } = this;
    const article = uri ? await this.server.request(ArticleRequest, { uri }) : undefined;
    if (uri !== this.uri) return this.entities();
    // While the server starts again, what it said last is better than nothing.
    if (uri && article === undefined) return this.shown;
    this.describedArticle.fire(article ?? undefined);
    this.shown =
      uri && article ? inOrder(article, this.sorting).map((entity) => hereNode(entity, uri, article)) : [];
    return this.shown;
  }
}

function hereNode(
  entity: ArticleEntityItem,
  uri: string,
  { label, title, date, source }: ArticleResult,
): HereNode {
  const named = { label, ...(title && { title }), ...(date && { date }), ...(source && { source }) };
  return { kind: "here", entity, uri, article: named };
}

/** The entities of an article, which the server lists as they appear; sorting keeps that among equals. */
function inOrder({ entities }: ArticleResult, order: ArticleOrder): readonly ArticleEntityItem[] {
  switch (order) {
    case "appearance":
      return entities;
    case "count":
      return [...entities].sort((a, b) => b.here - a.here);
    case "type":
      return [...entities].sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type));
  }
}
