// Chooses the name an entity goes by: the best full form among its names.
import { type Cluster, compareText } from "./cluster";
import type { NameFeatures } from "./features";
import type { NameNode } from "./name-node";
import { shortReason } from "./short-names";

/** What the choice needs to know of a node. */
interface Weighing {
  readonly features: (node: NameNode) => NameFeatures;
  readonly articles: (node: NameNode) => number;
}

/** The fullest, then most used, then longest name of a cluster; ties go by key. Undefined for an empty cluster. */
export function canonicalOf(cluster: Cluster, weighing: Weighing): NameNode | undefined {
  let best: NameNode | undefined;
  for (const node of cluster.nodes) {
    if (best === undefined || compareNames(node, best, cluster, weighing) < 0) best = node;
  }
  return best ?? cluster.stray;
}

function compareNames(a: NameNode, b: NameNode, cluster: Cluster, { features, articles }: Weighing): number {
  return (
    fullness(b, cluster, features(b)) - fullness(a, cluster, features(a)) ||
    articles(b) - articles(a) ||
    b.form.fold.length - a.form.fold.length ||
    compareText(a.key, b.key)
  );
}

function fullness(node: NameNode, cluster: Cluster, features: NameFeatures): number {
  if (cluster.reasons.get(node)?.reason === "inflected") return -1;
  const short = shortReason(features);
  return short === undefined ? 2 : short === "initial" ? 1 : 0;
}
