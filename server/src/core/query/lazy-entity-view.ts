// An entity as snapshots give it out: light, with the costlier answers computed when first asked for.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { EntityId, EntityType } from "../vocabulary/types";
import { formsOf } from "./forms";
import { type Introduction, introduce } from "./introduction";
import { articleCountOf } from "./occurrences";
import type { EntityView, Form } from "./snapshot";
import { Stale } from "./stale";

/**
 * One entity. What it keeps follows from its own names and articles, and any change to those makes a new entity: so
 * nothing kept here can be out of date, and what was not asked in time is not computed from a later state.
 */
export class LazyEntityView implements EntityView {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly total: number;
  private knownArticleCount: number | undefined;
  private knownForms: readonly Form[] | undefined;
  private readonly memos = new Map<string, unknown>();

  constructor(
    private readonly corpus: CorpusState,
    private readonly entity: Entity,
  ) {
    this.id = entity.id;
    this.name = entity.name;
    this.type = entity.type;
    this.total = entity.total;
  }

  /** The state, as long as it has the entity. */
  private get state(): CorpusState {
    if (!this.corpus.isCurrent(this.entity)) throw new Stale();
    return this.corpus;
  }

  /** What `compute` gave for this key; kept as long as the entity stays. */
  memo<T>(key: string, compute: () => T): T {
    if (!this.memos.has(key)) this.memos.set(key, compute());
    return this.memos.get(key) as T;
  }

  get articleCount(): number {
    this.knownArticleCount ??= articleCountOf(this.state, this.entity);
    return this.knownArticleCount;
  }

  get descriptor(): string | undefined {
    return this.introduction?.role;
  }

  get introduction(): Introduction | undefined {
    return this.memo("introduction", () => introduce(this.state, this.entity));
  }

  get forms(): readonly Form[] {
    this.knownForms ??= formsOf(this.state, this.entity);
    return this.knownForms;
  }
}
