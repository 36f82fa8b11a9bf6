// What the resolver has made of each name that some article shows: its group, and the entity it names.

import type { NameNode } from "../index/name-node";
import type { Entity } from "./entity";
import type { GroupPlan } from "./group-plan";

/** One name's standing. */
export interface Assignment {
  /** The group it is resolved with; undefined while it has no key in common with others. */
  plan: GroupPlan | undefined;
  /** The entity its uses belong to, unless an exception says otherwise. */
  home: Entity | undefined;
  /** By article slot: the entity it names there in place of its home. */
  exceptions: ReadonlyMap<number, Entity> | undefined;
}

/** The standings of all names that have one. */
export class Assignments {
  private readonly known = new Map<NameNode, Assignment>();

  get(node: NameNode): Assignment | undefined {
    return this.known.get(node);
  }

  /** The name's standing; a new, empty one if it had none. */
  of(node: NameNode): Assignment {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const standing: Assignment = { plan: undefined, home: undefined, exceptions: undefined };
    this.known.set(node, standing);
    return standing;
  }

  /** How many names the largest group has. */
  get largestGroup(): number {
    let largest = Math.min(1, this.known.size);
    for (const { plan } of this.known.values()) largest = Math.max(largest, plan?.nodes.length ?? 1);
    return largest;
  }

  forget(node: NameNode): void {
    this.known.delete(node);
  }
}
