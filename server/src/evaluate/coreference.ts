// Coreference scores over matched mentions: B-cubed, CEAF-e and LEA, each from its paper.
import { assignMaximum } from "./assignment";
import { ratio, type Score, score } from "./scores";

/** A mention that both sides know, with the entity each gives it; ids are compared within a side only. */
export interface Pair {
  readonly gold: string;
  readonly predicted: string;
}

/** A clustering of mention indices. */
type Clusters = ReadonlyMap<string, readonly number[]>;

/** B-cubed (Bagga and Baldwin 1998, "Algorithms for scoring coreference chains"), each mention weighing the same. */
export function bcubed(pairs: readonly Pair[]): Score {
  const overlaps = new Map<string, number>();
  for (const pair of pairs) bump(overlaps, cell(pair));
  const gold = clusters(pairs, "gold");
  const predicted = clusters(pairs, "predicted");
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    const shared = overlaps.get(cell(pair)) ?? 0;
    precision += shared / (predicted.get(pair.predicted)?.length ?? 1);
    recall += shared / (gold.get(pair.gold)?.length ?? 1);
  }
  return score(ratio(precision, pairs.length), ratio(recall, pairs.length));
}

/** Entity-based CEAF with the similarity phi-4 (Luo 2005, "On coreference resolution performance metrics", eq. 9). */
export function ceafe(pairs: readonly Pair[]): Score {
  const gold = [...clusters(pairs, "gold").values()];
  const predicted = clusters(pairs, "predicted");
  const columns = new Map([...predicted.keys()].map((id, index) => [id, index]));
  const rows = gold.map((members) => {
    const row = new Map<number, number>();
    for (const member of members) {
      const id = pairs[member]?.predicted ?? "";
      bump(row, columns.get(id) ?? 0);
    }
    const sizes = [...predicted.values()];
    for (const [column, shared] of row)
      row.set(column, (2 * shared) / (members.length + (sizes[column]?.length ?? 0)));
    return row;
  });
  const similarity = assignMaximum(rows, columns.size);
  return score(ratio(similarity, columns.size), ratio(similarity, gold.length));
}

/** LEA (Moosavi and Strube 2016, "Which coreference evaluation metric do you trust?", section 4). */
export function lea(pairs: readonly Pair[]): Score {
  const gold = clusters(pairs, "gold");
  const predicted = clusters(pairs, "predicted");
  return score(
    resolved(predicted, (index) => pairs[index]?.gold),
    resolved(gold, (index) => pairs[index]?.predicted),
  );
}

/** The share of links of `side` that the other side keeps, weighted by cluster size; a singleton links to itself. */
function resolved(side: Clusters, other: (index: number) => string | undefined): number {
  const sizes = new Map<string | undefined, number>();
  for (const members of side.values()) for (const member of members) bump(sizes, other(member));
  let kept = 0;
  let weight = 0;
  for (const members of side.values()) {
    const counts = new Map<string | undefined, number>();
    for (const member of members) bump(counts, other(member));
    let common = 0;
    for (const [id, count] of counts)
      common += members.length === 1 ? Number(sizes.get(id) === 1) : links(count);
    kept += members.length * (common / (members.length === 1 ? 1 : links(members.length)));
    weight += members.length;
  }
  return ratio(kept, weight);
}

function links(size: number): number {
  return (size * (size - 1)) / 2;
}

function clusters(pairs: readonly Pair[], side: keyof Pair): Map<string, number[]> {
  const result = new Map<string, number[]>();
  pairs.forEach((pair, index) => {
    const members = result.get(pair[side]);
    if (members === undefined) result.set(pair[side], [index]);
    else members.push(index);
  });
  return result;
}

function cell(pair: Pair): string {
  return `${pair.gold}\u0000${pair.predicted}`;
}

function bump<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
