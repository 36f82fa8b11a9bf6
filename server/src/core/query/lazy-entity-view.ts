// An entity as views give it out: light, with the costlier answers computed when first asked for.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { EntityId, EntityType } from "../vocabulary/types";
import { formsOf } from "./forms";
import { type Introduction, introduce } from "./introduction";
import { articleCountOf } from "./occurrences";
import type { EntityView, Form } from "./view";

/**
 * One entity. What it keeps follows from its own names and articles, and any change to those makes a new entity:
 * so nothing kept here can be out of date.
 */
export class LazyEntityView implements EntityView {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly total: number;
  private knownArticleCount: number | undefined;
  private knownForms: readonly Form[] | undefined;

  constructor(
    private readonly state: CorpusState,
    private readonly entity: Entity,
  ) {
    this.id = entity.id;
    this.name = entity.name;
    this.type = entity.type;
    this.total = entity.total;
  }

  get articleCount(): number {
    this.knownArticleCount ??= articleCountOf(this.state, this.entity);
    return this.knownArticleCount;
  }

  get descriptor(): string | undefined {
    return this.introduction?.role;
  }

  get introduction(): Introduction | undefined {
    return introduce(this.state, this.entity);
  }

  get forms(): readonly Form[] {
    this.knownForms ??= formsOf(this.state, this.entity);
    return this.knownForms;
  }
}
