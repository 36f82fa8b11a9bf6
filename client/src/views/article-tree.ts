// The tree "In This Article": the entities of the article in the active editor in order of appearance, and their
// mentions there.
import { EventEmitter } from "vscode";
import { ArticleRequest, type ArticleResult, type EntityItem } from "../../../server/src/common/protocol";
import { LiveTree } from "./live-tree";
import { mentionNodes } from "./mention-nodes";
import type { TreeNode } from "./nodes";

/** Provides the tree for one article at a time. */
export class ArticleTree extends LiveTree {
  private readonly describedArticle = new EventEmitter<ArticleResult | undefined>();
  private uri: string | undefined;

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
    this.describedArticle.fire(article ?? undefined);
    return uri && article ? article.entities.map((entity) => ({ kind: "here", entity, uri })) : [];
  }
}
