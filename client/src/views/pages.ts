// How many children of each node are shown: one page at first, one more with each "Load more".

/** Children in a page. */
export const PAGE_SIZE = 100;

/** The number of children to show, by node id. */
export class Pages {
  private readonly limits = new Map<string, number>();

  /** How many children of a node to ask for. */
  limit(id: string): number {
    return this.limits.get(id) ?? PAGE_SIZE;
  }

  /** Shows one page more. */
  grow(id: string): void {
    this.limits.set(id, this.limit(id) + PAGE_SIZE);
  }

  /** Shows whole pages up to and including the child at `index`. */
  include(id: string, index: number): void {
    const needed = Math.ceil((index + 1) / PAGE_SIZE) * PAGE_SIZE;
    this.limits.set(id, Math.max(this.limit(id), needed));
  }

  /** Back to one page everywhere. */
  reset(): void {
    this.limits.clear();
  }
}
