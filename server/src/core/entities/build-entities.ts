// Makes entities of a group's resolution: ids, names, counts, and the articles that go their own way.

import type { Constraints } from "../decisions/constraints";
import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import type { EntityId } from "../vocabulary/types";
import { canonicalOf } from "./canonical";
import type { Cluster } from "./cluster";
import { Entity, type Gain } from "./entity";
import type { Resolution } from "./resolve-group";

/** What is asked while entities are built. */
export interface Surroundings {
  readonly constraints: Constraints;
  readonly features: (node: NameNode) => NameFeatures;
  /** The entity that had an id so far. */
  readonly previous: (id: EntityId) => Entity | undefined;
  /** True if the node's counts changed since then. */
  readonly isTouched: (node: NameNode) => boolean;
}

/** The entities of one group. */
export interface BuiltEntities {
  readonly entities: readonly Entity[];
  /** By node: the entity its uses belong to unless an exception says otherwise. */
  readonly homes: ReadonlyMap<NameNode, Entity>;
  /** By node, then slot. */
  readonly exceptions: ReadonlyMap<NameNode, ReadonlyMap<number, Entity>>;
}

/** Builds the entities of a resolution; those that nothing touched stay the same objects. */
export function buildEntities(resolution: Resolution, around: Surroundings): BuiltEntities {
  const built = new Map<Cluster, Entity>();
  const special = specialClusters(resolution);
  const entityOf = (cluster: Cluster): Entity => {
    const known = built.get(cluster);
    if (known !== undefined) return known;
    const entity = build(cluster, around, special);
    built.set(cluster, entity);
    return entity;
  };
  const homes = new Map<NameNode, Entity>();
  for (const cluster of resolution.clusters) {
    const entity = entityOf(cluster);
    for (const node of cluster.nodes) homes.set(node, entity);
  }
  const exceptions = new Map<NameNode, Map<number, Entity>>();
  for (const [node, slots] of resolution.exceptions) {
    exceptions.set(node, new Map([...slots].map(([slot, cluster]) => [slot, entityOf(cluster)])));
  }
  for (const [node, bearers] of resolution.open) {
    const open = homes.get(node);
    if (open !== undefined) open.bearers = bearers.map(entityOf);
  }
  countExceptions(homes, exceptions);
  return { entities: [...built.values()].filter((entity) => entity.total > 0), homes, exceptions };
}

/** Clusters whose entity depends on more than its own nodes: they are always built anew. */
function specialClusters(resolution: Resolution): ReadonlySet<Cluster> {
  const special = new Set<Cluster>();
  if (resolution.exceptions.size === 0 && resolution.open.size === 0) return special;
  for (const cluster of resolution.clusters) {
    const isSpecial = cluster.nodes.some(
      (node) => resolution.exceptions.has(node) || resolution.open.has(node),
    );
    if (isSpecial) special.add(cluster);
  }
  for (const slots of resolution.exceptions.values())
    for (const cluster of slots.values()) special.add(cluster);
  return special;
}

/** An entity's id is its canonical name's key; articles kept apart from it have the mark of doubt. */
function build(cluster: Cluster, around: Surroundings, special: ReadonlySet<Cluster>): Entity {
  const canonical = canonicalOf(cluster, around.features);
  if (canonical === undefined) throw new Error("a cluster without names");
  const id = cluster.nodes.length > 0 ? canonical.key : `${canonical.key}?`;
  const previous = around.previous(id);
  if (previous?.isPlain === true && !special.has(cluster) && isSame(previous, cluster, around))
    return previous;
  const { constraints, features } = around;
  const name = first(cluster, (node) => constraints.nameFor(node.key)) ?? nameOf(canonical, features);
  const type = first(cluster, (node) => constraints.typeFor(node.key)) ?? canonical.type;
  const entity = new Entity(id, name, type, canonical, cluster, !special.has(cluster));
  for (const node of cluster.nodes) entity.total += node.shown;
  return entity;
}

/** The name of an entity as its texts spell it, with the sense that tells it from others of the name. */
export function nameOf(canonical: NameNode, features: Surroundings["features"]): string {
  const { name } = features(canonical);
  return canonical.form.sense === "" ? name : `${name} (${canonical.form.sense})`;
}

/** What the reader gave the cluster by one of its names. */
function first<T>(cluster: Cluster, given: (node: NameNode) => T | undefined): T | undefined {
  for (const node of cluster.nodes) {
    const value = given(node);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** True if nothing about the entity changed. */
function isSame(previous: Entity, cluster: Cluster, { isTouched }: Surroundings): boolean {
  if (previous.nodes.length !== cluster.nodes.length) return false;
  return cluster.nodes.every((node, at) => {
    if (previous.nodes[at] !== node || isTouched(node)) return false;
    const [before, now] = [previous.reasons.get(node), cluster.reasons.get(node)];
    return before?.reason === now?.reason && before?.to === now?.to && before?.bearers === now?.bearers;
  });
}

function countExceptions(
  homes: ReadonlyMap<NameNode, Entity>,
  exceptions: BuiltEntities["exceptions"],
): void {
  const gains = new Map<Entity, Gain[]>();
  for (const [node, slots] of exceptions) {
    for (const [slot, entity] of slots) {
      const shown = node.shownAt(slot);
      const home = homes.get(node);
      if (home === undefined || shown === 0) continue;
      home.total -= shown;
      entity.total += shown;
      const known = gains.get(entity);
      if (known === undefined) gains.set(entity, [{ node, slot }]);
      else known.push({ node, slot });
    }
  }
  for (const [entity, gained] of gains) entity.gained = gained;
}
