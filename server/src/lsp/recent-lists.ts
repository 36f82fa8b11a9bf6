// The long lists that were asked for last. A reader comes back to the names that stand everywhere, and tens of
// thousands of places take longer to gather and to write down than to send.
import type { LocationList } from "./location-list";

/** Locations kept at once, about 170 bytes each as written and as spans. */
const KEPT = 200_000;

/** Lists by what was asked, until the corpus changes. */
export class RecentLists {
  private version = -1;
  /** The longest ago first. */
  private readonly lists = new Map<string, LocationList>();
  private locations = 0;

  /** @param capacity locations kept at once */
  constructor(private readonly capacity = KEPT) {}

  /** The list that answers `question` in this version of the corpus; made if it is not at hand. */
  get(version: number, question: string, make: () => LocationList): LocationList {
    if (version !== this.version) this.forgetAll(version);
    const list = this.lists.get(question) ?? make();
    if (this.lists.delete(question)) this.locations -= list.length;
    this.lists.set(question, list);
    this.locations += list.length;
    this.makeRoom();
    return list;
  }

  private forgetAll(version: number): void {
    this.version = version;
    this.lists.clear();
    this.locations = 0;
  }

  private makeRoom(): void {
    for (const [question, list] of this.lists) {
      if (this.locations <= this.capacity) return;
      this.lists.delete(question);
      this.locations -= list.length;
    }
  }
}
