// Which names have a key in common: finds the group of names that must be resolved together.
import { compareText } from "../util/compare-text";
import type { NameNode } from "./name-node";

const NONE: readonly NameNode[] = [];

/**
 * A key that more names share than this brings none of them together: an acronym of a hundred long names, or a surname
 * of a hundred people, says of none that it is meant. It bounds what one change can cost (block purging: Papadakis et
 * al. 2013, "A Blocking Framework for Entity Resolution in Highly Heterogeneous Information Spaces").
 */
export const CROWD = 100;

/** Nodes by key. A group is what hangs together over shared keys. */
export class BlockingIndex {
  private readonly byKey = new Map<string, NameNode | NameNode[]>();

  /**
   * Enters a node under these keys in place of those it had; no keys take it out. False if they are the same.
   * @param regroup is called for the others under a key that a crowd came to share, or shares no longer
   */
  set(node: NameNode, keys: readonly string[], regroup: (other: NameNode) => void): boolean {
    const before = node.keys;
    if (before.length === keys.length && before.every((key, at) => key === keys[at])) return false;
    for (const key of before) if (this.remove(key, node) === CROWD) this.all(key).forEach(regroup);
    for (const key of keys) if (this.add(key, node) === CROWD + 1) this.all(key).forEach(regroup);
    node.keys = keys;
    return true;
  }

  /** Some node with the key. */
  first(key: string): NameNode | undefined {
    const nodes = this.byKey.get(key);
    return Array.isArray(nodes) ? nodes[0] : nodes;
  }

  /** All nodes that hang together with a node, in key order. */
  group(node: NameNode): readonly NameNode[] {
    if (node.keys.every((key) => this.byKey.get(key) === node)) return [node];
    const found = new Set([node]);
    const seen = new Set<string>();
    const open = [...node.keys];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (seen.has(key)) continue;
      seen.add(key);
      for (const node of this.at(key)) {
        if (found.has(node)) continue;
        found.add(node);
        open.push(...node.keys);
      }
    }
    return [...found].sort((a, b) => compareText(a.key, b.key));
  }

  /** The nodes that a key brings together. */
  private at(key: string): readonly NameNode[] {
    const nodes = this.all(key);
    return nodes.length > CROWD ? NONE : nodes;
  }

  private all(key: string): readonly NameNode[] {
    const nodes = this.byKey.get(key);
    return nodes === undefined ? NONE : Array.isArray(nodes) ? nodes : [nodes];
  }

  /** Returns how many nodes have the key then. */
  private add(key: string, node: NameNode): number {
    const nodes = this.byKey.get(key);
    if (nodes === undefined) this.byKey.set(key, node);
    else if (Array.isArray(nodes)) return nodes.push(node);
    else this.byKey.set(key, [nodes, node]);
    return nodes === undefined ? 1 : 2;
  }

  /** Returns how many nodes still have the key. */
  private remove(key: string, node: NameNode): number {
    const nodes = this.byKey.get(key);
    const rest = Array.isArray(nodes) ? nodes.filter((other) => other !== node) : NONE;
    if (rest.length === 0) this.byKey.delete(key);
    else this.byKey.set(key, rest.length === 1 ? (rest[0] as NameNode) : [...rest]);
    return rest.length;
  }
}
