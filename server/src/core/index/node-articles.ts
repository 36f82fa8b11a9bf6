// In which articles names stand, by slot: read off their postings.
import { type NameNode, shownIn } from "./name-node";

/** Slots of the articles that show both settled nodes. */
export function sharedSlots(a: NameNode, b: NameNode): readonly number[] {
  const [few, many] = a.weight <= b.weight ? [a, b] : [b, a];
  const shared: number[] = [];
  for (const member of few.members) {
    member.postings.forEach((slot, posting) => {
      if (shownIn(posting, few.form.accepts) > 0 && many.shownAt(slot) > 0) shared.push(slot);
    });
  }
  return shared;
}

/** Slots of the articles that show any of the settled nodes, each once. */
export function slotsOf(nodes: readonly NameNode[]): Iterable<number> {
  const slots = new Set<number>();
  for (const node of nodes) {
    for (const member of node.members) {
      member.postings.forEach((slot, posting) => {
        if (shownIn(posting, node.form.accepts) > 0) slots.add(slot);
      });
    }
  }
  return slots;
}
