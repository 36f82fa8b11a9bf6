// Answers for which all articles of an entity must be looked at. They are kept while the entity lives, and carried on
// to the entity that takes its place where all that happened is that articles were added: else the card of a name that
// thousands of articles have would cost a look at all of them with every batch that is indexed.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { NameNode } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";

/** The last answer about entities with one canonical name, and what it was based on. */
interface Last<T> {
  readonly answer: T;
  readonly version: number;
  readonly basis: readonly unknown[];
}

/** One kind of answer. */
export class GrowingAnswer<T> {
  private readonly byEntity = new WeakMap<Entity, { readonly answer: T }>();
  private readonly last = new WeakMap<NameNode, Last<T>>();

  /**
   * @param find looks at all articles
   * @param extend looks at added ones (some may not name the entity); must not change the answer before
   */
  constructor(
    private readonly find: (state: CorpusState, entity: Entity) => T,
    private readonly extend: (
      state: CorpusState,
      entity: Entity,
      before: T,
      added: readonly PackedArticle[],
    ) => T,
  ) {}

  /** The answer about an entity, if it was asked for before. */
  known(entity: Entity): T | undefined {
    return this.byEntity.get(entity)?.answer;
  }

  of(state: CorpusState, entity: Entity): T {
    const known = this.byEntity.get(entity);
    if (known !== undefined) return known.answer;
    const basis = basisOf(entity);
    const found = this.carriedOn(state, entity, basis) ?? { answer: this.find(state, entity) };
    this.byEntity.set(entity, found);
    if (entity.isPlain) this.last.set(entity.canonical, { ...found, version: state.version, basis });
    return found.answer;
  }

  private carriedOn(
    state: CorpusState,
    entity: Entity,
    basis: Last<T>["basis"],
  ): { readonly answer: T } | undefined {
    const last = this.last.get(entity.canonical);
    if (last === undefined || !entity.isPlain || !areSame(last.basis, basis)) return undefined;
    const added = state.additionsAfter(last.version);
    return added && { answer: this.extend(state, entity, last.answer, added) };
  }
}

/** What decides, for a plain entity and an article that did not change, which mentions are the entity's and shown. */
function basisOf({ nodes }: Entity): readonly unknown[] {
  return nodes.flatMap((node) => [node, node.form.accepts, ...node.members]);
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
