// What queries read: the corpus in one state, and with each entity what was already worked out about it.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import type { ScratchCounts } from "../util/scratch-counts";

/** The corpus as queries read it. */
export interface Reading {
  readonly state: CorpusState;
  /** What is known of an entity; kept as long as the entity stays. */
  of(entity: Entity): KnownEntity;
  /** Room for counting while one question is answered; empty between two. */
  readonly scratch: ScratchCounts;
}

/** What is worked out about an entity when it is first asked for. */
export interface KnownEntity {
  /** Number of mentions that readers see. */
  readonly total: number;
  readonly occurrences: Occurrences;
  /** The articles that name it most often, most mentions first, then by id: at most MAIN_ARTICLES. */
  readonly mainOccurrences: Occurrences;
  readonly introduction: Introduction | undefined;
  /** String numbers of all chain names that may mean it: they spare most chains a closer look. */
  readonly chainNames: ReadonlySet<number>;
}

/** The articles in which readers see an entity. */
export interface Occurrences {
  /** In id order unless said otherwise. */
  readonly articles: readonly PackedArticle[];
  /** The number of its mentions in each. */
  readonly counts: readonly number[];
}

/** A mention that presents an entity. */
export interface Introduction {
  readonly article: PackedArticle;
  /** Packed index of the mention. */
  readonly row: number;
  /** The role beside the name, if any. */
  readonly role: string | undefined;
}
