// Chooses the name an entity goes by: the best full form among its names.

import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { ANY_LANGUAGE } from "../language/rooms";
import { baseFormOf, conceptOf } from "../names/knowledge/knowledge";
import { isShortened } from "../names/spelling";
import { compareText } from "../util/compare-text";
import type { Cluster } from "./cluster";
import { shortReason } from "./short-names";

type Features = (node: NameNode) => NameFeatures;

/**
 * The name a reader expects: the fullest, then the most used, then the one general knowledge puts first, then the
 * longest. Undefined for an empty cluster.
 */
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
 * ("Deutscher Bahn"), frequent -er the masculine name itself; beside -en, which no name has in the nominative, any will do.
 */
function strongForm(weak: NameNode, cluster: Cluster, features: Features): NameNode | undefined {
  const { inflection } = features(weak);
  if (inflection === "") return undefined;
  const isOblique = ANY_LANGUAGE.isObliqueForm(weak.form.fold);
  if (!isOblique && !ANY_LANGUAGE.isWeakForm(weak.form.fold)) return undefined;
  const last = (node: NameNode): string | undefined => node.form.fold.split(" ").at(-1);
  const others = cluster.nodes
    .filter((node) => features(node).inflection === inflection && last(node) === last(weak))
    .filter((node) => isOblique || node.weight >= MIN_STRONG_SHARE * weak.weight);
  const strong = others.find((node) => ANY_LANGUAGE.isStrongForm(node.form.fold));
  return strong ?? (isOblique ? others.find((node) => ANY_LANGUAGE.isWeakForm(node.form.fold)) : undefined);
}

function compareNames(a: NameNode, b: NameNode, cluster: Cluster, features: Features): number {
  const [x, y] = [fullness(a, cluster, features), fullness(b, cluster, features)];
  // of acronyms the usual one: "US" stands most often in compounds
  const usual = x === 0 && y === 0 ? Number(isUsual(b, features)) - Number(isUsual(a, features)) : 0;
  return (
    y - x ||
    usual ||
    b.weight - a.weight ||
    b.shown - a.shown ||
    Number(isUsual(b, features)) - Number(isUsual(a, features)) ||
    b.form.fold.length - a.form.fold.length ||
    compareText(a.key, b.key)
  );
}

/** True for the name that general knowledge gives first of several: "Moskau" beside "Moscow". */
function isUsual(node: NameNode, features: Features): boolean {
  const { name } = features(node);
  return node.type !== "PER" && conceptOf(name, node.type, "name", node.form.fold)?.name === name;
}

function fullness(node: NameNode, cluster: Cluster, features: Features): number {
  const reason = cluster.reasons.get(node)?.reason;
  if (reason === "inflected" || reason === "derived") return -1;
  if (reason === "short") return 1;
  const { name } = features(node);
  if (baseFormOf(name, node.type) !== undefined) return 0;
  const short = shortReason(features(node));
  if (short !== undefined && short !== "short") return short === "initial" ? 1 : 0;
  return node.type !== "PER" && isShortened(name) ? 1.5 : 2;
}
