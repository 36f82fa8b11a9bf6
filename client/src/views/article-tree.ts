// The tree "In This Article": the entities of the article in the active editor in order of appearance, and their
// mentions there.
import { type CancellationToken, EventEmitter, type TreeDataProvider, type TreeItem } from "vscode";
import { ArticleRequest, type ArticleResult } from "../../../server/src/protocol";
import type { Requests } from "../server/server";
import { entityTooltip } from "./entity-tooltip";
import { LiveNodes } from "./live-nodes";
import { mentionNodes } from "./mention-nodes";
import { type MoreNode, nodeId, parentOf, type TreeNode } from "./nodes";
import { Pages } from "./pages";
import { treeItem } from "./tree-items";

/** Provides the tree for one article at a time. */
export class ArticleTree implements TreeDataProvider<TreeNode> {
  private readonly pages = new Pages();
  private readonly live = new LiveNodes((parent) => this.fetch(parent));
  private readonly changed = new EventEmitter<TreeNode[] | TreeNode | undefined>();
  private readonly described = new EventEmitter<ArticleResult | undefined>();
  private uri: string | undefined;

  readonly onDidChangeTreeData = this.changed.event;
  /** Fires with the article as the server describes it whenever the tree was filled. */
  readonly onDidDescribe = this.described.event;

  constructor(private readonly server: Requests) {}

  /** URI of the article shown; undefined: none. */
  get article(): string | undefined {
    return this.uri;
  }

  /** Shows another article, or none. */
  show(uri: string | undefined): void {
    if (uri === this.uri) return;
    this.uri = uri;
    this.pages.reset();
    this.live.clear();
    this.changed.fire(undefined);
  }

  /** Asks again for what is unfolded and has drawn anew what differs. */
  async refresh(): Promise<void> {
    const changes = await this.live.update();
    if (changes?.length !== 0) this.changed.fire(changes);
  }

  /** Shows one page more. */
  loadMore(node: MoreNode): void {
    this.pages.grow(nodeId(node.under));
    this.changed.fire(node.under);
  }

  getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return this.live.load(node);
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    const parent = parentOf(node);
    return parent && this.live.known(parent);
  }

  async resolveTreeItem(item: TreeItem, node: TreeNode, token: CancellationToken): Promise<TreeItem> {
    if (node.kind === "here") item.tooltip = await entityTooltip(this.server, node.entity, token);
    return item;
  }

  private async fetch(node: TreeNode | undefined): Promise<TreeNode[]> {
    if (!node) return this.entities();
    return node.kind === "here" ? mentionNodes(this.server, this.pages, node) : [];
  }

  private async entities(): Promise<TreeNode[]> {
    const { uri } = this;
    const article = uri ? await this.server.request(ArticleRequest, { uri }) : undefined;
    if (uri !== this.uri) return this.entities();
    this.described.fire(article ?? undefined);
    return uri && article ? article.entities.map((entity) => ({ kind: "here", entity, uri })) : [];
  }
}
