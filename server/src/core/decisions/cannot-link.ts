// Names that can never be one entity's, because the reader said so (cannot-link constraints: Wagstaff et al. 2001). What
// holds for one name holds for all that it must be linked to.
import { compareText } from "../util/compare-text";
import type { MustLink } from "./must-link";

/** Pairs of groups of names, by the least keys of the groups. */
export class CannotLink {
  private readonly pairs = new Map<string, Set<string>>();
  /** As the reader said them. */
  private readonly said = new Set<string>();

  constructor(private readonly mustLink: MustLink) {}

  /** All names that the reader parted from others. */
  get keys(): Iterable<string> {
    return this.said;
  }

  get isEmpty(): boolean {
    return this.pairs.size === 0;
  }

  add(a: string, b: string): void {
    this.said.add(a).add(b);
    this.addPair(this.mustLink.root(a), this.mustLink.root(b));
    this.addPair(this.mustLink.root(b), this.mustLink.root(a));
  }

  /** True if the two names may not be one entity's. */
  has(a: string, b: string): boolean {
    if (this.pairs.size === 0) return false;
    return this.pairs.get(this.mustLink.root(a))?.has(this.mustLink.root(b)) === true;
  }

  /** The groups that may not be one with a name's, in order. */
  of(key: string): readonly string[] {
    return [...(this.pairs.get(this.mustLink.root(key)) ?? [])].sort(compareText);
  }

  private addPair(a: string, b: string): void {
    const known = this.pairs.get(a);
    if (known === undefined) this.pairs.set(a, new Set([b]));
    else known.add(b);
  }
}
