// Resolves one group of names that have a key in common: which of them name one entity, and in which articles.

import type { Constraints } from "../decisions/constraints";
import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { compareText } from "../util/compare-text";
import { type Cluster, type Edge, unite } from "./cluster";
import type { ContextArticle } from "./context";
import type { ContextMemory } from "./context-memory";
import { areTwo } from "./edges";
import type { GenitivePlan, GroupPlan, ShortPlan } from "./group-plan";
import { defaultBearer, isBorneOut, isPlainNameOf } from "./short-names";

/** What the resolution may ask about nodes; all of it follows from the articles alone. */
export interface Evidence {
  readonly constraints: Constraints;
  readonly context: Pick<ContextMemory<ContextArticle>, "decide" | "forget">;
  readonly features: (node: NameNode) => NameFeatures;
  /** Slots of the articles that use both nodes, as chains the article itself keeps apart. */
  readonly sharedArticles: (a: NameNode, b: NameNode) => readonly number[];
}

/** The entities of a group. */
export interface Resolution {
  readonly clusters: readonly Cluster[];
  /** Articles in which a node names another cluster than its own: by node, then slot. */
  readonly exceptions: ReadonlyMap<NameNode, ReadonlyMap<number, Cluster>>;
  /** Short names that were left open, with all who bear them. */
  readonly open: ReadonlyMap<NameNode, readonly Cluster[]>;
}

/** Resolves a group. The result depends on the plan and the evidence, not on any order of articles. */
export function resolveGroup(plan: GroupPlan, evidence: Evidence): Resolution {
  const [only] = plan.nodes;
  if (plan.nodes.length === 1 && only !== undefined) {
    return { clusters: [{ nodes: [only], reasons: new Map() }], exceptions: new Map(), open: new Map() };
  }
  const genitives = chooseBases(plan.genitives, evidence.constraints);
  const bases = plan.nodes.filter((node) => !genitives.has(node));
  const clusters = unite(bases, plan.edges, (a, b, edge) => inConflict(a, b, edge, evidence));
  const short = new ShortNames(clusters, evidence);
  for (const each of plan.shorts) if (!genitives.has(each.node)) short.assign(each);
  short.finish();
  for (const [node, base] of genitives) addGenitive(clusters, node, base, evidence.constraints);
  return { clusters: [...new Set(clusters.values())], exceptions: short.exceptions, open: short.open };
}

/** The base of each genitive; a base is never itself a genitive in the result. */
function chooseBases(
  plans: readonly GenitivePlan[],
  constraints: Constraints,
): ReadonlyMap<NameNode, NameNode> {
  const chosen = new Map<NameNode, NameNode>();
  for (const { node, bases, minRatio } of plans) {
    const base = bases.find((each) => {
      return !constraints.areApart(node.key, each.key) && each.weight >= minRatio * node.weight;
    });
    if (base !== undefined) chosen.set(node, chosen.get(base) ?? base);
  }
  return chosen;
}

/** An inflected form joins its base, unless the reader parted it from a name that is with the base by now. */
function addGenitive(
  clusters: Map<NameNode, Cluster>,
  node: NameNode,
  base: NameNode,
  constraints: Constraints,
): void {
  const cluster = clusters.get(base);
  if (cluster === undefined || cluster.nodes.some((each) => constraints.areApart(node.key, each.key))) {
    clusters.set(node, { nodes: [node], reasons: new Map() });
    return;
  }
  cluster.nodes.push(node);
  cluster.reasons.set(node, { reason: node.isDerived ? "derived" : "inflected", to: base });
  clusters.set(node, cluster);
}

/** Evidence so weak that an article which names both without linking them speaks louder. */
const WEAK = 80;

function inConflict(a: NameNode, b: NameNode, edge: Edge, evidence: Evidence): boolean {
  if (evidence.constraints.areApart(a.key, b.key)) return true;
  if (edge.reason === "decision") return false;
  if (a.form.fold === b.form.fold && a.form.sense !== b.form.sense) return true;
  const x = evidence.features(a);
  const y = evidence.features(b);
  if (x.concept !== y.concept && x.concept !== "" && y.concept !== "") return true;
  if (areTwo(x, y)) return true;
  return edge.strength <= WEAK && evidence.sharedArticles(a, b).length > 0;
}

/** So many bearers that a bare name is parted from free it from all that are like them. */
const FREES = 2;

const NOTHING: ReadonlyMap<number, Cluster> = new Map();

/** Gives short names to their bearers. */
class ShortNames {
  readonly exceptions = new Map<NameNode, ReadonlyMap<number, Cluster>>();
  readonly open = new Map<NameNode, readonly Cluster[]>();
  /** Clusters that were given to another whole. */
  private readonly merged = new Map<Cluster, Cluster>();

  constructor(
    private readonly clusters: Map<NameNode, Cluster>,
    private readonly evidence: Evidence,
  ) {}

  assign(plan: ShortPlan): void {
    const own = this.clusters.get(plan.node);
    if (this.isFreed(plan)) return;
    if (own === undefined || plan.full.some((full) => this.clusters.get(full) === own)) return;
    const bearers = this.bearersOf(plan, own);
    if (bearers.size === 0) return;
    const bearer = defaultBearer(bearers);
    const all = [...bearers.keys()];
    const told = bearers.size === 1 ? NOTHING : this.byContext(plan.node, all, bearer);
    if (bearers.size === 1) this.evidence.context.forget(plan.node);
    if (bearer !== undefined) this.give(plan, own, bearer, all.length, told);
    else {
      this.open.set(plan.node, all);
      if (told.size > 0) this.exceptions.set(plan.node, told);
    }
  }

  /** A name that the reader parted from several bearers of the surname is none ("Peter" beside "Jens Peter"). */
  private isFreed({ node, reason, full }: ShortPlan): boolean {
    const { constraints } = this.evidence;
    if (reason !== "surname" || !constraints.has(node.key)) return false;
    return full.filter((each) => constraints.areApart(each.key, node.key)).length >= FREES;
  }

  /** The articles whose company speaks for one of the bearers, other than the one who is meant without it. */
  private byContext(
    node: NameNode,
    bearers: readonly Cluster[],
    favourite: Cluster | undefined,
  ): ReadonlyMap<number, Cluster> {
    const decided = this.evidence.context.decide(
      node,
      bearers.map((bearer) => bearer.nodes),
      favourite === undefined ? -1 : bearers.indexOf(favourite),
    );
    const given = new Map<number, Cluster>();
    for (const [slot, index] of decided) {
      const bearer = bearers[index];
      if (bearer !== undefined && bearer !== favourite) given.set(slot, bearer);
    }
    return given;
  }

  /** Puts those in place of clusters that were given away after a short name was decided on. */
  finish(): void {
    if (this.merged.size === 0) return;
    for (const [node, bearers] of this.open)
      this.open.set(node, [...new Set(bearers.map((each) => this.final(each)))]);
    for (const [node, slots] of this.exceptions) {
      this.exceptions.set(node, new Map([...slots].map(([slot, cluster]) => [slot, this.final(cluster)])));
    }
  }

  private final(cluster: Cluster): Cluster {
    let last = cluster;
    for (let next = this.merged.get(last); next !== undefined; next = this.merged.get(last)) last = next;
    return last;
  }

  /** The clusters of the fuller names, with the number of articles that use those. */
  private bearersOf({ node, full }: ShortPlan, own: Cluster): ReadonlyMap<Cluster, number> {
    const found = new Map<Cluster, number>();
    for (const each of full) {
      const cluster = this.clusters.get(each);
      if (cluster === undefined || cluster === own || this.excludes(cluster, node, own)) continue;
      found.set(cluster, (found.get(cluster) ?? 0) + each.weight);
    }
    if (node.type === "PER") return found;
    return new Map([...found].filter(([cluster]) => this.isBorneOut(node, cluster)));
  }

  /** Whether the articles agree that the short name of a place or organisation means this one. */
  private isBorneOut(short: NameNode, { nodes }: Cluster): boolean {
    const { features, sharedArticles } = this.evidence;
    return isBorneOut(short, {
      explained: sum(nodes, (full) => full.acronymLinks(short.form)),
      shortened: sum(nodes, (full) => full.shortLinks(short.form)),
      apart: sum(nodes, (full) => sharedArticles(short, full).length),
      weight: sum(nodes, (full) => full.weight),
      hasAcronym: nodes.some((full) => full.acronyms.length > 0),
      isPlainName: nodes.some((full) => isPlainNameOf(features(short), features(full))),
    });
  }

  private excludes(cluster: Cluster, short: NameNode, own: Cluster): boolean {
    const { features, constraints } = this.evidence;
    const isApart = (full: NameNode): boolean =>
      own.nodes.some((each) => constraints.areApart(full.key, each.key));
    if (cluster.nodes.some(isApart)) return true;
    const b = features(short).person;
    if (b === undefined) return false;
    return cluster.nodes.some((full) => {
      const a = features(full).person;
      return a !== undefined && a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "";
    });
  }

  /** Articles that name the bearer in full and still keep the short name apart mean somebody else. */
  private give(
    { node, reason }: ShortPlan,
    own: Cluster,
    bearer: Cluster,
    bearers: number,
    told: ReadonlyMap<number, Cluster>,
  ): void {
    const apart = new Set<number>();
    if (node.type === "PER") {
      for (const full of bearer.nodes)
        for (const slot of this.evidence.sharedArticles(full, node)) apart.add(slot);
    }
    if (apart.size >= node.weight) return;
    const to = bearer.nodes.reduce((best, full) => (compareText(full.key, best.key) < 0 ? full : best));
    this.merged.set(own, bearer);
    for (const moved of own.nodes) {
      bearer.nodes.push(moved);
      this.clusters.set(moved, bearer);
    }
    for (const [moved, why] of own.reasons) bearer.reasons.set(moved, why);
    bearer.reasons.set(node, { reason, to, bearers });
    if (apart.size + told.size === 0) return;
    const rest: Cluster = { nodes: [], reasons: new Map(), stray: node };
    this.exceptions.set(node, new Map([...told, ...[...apart].map((slot) => [slot, rest] as const)]));
  }
}

function sum(nodes: readonly NameNode[], value: (node: NameNode) => number): number {
  return nodes.reduce((total, node) => total + value(node), 0);
}
