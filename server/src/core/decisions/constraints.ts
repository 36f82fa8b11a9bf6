// The decisions on whole entities as the resolution uses them: what must be linked, what cannot be, names and types.
// The outcome depends on the set of decisions alone, never on their order: all that is called the same is one; of names
// and types the first by what they say holds; a "different" between names that are one holds not. Each contradiction is
// reported with all decisions it takes.

import type { EntityType } from "../vocabulary/types";
import { CannotLink } from "./cannot-link";
import type { ConflictKind, Decision, DecisionConflict, Different, Rename, Retype, Same } from "./decision";
import { nameKey } from "./decision-key";
import type { GivenNames } from "./given-names";
import { MustLink } from "./must-link";

/** A decision with its number in the list that was given. */
export interface Numbered<D extends Decision = Decision> {
  readonly decision: D;
  readonly number: number;
}

interface Value<T> {
  readonly value: T;
  readonly number: number;
}

/** Constraints on the resolution, by the keys of names. */
export class Constraints {
  readonly mustLink = new MustLink();
  readonly cannotLink = new CannotLink(this.mustLink);
  readonly conflicts: DecisionConflict[] = [];
  private readonly keys: ReadonlySet<string>;
  private readonly names = new Map<string, Value<string>>();
  private readonly types = new Map<string, Value<EntityType>>();

  /** @param decisions in the order of what they say; other kinds are passed over */
  constructor(
    decisions: readonly Numbered[],
    private readonly given: GivenNames,
  ) {
    const of = <D extends Decision>(kind: D["decide"]): Numbered<D>[] =>
      decisions.filter((each): each is Numbered<D> => each.decision.decide === kind);
    for (const each of of<Same>("same")) this.addSame(each);
    for (const each of of<Retype>("retype")) this.addRetype(each);
    for (const each of of<Rename>("rename")) this.addRename(each);
    for (const each of of<Different>("different")) this.addDifferent(each);
    const { mustLink, cannotLink, names, types } = this;
    this.keys = new Set([...mustLink.keys, ...cannotLink.keys, ...names.keys(), ...types.keys()]);
  }

  /** True if some decision on entities speaks of a name. */
  has(key: string): boolean {
    return this.keys.has(key);
  }

  /** Keys of the names of which not the same holds by other constraints. */
  *changed(other: Constraints): Iterable<string> {
    for (const key of new Set([...this.keys, ...other.keys]))
      if (this.stateOf(key) !== other.stateOf(key)) yield key;
  }

  /** All that holds of a name, as text. */
  private stateOf(key: string): string {
    if (!this.has(key)) return "";
    const { mustLink, cannotLink } = this;
    return JSON.stringify([mustLink.root(key), this.nameFor(key), this.typeFor(key), cannotLink.of(key)]);
  }

  /** A name for all that must be linked with a name; undefined where that is nothing. */
  groupOf(key: string): string | undefined {
    return this.mustLink.has(key) ? this.mustLink.root(key) : undefined;
  }

  /** True if the reader said that the two are not the same. */
  areApart(a: string, b: string): boolean {
    return this.cannotLink.has(a, b);
  }

  /** True if any two names are parted. */
  get hasParted(): boolean {
    return !this.cannotLink.isEmpty;
  }

  /** Keys of all names that are parted from others, also by way of names they must be linked with. */
  parted(): readonly string[] {
    return [...this.cannotLink.keys].flatMap((key) => this.mustLink.members(key));
  }

  nameFor(key: string): string | undefined {
    return this.names.get(key)?.value;
  }

  typeFor(key: string): EntityType | undefined {
    return this.types.get(key)?.value;
  }

  private addSame({ decision, number }: Numbered<Same>): void {
    const [a, b] = [this.given.keyOf(decision.a), this.given.keyOf(decision.b)];
    if (a !== b) this.mustLink.add(a, b, number);
  }

  /** An entity of another type is the same as what bears its name and has that type. */
  private addRetype({ decision, number }: Numbered<Retype>): void {
    const ref = this.given.resolve(decision.entity);
    const key = this.given.keyOf(ref);
    const target = nameKey(decision.type, key.slice(key.indexOf(":") + 1), "");
    const others = [key, target].flatMap((each) => this.valueOf(this.types, each) ?? []);
    const other = others.find(({ value }) => value !== decision.type);
    if (other !== undefined) this.report("two-types", [other.number], number);
    else {
      this.types.set(key, { value: decision.type, number });
      if (key !== target) this.mustLink.add(key, target, number);
    }
  }

  private addRename({ decision, number }: Numbered<Rename>): void {
    const key = this.given.keyOf(decision.entity);
    const other = this.valueOf(this.names, key);
    if (other !== undefined && other.value !== decision.name)
      this.report("two-names", [other.number], number);
    else this.names.set(key, { value: decision.name, number });
  }

  private addDifferent({ decision, number }: Numbered<Different>): void {
    const [a, b] = [this.given.keyOf(decision.a), this.given.keyOf(decision.b)];
    if (this.mustLink.root(a) !== this.mustLink.root(b)) this.cannotLink.add(a, b);
    else this.report("same-and-different", this.mustLink.between(a, b), number);
  }

  /** What was given to one of the names that must be linked with this one. */
  private valueOf<T>(given: ReadonlyMap<string, Value<T>>, key: string): Value<T> | undefined {
    if (given.size === 0) return undefined;
    for (const member of this.mustLink.members(key)) {
      const value = given.get(member);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  private report(kind: ConflictKind, others: readonly number[], number: number): void {
    const decisions = [...new Set([...others, number])].sort((a, b) => a - b);
    this.conflicts.push({ kind, decisions, void: number });
  }
}
