// The reader's decisions as the resolution uses them: which names are tied, kept apart, renamed or of another type.

import type { NameNode } from "../index/name-node";
import { foldName } from "../names/fold";
import type { EntityType } from "../vocabulary/types";
import type { Decision, DecisionConflict, NameRef } from "./decision";

/** Key of the node that a reference means; the same as `NameNode.key`. */
export function refKey({ name, type }: NameRef): string {
  return `${type}:${foldName(name) || name}`;
}

/** Decisions that hold together, by the keys of the names they speak of. */
export class Constraints {
  /** Surfaces that are no names, letter by letter. */
  readonly rejected = new Set<string>();
  readonly conflicts: DecisionConflict[] = [];
  private readonly ties = new Ties();
  /** By key: the keys it is kept apart from, with the number of the decision. */
  private readonly apart = new Map<string, Map<string, number>>();
  private readonly names = new Map<string, { readonly value: string; readonly decision: number }>();
  private readonly types = new Map<string, { readonly value: EntityType; readonly decision: number }>();
  /** Key of a name given by a rename or a type given by a retype, to the key it stands for. */
  private readonly given = new Map<string, string>();

  /** Takes decisions in order. One that contradicts those before it is reported and left out. */
  constructor(decisions: readonly Decision[]) {
    decisions.forEach((decision, number) => {
      const against = this.add(decision, number);
      if (against !== undefined)
        this.conflicts.push({ decisions: [...against.decisions, number], message: against.message });
    });
  }

  /** Keys of all names that some decision speaks of. */
  get keys(): ReadonlySet<string> {
    const keys = new Set([...this.ties.keys, ...this.names.keys(), ...this.types.keys()]);
    for (const [a, others] of this.apart) for (const key of [a, ...others.keys()]) keys.add(key);
    return keys;
  }

  /** A key that all names have in common that the reader called the same; undefined for all others. */
  tie(node: NameNode): string | undefined {
    return this.ties.rootOf(node.key);
  }

  /** True if the reader said that these two are not the same. */
  areApart(a: NameNode, b: NameNode): boolean {
    return this.apart.get(a.key)?.has(b.key) === true;
  }

  nameFor(node: NameNode): string | undefined {
    return this.names.get(node.key)?.value;
  }

  typeFor(node: NameNode): EntityType | undefined {
    return this.types.get(node.key)?.value;
  }

  private add(decision: Decision, number: number): DecisionConflict | undefined {
    switch (decision.decide) {
      case "same":
        return this.addSame(this.keyOf(decision.a), this.keyOf(decision.b), number);
      case "different":
        return this.addDifferent(this.keyOf(decision.a), this.keyOf(decision.b), number);
      case "rename":
        return this.addRename(decision.entity, decision.name, number);
      case "retype":
        return this.addRetype(decision.entity, decision.type, number);
      case "not-a-name":
        this.rejected.add(decision.surface);
        return undefined;
    }
  }

  /** The key a reference means, also where it uses a name or type that the reader gave. */
  private keyOf(ref: NameRef): string {
    const key = refKey(ref);
    return this.given.get(key) ?? key;
  }

  private addSame(a: string, b: string, number: number): DecisionConflict | undefined {
    for (const x of this.ties.members(a)) {
      for (const [y, apart] of this.apart.get(x) ?? []) {
        if (!this.ties.members(b).includes(y)) continue;
        const decisions = [...this.ties.between(a, x), ...this.ties.between(b, y), apart].sort(
          (p, q) => p - q,
        );
        return { decisions, message: "called the same and also different" };
      }
    }
    return (
      this.sameValue(this.names, a, b, "two names for one entity") ??
      this.sameValue(this.types, a, b, "two types for one entity") ??
      this.ties.add(a, b, number)
    );
  }

  /** A conflict if the two groups that would become one have been given different values. */
  private sameValue(
    given: ReadonlyMap<string, { readonly value: string; readonly decision: number }>,
    a: string,
    b: string,
    message: string,
  ): DecisionConflict | undefined {
    for (const x of this.ties.members(a)) {
      for (const y of this.ties.members(b)) {
        const [p, q] = [given.get(x), given.get(y)];
        if (p !== undefined && q !== undefined && p.value !== q.value)
          return { decisions: [p.decision, q.decision], message };
      }
    }
    return undefined;
  }

  private addDifferent(a: string, b: string, number: number): DecisionConflict | undefined {
    if (a === b || this.ties.members(a).includes(b)) {
      return { decisions: this.ties.between(a, b), message: "called the same and also different" };
    }
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.apart.get(x) ?? new Map<string, number>();
      this.apart.set(x, known.set(y, number));
    }
    return undefined;
  }

  private addRename(ref: NameRef, name: string, number: number): DecisionConflict | undefined {
    const key = this.keyOf(ref);
    const other = this.ties
      .members(key)
      .flatMap((member) => this.names.get(member) ?? [])
      .find(({ value }) => value !== name);
    if (other !== undefined) return { decisions: [other.decision], message: "two names for one entity" };
    this.names.set(key, { value: name, decision: number });
    const given = refKey({ name, type: ref.type });
    if (given !== key) this.given.set(given, key);
    return undefined;
  }

  private addRetype(ref: NameRef, type: EntityType, number: number): DecisionConflict | undefined {
    const key = this.keyOf(ref);
    const other = this.ties
      .members(key)
      .flatMap((member) => this.types.get(member) ?? [])
      .find(({ value }) => value !== type);
    if (other !== undefined) return { decisions: [other.decision], message: "two types for one entity" };
    const target = refKey({ name: ref.name, type });
    const against = target === key ? undefined : this.addSame(key, target, number);
    if (against === undefined) this.types.set(key, { value: type, decision: number });
    return against;
  }
}

/** Names that the reader called the same, as a graph of decisions. */
class Ties {
  private readonly next = new Map<string, { readonly to: string; readonly decision: number }[]>();

  get keys(): Iterable<string> {
    return this.next.keys();
  }

  add(a: string, b: string, decision: number): undefined {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.next.get(from);
      if (known === undefined) this.next.set(from, [{ to, decision }]);
      else known.push({ to, decision });
    }
  }

  /** All names tied to this one, itself included. */
  members(key: string): readonly string[] {
    return [...this.paths(key).keys()];
  }

  /** The least key of the group; undefined for a name that is tied to none. */
  rootOf(key: string): string | undefined {
    if (!this.next.has(key)) return undefined;
    return this.members(key).reduce((least, other) => (other < least ? other : least));
  }

  /** The decisions that tie two names of one group; empty if they are the same or not tied. */
  between(a: string, b: string): readonly number[] {
    return this.paths(a).get(b) ?? [];
  }

  private paths(start: string): ReadonlyMap<string, readonly number[]> {
    const paths = new Map<string, readonly number[]>([[start, []]]);
    for (const [key, path] of paths) {
      for (const { to, decision } of this.next.get(key) ?? []) {
        if (!paths.has(to)) paths.set(to, [...path, decision]);
      }
    }
    return paths;
  }
}
