// An entity as snapshots give it out: light, with the costlier answers computed when first asked for.

import type { NameRef } from "../decisions/decision";
import type { Entity } from "../entities/entity";
import type { EntityId, EntityType } from "../vocabulary/types";
import { describe } from "./description";
import { formsOf } from "./forms";
import { introduce } from "./introduction";
import { chainNamesOf } from "./mentions";
import { articleCountOf, hiddenMentionsOf, mainOccurrencesOf, occurrencesOf } from "./occurrences";
import type { Introduction, KnownEntity, Occurrences, Reading } from "./reading";
import type { EntityView, Form } from "./snapshot";
import { Stale } from "./stale";

/** What it is read from, and whether the entity is still there as it was. */
export interface EntityReading extends Reading {
  isCurrent(entity: Entity): boolean;
}

/**
 * One entity. What it keeps follows from its own names and articles, and any change to those makes a new entity: so
 * nothing kept here can be out of date, and what was not asked in time is not computed from a later state.
 */
export class LazyEntityView implements EntityView, KnownEntity {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly total: number;
  /** Made with the first: lists have an object for each entity, and hardly any is asked for more than its name. */
  private memos: Map<string, unknown> | undefined;

  constructor(
    private readonly source: EntityReading,
    private readonly entity: Entity,
  ) {
    this.id = entity.id;
    this.name = entity.name;
    this.type = entity.type;
    this.total = entity.total - hiddenMentionsOf(source.state, entity);
  }

  get ref(): NameRef {
    const { form, type } = this.entity.canonical;
    const name = this.memo("spelling", () => this.reading.state.spelling(this.entity.canonical));
    return form.sense === "" ? { name, type } : { name, type, sense: form.sense };
  }

  get articleCount(): number {
    return this.memo("article count", () => articleCountOf(this.reading, this.entity));
  }

  get descriptor(): string | undefined {
    return this.memo("description", () => describe(this.reading, this.entity));
  }

  get occurrences(): Occurrences {
    return this.memo("occurrences", () => occurrencesOf(this.reading, this.entity));
  }

  get mainOccurrences(): Occurrences {
    return this.memo("main occurrences", () => mainOccurrencesOf(this.occurrences));
  }

  get introduction(): Introduction | undefined {
    return this.memo("introduction", () => introduce(this.reading, this.entity));
  }

  get forms(): readonly Form[] {
    return this.memo("forms", () => formsOf(this.reading, this.entity));
  }

  get chainNames(): ReadonlySet<number> {
    return this.memo("chain names", () => chainNamesOf(this.entity));
  }

  /** What `compute` gave for this key; kept as long as the entity stays. */
  memo<T>(key: string, compute: () => T): T {
    this.memos ??= new Map();
    if (!this.memos.has(key)) this.memos.set(key, compute());
    return this.memos.get(key) as T;
  }

  /** The state, as long as it has the entity. */
  private get reading(): Reading {
    if (!this.source.isCurrent(this.entity)) throw new Stale();
    return this.source;
  }
}
