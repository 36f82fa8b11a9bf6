// Names that an article only ever shows in the genitive ("Putins") and that the corpus knows in their base form.
import { surnamesAgree } from "../names/person";
import type { NameFeatures } from "./features";
import type { NameNode } from "./name-node";

/** A base form must be used at least this many times as often: "Peters" is a surname beside "Peter". */
const MIN_RATIO = 2;

/** What a node needs to be weighed: its name's parts and how many articles use it. */
export interface Weighing {
  readonly features: (node: NameNode) => NameFeatures;
  readonly articles: (node: NameNode) => number;
}

/**
 * Finds for each genitive the node of its base form. A base is never itself a genitive of another in the result.
 * @param nodes of one group, in key order
 */
export function genitivesOf(nodes: readonly NameNode[], weighing: Weighing): ReadonlyMap<NameNode, NameNode> {
  const byKey = new Map<string, NameNode>();
  for (const node of nodes) byKey.set(`${node.type}:${weighing.features(node).fold}`, node);
  const found = new Map<NameNode, NameNode>();
  const shortFirst = [...nodes].sort((a, b) => a.form.fold.length - b.form.fold.length);
  for (const node of shortFirst) {
    const base = baseOf(node, nodes, byKey, weighing);
    if (base !== undefined) found.set(node, found.get(base) ?? base);
  }
  return found;
}

function baseOf(
  node: NameNode,
  nodes: readonly NameNode[],
  byKey: ReadonlyMap<string, NameNode>,
  weighing: Weighing,
): NameNode | undefined {
  for (const fold of weighing.features(node).bases) {
    const base = byKey.get(`${node.type}:${fold}`);
    if (base === undefined || base === node) continue;
    if (weighing.articles(base) < MIN_RATIO * weighing.articles(node) && isAmbiguous(node, nodes, weighing))
      continue;
    return base;
  }
  return undefined;
}

/** True if the s may be part of the name: some person bears it as a surname ("Jens Peters"). */
function isAmbiguous(node: NameNode, nodes: readonly NameNode[], { features }: Weighing): boolean {
  const { person } = features(node);
  if (person === undefined) return false;
  if (person.given.length > 0) return true;
  return nodes.some((other) => {
    const name = features(other).person;
    return name !== undefined && name.given.length > 0 && surnamesAgree(name.surname, person.surname);
  });
}
