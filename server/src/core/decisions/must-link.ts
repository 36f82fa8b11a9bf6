// Names that must be one entity's, because the reader called them the same (must-link constraints: Wagstaff et al. 2001,
// "Constrained k-means clustering with background knowledge").

/** A graph of names (by key) whose edges are decisions (by number). */
export class MustLink {
  private readonly next = new Map<string, { readonly to: string; readonly decision: number }[]>();
  private readonly roots = new Map<string, string>();

  get keys(): Iterable<string> {
    return this.next.keys();
  }

  add(a: string, b: string, decision: number): void {
    this.addEdge(a, b, decision);
    this.addEdge(b, a, decision);
    this.roots.clear();
  }

  /** All names linked to this one, itself included. */
  members(key: string): readonly string[] {
    return this.next.has(key) ? [...this.paths(key).keys()] : [key];
  }

  /** The least key of the names linked to this one: a name for the group. The key itself where it is linked to none. */
  root(key: string): string {
    if (!this.next.has(key)) return key;
    const known = this.roots.get(key);
    if (known !== undefined) return known;
    const members = this.members(key);
    const root = members.reduce((least, other) => (other < least ? other : least));
    for (const member of members) this.roots.set(member, root);
    return root;
  }

  has(key: string): boolean {
    return this.next.has(key);
  }

  /** The decisions on a shortest way from one name to another; empty if they are one name or not linked. */
  between(a: string, b: string): readonly number[] {
    return this.paths(a).get(b) ?? [];
  }

  private addEdge(from: string, to: string, decision: number): void {
    const known = this.next.get(from);
    if (known === undefined) this.next.set(from, [{ to, decision }]);
    else known.push({ to, decision });
  }

  /** By name, breadth first: the decisions on the way to it. */
  private paths(start: string): ReadonlyMap<string, readonly number[]> {
    const paths = new Map<string, readonly number[]>([[start, []]]);
    for (const [key, path] of paths) {
      for (const { to, decision } of this.next.get(key) ?? []) {
        if (!paths.has(to)) paths.set(to, [...path, decision]);
      }
    }
    return paths;
  }
}
