// An entity as the resolver keeps it: its names, the articles that go their own way, and its counts.

import type { NameNode } from "../index/name-node";
import type { EntityId, EntityType } from "../vocabulary/types";
import type { Cluster } from "./cluster";

/** An article of a node at home elsewhere. */
export interface Gain {
  readonly node: NameNode;
  readonly slot: number;
}

const NO_GAINS: readonly Gain[] = [];
const NO_BEARERS: readonly Entity[] = [];

/** One entity of the corpus. Never changed once published: a changed entity is a new object. */
export class Entity {
  readonly nodes: readonly NameNode[];
  /** Why each node but the canonical one is here. */
  readonly reasons: Cluster["reasons"];
  /** Articles of nodes at home elsewhere that name this entity all the same. */
  gained: readonly Gain[] = NO_GAINS;
  /** The persons or things this short name may stand for, when that is open. */
  bearers: readonly Entity[] = NO_BEARERS;
  total = 0;

  constructor(
    readonly id: EntityId,
    readonly name: string,
    readonly type: EntityType,
    /** The node the name comes from. */
    readonly canonical: NameNode,
    cluster: Cluster,
    /** True if all uses of its nodes are its own and it has no others. */
    readonly isPlain = true,
  ) {
    this.nodes = cluster.nodes;
    this.reasons = cluster.reasons;
  }
}
