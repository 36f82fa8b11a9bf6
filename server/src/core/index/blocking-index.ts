// Which names have a key in common: finds the group of names that must be resolved together.
import { compareText } from "../util/compare-text";
import type { NameNode } from "./name-node";

/** Nodes by key. A group is what hangs together over shared keys. */
export class BlockingIndex {
  private readonly byKey = new Map<string, NameNode | NameNode[]>();

  /** Enters a node under these keys in place of those it had; no keys take it out. False if they are the same. */
  set(node: NameNode, keys: readonly string[]): boolean {
    const before = node.keys;
    if (before.length === keys.length && before.every((key, at) => key === keys[at])) return false;
    for (const key of before) this.remove(key, node);
    for (const key of keys) this.add(key, node);
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

  private at(key: string): readonly NameNode[] {
    const nodes = this.byKey.get(key);
    return nodes === undefined ? [] : Array.isArray(nodes) ? nodes : [nodes];
  }

  private add(key: string, node: NameNode): void {
    const nodes = this.byKey.get(key);
    if (nodes === undefined) this.byKey.set(key, node);
    else if (Array.isArray(nodes)) nodes.push(node);
    else this.byKey.set(key, [nodes, node]);
  }

  private remove(key: string, node: NameNode): void {
    const nodes = this.byKey.get(key);
    const rest = Array.isArray(nodes) ? nodes.filter((other) => other !== node) : [];
    if (rest.length === 0) this.byKey.delete(key);
    else this.byKey.set(key, rest);
  }
}
