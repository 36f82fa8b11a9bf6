// What both trees share: paged children, redrawing only what changed, looking up parents, lazy tooltips.
import { type CancellationToken, EventEmitter, type TreeDataProvider, type TreeItem } from "vscode";
import type { EntityItem } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { entityTooltip } from "./entity-tooltip";
import { type MoreNode, nodeId, parentOf, type TreeNode } from "./nodes";
import { Pages } from "./pages";
import { LiveNodes } from "./tree-diff";
import { treeItem } from "./tree-items";

/** A tree whose children come from the server a page at a time; `fetch` says which. */
export abstract class LiveTree implements TreeDataProvider<TreeNode> {
  protected readonly pages = new Pages();
  protected readonly live = new LiveNodes((parent) => this.fetch(parent));
  private readonly changed = new EventEmitter<TreeNode[] | TreeNode | undefined>();

  readonly onDidChangeTreeData = this.changed.event;

  constructor(protected readonly server: Requests) {}

  /** Asks again for what is unfolded and has drawn anew what differs. */
  async refresh(): Promise<void> {
    const changes = await this.live.update();
    if (changes?.length !== 0) this.changed.fire(changes);
  }

  /** Shows one page more; the first node of it, if there is one. */
  async loadMore(node: MoreNode): Promise<TreeNode | undefined> {
    this.pages.grow(nodeId(node.under));
    const under = this.live.known(node.under);
    const children = await this.live.load(under);
    this.changed.fire(under);
    return children[node.shown];
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
    const entity = this.described(node);
    if (entity) item.tooltip = await entityTooltip(this.server, entity, token);
    return item;
  }

  /** Children of a node, or the roots, as the server gives them now. */
  protected abstract fetch(node: TreeNode | undefined): Promise<TreeNode[]>;

  /** The entity whose tooltip a node has; undefined: none. */
  protected abstract described(node: TreeNode): EntityItem | undefined;

  /** Forgets all pages and nodes, and has the whole tree drawn anew. */
  protected startAnew(): void {
    this.pages.reset();
    this.live.clear();
    this.changed.fire(undefined);
  }
}
