// Resolves one group of names that have a key in common: which of them name one entity, and in which articles.

import { comparePersons } from "../names/person";
import { type Cluster, compareText, type Edge, unite } from "./cluster";
import { edgesOf } from "./edges";
import type { NameFeatures } from "./features";
import { genitivesOf } from "./genitives";
import type { NameNode } from "./name-node";
import { canStandFor, defaultBearer, shortReason } from "./short-names";

/** What the resolution may ask about nodes; all of it follows from the articles alone. */
export interface Evidence {
  features(node: NameNode): NameFeatures;
  /** Number of articles that use the node. */
  articles(node: NameNode): number;
  /** Slots of the articles that use both nodes, as chains the article itself keeps apart. */
  sharedArticles(a: NameNode, b: NameNode): readonly number[];
}

/** The entities of a group. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  /** Articles in which a node names another cluster than its own: by node, then slot. */
  readonly exceptions: ReadonlyMap<NameNode, ReadonlyMap<number, Cluster>>;
  /** Short names that were left open, with all who bear them. */
  readonly open: ReadonlyMap<NameNode, readonly Cluster[]>;
}

/** Resolves a group. @param nodes in key order; the result depends on nothing else */
export function resolveGroup(nodes: readonly NameNode[], evidence: Evidence): Resolution {
  const genitives = genitivesOf(nodes, evidence);
  const bases = nodes.filter((node) => !genitives.has(node));
  const edges = edgesOf(bases, evidence.features);
  const clusters = unite(bases, edges, (a, b, edge) => inConflict(a, b, edge, evidence));
  const short = new ShortNames(clusters, evidence);
  short.assign(bases);
  for (const [node, base] of genitives) addGenitive(clusters, node, base);
  return { clusters: [...new Set(clusters.values())], exceptions: short.exceptions, open: short.open };
}

function addGenitive(clusters: Map<NameNode, Cluster>, node: NameNode, base: NameNode): void {
  const cluster = clusters.get(base);
  if (cluster === undefined) return;
  cluster.nodes.push(node);
  cluster.reasons.set(node, { reason: "inflected", to: base });
  clusters.set(node, cluster);
}

/** Evidence so weak that an article which names both without linking them speaks louder. */
const WEAK = 80;

function inConflict(a: NameNode, b: NameNode, edge: Edge, evidence: Evidence): boolean {
  if (a.type !== b.type) return true;
  const x = evidence.features(a);
  const y = evidence.features(b);
  if (x.concept !== y.concept && x.concept !== "" && y.concept !== "") return true;
  if (x.person !== undefined && y.person !== undefined && comparePersons(x.person, y.person) === "conflict")
    return true;
  return edge.strength <= WEAK && evidence.sharedArticles(a, b).length > 0;
}

/** Gives short names to their bearers. */
class ShortNames {
  readonly exceptions = new Map<NameNode, ReadonlyMap<number, Cluster>>();
  readonly open = new Map<NameNode, readonly Cluster[]>();

  constructor(
    private readonly clusters: Map<NameNode, Cluster>,
    private readonly evidence: Evidence,
  ) {}

  /** Initials first ("A. Merkel"), so that a bare surname finds them joined with the full name. */
  assign(nodes: readonly NameNode[]): void {
    for (const reason of ["initial", "acronym", "surname"] as const) {
      for (const node of nodes) {
        if (shortReason(this.evidence.features(node)) === reason) this.assignOne(node, reason);
      }
    }
    for (const node of nodes) if (node.type === "LOC") this.assignOne(node, "short");
  }

  private assignOne(node: NameNode, reason: "initial" | "acronym" | "surname" | "short"): void {
    const own = this.clusters.get(node);
    if (own === undefined) return;
    const bearers = this.bearersOf(node, own);
    if (bearers.length === 0) return;
    const bearer = defaultBearer(bearers, (cluster) => this.weight(cluster, node));
    if (bearer === undefined) this.open.set(node, bearers);
    else this.give(node, own, bearer, reason);
  }

  private bearersOf(node: NameNode, own: Cluster): readonly Cluster[] {
    const found = new Set<Cluster>();
    for (const cluster of new Set(this.clusters.values())) {
      if (cluster !== own && this.mayBear(cluster, node)) found.add(cluster);
    }
    return [...found];
  }

  private mayBear(cluster: Cluster, node: NameNode): boolean {
    const { features } = this.evidence;
    if (cluster.nodes.some((full) => full.type !== node.type)) return false;
    const conflict = cluster.nodes.some((full) => {
      const [a, b] = [features(full).person, features(node).person];
      return a !== undefined && b !== undefined && comparePersons(a, b) === "conflict";
    });
    return (
      !conflict &&
      cluster.nodes.some((full) => isFuller(full, node, features) && canStandFor(node, full, features))
    );
  }

  private weight(cluster: Cluster, short: NameNode): number {
    const { articles, features } = this.evidence;
    return cluster.nodes.reduce(
      (sum, node) => sum + (isFuller(node, short, features) ? articles(node) : 0),
      0,
    );
  }

  /** Articles that name the bearer in full and still keep the short name apart mean somebody else. */
  private give(
    node: NameNode,
    own: Cluster,
    bearer: Cluster,
    reason: "initial" | "acronym" | "surname" | "short",
  ): void {
    const apart = new Set(
      reason === "acronym" ? [] : bearer.nodes.flatMap((full) => this.evidence.sharedArticles(full, node)),
    );
    if (apart.size >= this.evidence.articles(node)) return;
    const to = bearer.nodes.reduce((best, full) => (compareText(full.key, best.key) < 0 ? full : best));
    for (const moved of own.nodes) {
      bearer.nodes.push(moved);
      this.clusters.set(moved, bearer);
    }
    for (const [moved, why] of own.reasons) bearer.reasons.set(moved, why);
    bearer.reasons.set(node, { reason, to });
    if (apart.size === 0) return;
    const rest: Cluster = { nodes: [], reasons: new Map(), stray: node };
    this.exceptions.set(node, new Map([...apart].map((slot) => [slot, rest])));
  }
}

/** True if `full` says more than `short`: given names where it has none or initials, several words where it has one. */
function isFuller(full: NameNode, short: NameNode, features: (node: NameNode) => NameFeatures): boolean {
  const a = features(full);
  const b = features(short);
  if (a.person !== undefined && b.person !== undefined) {
    const written = a.person.given.some((given) => given.length > 1);
    return b.person.given.length === 0 ? a.person.given.length > 0 : written;
  }
  return a.joined !== a.fold && a.joined.length > b.joined.length;
}
