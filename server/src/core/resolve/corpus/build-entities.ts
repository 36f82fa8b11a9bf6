// Makes entities of a group's resolution: ids, names, counts, and the articles that go their own way.
import { canonicalOf } from "./canonical";
import type { Cluster } from "./cluster";
import { Entity, membersOf } from "./entity";
import type { NameFeatures } from "./features";
import { type NameNode, shownIn } from "./name-node";
import type { Resolution } from "./resolve-group";

/** What is asked of nodes while entities are built. */
interface Names {
  readonly features: (node: NameNode) => NameFeatures;
  readonly articles: (node: NameNode) => number;
}

/** The entities of one group. */
export interface BuiltEntities {
  readonly entities: readonly Entity[];
  /** By node: the entity its uses belong to unless an exception says otherwise. */
  readonly homes: ReadonlyMap<NameNode, Entity>;
  /** By node, then slot. */
  readonly exceptions: ReadonlyMap<NameNode, ReadonlyMap<number, Entity>>;
}

/** Builds the entities of a resolution. */
export function buildEntities(resolution: Resolution, names: Names): BuiltEntities {
  const byCluster = new Map<Cluster, Entity>();
  const entityOf = (cluster: Cluster): Entity => {
    const known = byCluster.get(cluster);
    if (known !== undefined) return known;
    const entity = build(cluster, names);
    byCluster.set(cluster, entity);
    return entity;
  };
  const homes = new Map<NameNode, Entity>();
  for (const cluster of resolution.clusters) {
    for (const node of cluster.nodes) homes.set(node, entityOf(cluster));
  }
  const exceptions = new Map<NameNode, Map<number, Entity>>();
  for (const [node, slots] of resolution.exceptions) {
    exceptions.set(node, new Map([...slots].map(([slot, cluster]) => [slot, entityOf(cluster)])));
  }
  for (const [node, bearers] of resolution.open) {
    const open = homes.get(node);
    if (open !== undefined) open.bearers = bearers.map(entityOf);
  }
  count(homes, exceptions);
  return { entities: [...byCluster.values()].filter((entity) => entity.total > 0), homes, exceptions };
}

/** An entity's id is its canonical name's key; articles kept apart from it have the mark of doubt. */
function build(cluster: Cluster, names: Names): Entity {
  const canonical = canonicalOf(cluster, names);
  if (canonical === undefined) throw new Error("a cluster without names");
  const id = cluster.nodes.length > 0 ? canonical.key : `${canonical.key}?`;
  return new Entity(id, names.features(canonical).name, canonical.type, canonical, cluster);
}

function count(homes: ReadonlyMap<NameNode, Entity>, exceptions: BuiltEntities["exceptions"]): void {
  for (const [node, home] of homes) {
    home.total += membersOf(node).reduce((sum, member) => sum + member.total(node.form.accepts), 0);
  }
  for (const [node, slots] of exceptions) {
    for (const [slot, entity] of slots) {
      const shown = shownAt(node, slot);
      const home = homes.get(node);
      if (home === undefined || shown === 0) continue;
      home.total -= shown;
      entity.total += shown;
      entity.gained.push({ node, slot });
    }
  }
}

/** Number of shown mentions of a settled node in an article. */
export function shownAt(node: NameNode, slot: number): number {
  return membersOf(node).reduce(
    (sum, member) => sum + shownIn(member.postings.get(slot), node.form.accepts),
    0,
  );
}
