// Chooses the name an entity goes by: the best full form among its names.

import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { ANY_LANGUAGE } from "../language/rooms";
import { baseFormOf } from "../names/knowledge/knowledge";
import { compareText } from "../util/compare-text";
import type { Cluster } from "./cluster";
import { shortReason } from "./short-names";

type Features = (node: NameNode) => NameFeatures;

/** The fullest, then most used, then longest name of a cluster; ties go by key. Undefined for an empty cluster. */
export function canonicalOf(cluster: Cluster, features: Features): NameNode | undefined {
  let best: NameNode | undefined;
  for (const node of cluster.nodes) {
    if (best === undefined || compareNames(node, best, cluster, features) < 0) best = node;
  }
  return best === undefined ? cluster.stray : (strongForm(best, cluster, features) ?? best);
}

/** "Weißes Haus", "Deutscher Bundestag": an adjective as it stands without an article, if that is used often enough. */
const MIN_STRONG_SHARE = 0.2;

/**
 * The name with strong adjective endings beside one with weak ones. Rare -er beside -e is a feminine dative
 * ("Deutscher Bahn"), frequent -er the masculine name itself.
 */
function strongForm(weak: NameNode, cluster: Cluster, features: Features): NameNode | undefined {
  const { inflection } = features(weak);
  if (inflection === "" || !ANY_LANGUAGE.isWeakForm(weak.form.fold)) return undefined;
  return cluster.nodes
    .filter((node) => features(node).inflection === inflection && ANY_LANGUAGE.isStrongForm(node.form.fold))
    .filter((node) => node.form.fold.split(" ").at(-1) === weak.form.fold.split(" ").at(-1))
    .find((node) => node.weight >= MIN_STRONG_SHARE * weak.weight);
}

function compareNames(a: NameNode, b: NameNode, cluster: Cluster, features: Features): number {
  return (
    fullness(b, cluster, features) - fullness(a, cluster, features) ||
    b.weight - a.weight ||
    b.form.fold.length - a.form.fold.length ||
    compareText(a.key, b.key)
  );
}

function fullness(node: NameNode, cluster: Cluster, features: Features): number {
  const reason = cluster.reasons.get(node)?.reason;
  if (reason === "inflected" || reason === "derived") return -1;
  if (reason === "short") return 1;
  if (baseFormOf(features(node).name) !== undefined) return 0;
  const short = shortReason(features(node));
  return short === undefined || short === "short" ? 2 : short === "initial" ? 1 : 0;
}
