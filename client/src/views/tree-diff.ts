// Keeps what a tree shows in step with the corpus: asks again for what is unfolded, and has only those nodes drawn
// anew that differ. The editor knows nodes by identity, so a node stays one object for as long as it is shown.
import { nodeData, nodeId, type TreeNode } from "./nodes";

/** Asks the server for the children of a node; of undefined: for the topmost nodes. */
export type FetchChildren = (parent: TreeNode | undefined) => Promise<TreeNode[]>;

const ROOT = "";

/** The nodes a tree shows. */
export class LiveNodes {
  private readonly children = new Map<string, readonly TreeNode[]>();
  private updating: Promise<TreeNode[] | undefined> | undefined;

  constructor(private readonly fetch: FetchChildren) {}

  /** The children of a node as they are now, for the editor to show. */
  async load(parent: TreeNode | undefined): Promise<TreeNode[]> {
    const fresh = await this.fetch(parent);
    const before = new Map(this.shownBelow(parent)?.map((node) => [nodeId(node), node]));
    const adopted = fresh.map((node) => Object.assign(before.get(nodeId(node)) ?? node, node));
    this.children.set(keyOf(parent), adopted);
    return adopted;
  }

  /** The shown node of the same id, which the editor knows; else the node itself. */
  known(node: TreeNode): TreeNode {
    const id = nodeId(node);
    for (const shown of this.children.values()) {
      const found = shown.find((other) => nodeId(other) === id);
      if (found) return found;
    }
    return node;
  }

  /** Forgets everything: the tree will be asked for anew. */
  clear(): void {
    this.children.clear();
  }

  /**
   * The shown nodes that are to be drawn anew together with what is below them, brought up to date; undefined stands
   * for the whole tree. While an update runs, a second one waits for it and then looks again.
   */
  async update(): Promise<TreeNode[] | undefined> {
    await this.updating;
    this.updating = this.changesBelow(undefined);
    return this.updating;
  }

  private async changesBelow(parent: TreeNode | undefined): Promise<TreeNode[] | undefined> {
    const shown = this.shownBelow(parent);
    if (!shown) return [];
    const fresh = await this.fetch(parent);
    if (shown.map(nodeId).join("\n") !== fresh.map(nodeId).join("\n")) return parent && [parent];
    const changed: TreeNode[] = [];
    for (const [index, node] of shown.entries()) {
      const now = fresh[index];
      if (now && nodeData(now) !== nodeData(node)) changed.push(Object.assign(node, now));
      else changed.push(...((await this.changesBelow(node)) ?? []));
    }
    return changed;
  }

  private shownBelow(parent: TreeNode | undefined): readonly TreeNode[] | undefined {
    return this.children.get(keyOf(parent));
  }
}

function keyOf(node: TreeNode | undefined): string {
  return node ? nodeId(node) : ROOT;
}
