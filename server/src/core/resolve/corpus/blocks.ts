// Which names have a key in common: finds the group of names that must be resolved together.
import { compareText } from "./cluster";
import type { NameNode } from "./name-node";

/** Nodes by key. A group is what hangs together over shared keys. */
export class Blocks {
  private readonly byKey = new Map<string, NameNode | NameNode[]>();
  private readonly keysOf = new Map<NameNode, readonly string[]>();

  /**
   * Enters a node under these keys in place of those it had; no keys take it out.
   * @returns the keys it had, or `keys` itself if they are the same
   */
  set(node: NameNode, keys: readonly string[]): readonly string[] {
    const before = this.keysOf.get(node) ?? [];
    if (before.length === keys.length && before.every((key, at) => key === keys[at])) return keys;
    for (const key of before) this.remove(key, node);
    for (const key of keys) this.add(key, node);
    if (keys.length === 0) this.keysOf.delete(node);
    else this.keysOf.set(node, keys);
    return before;
  }

  /** All nodes that hang together with the given key, in key order; marks their keys as seen. */
  group(start: string, seen: Set<string>): readonly NameNode[] {
    const found = new Set<NameNode>();
    const open = [start];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (seen.has(key)) continue;
      seen.add(key);
      for (const node of this.at(key)) {
        if (found.has(node)) continue;
        found.add(node);
        open.push(...(this.keysOf.get(node) ?? []));
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
