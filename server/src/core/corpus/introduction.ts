// Finds the mention that presents an entity best: its full name, with a role, early in the article, at the earliest date.

import type { Entity } from "../resolve/corpus/entity";
import { foldName } from "../resolve/names/fold";
import type { CorpusState } from "./corpus-state";
import { rowsOf, usesOf } from "./mentions";
import type { PackedArticle } from "./packed-article";

/** A mention that presents an entity. */
export interface Introduction {
  readonly article: PackedArticle;
  /** Packed index of the mention. */
  readonly row: number;
  /** The role beside the name, if any. */
  readonly role: string | undefined;
}

/** Up to this many UTF-16 units from its start on, an article introduces. */
const EARLY = 800;
const FULL_NAME = 4;
const ROLE = 2;
const IS_EARLY = 1;
const BEST = FULL_NAME + ROLE + IS_EARLY;
/** Sorts behind every ISO date. */
const NO_DATE = "~";

/** Kept while the entity lives: any change to it or to an article that names it makes a new entity. */
const known = new WeakMap<Entity, Introduction | undefined>();

/** The best introduction in the whole corpus. Ties go to the earlier date, then article id, then place. */
export function introduce(state: CorpusState, entity: Entity): Introduction | undefined {
  if (!known.has(entity)) known.set(entity, findIntroduction(state, entity));
  return known.get(entity);
}

function findIntroduction(state: CorpusState, entity: Entity): Introduction | undefined {
  let best: (Introduction & { readonly score: number }) | undefined;
  for (const article of usesOf(state, entity).articles) {
    const later = best !== undefined && dateOf(article) >= dateOf(best.article);
    // Entities in thousands of articles: most articles cannot do better, and that is quickly seen.
    if (later && best !== undefined && best.score >= (article.hasRoles ? BEST : BEST - ROLE)) continue;
    const found = introduceIn(state, entity, article);
    if (found === undefined) continue;
    if (best === undefined || found.score > best.score || (found.score === best.score && !later))
      best = found;
  }
  return best;
}

/** The best introduction within one article: ties go to the first. */
export function introduceIn(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
): (Introduction & { readonly score: number }) | undefined {
  let best: (Introduction & { readonly score: number }) | undefined;
  for (const row of rowsOf(state, entity, article)) {
    const role = article.role(row)?.text;
    const isFull = foldName(state.strings.text(article.surface(row))) === entity.canonical.form.fold;
    const score = (isFull ? FULL_NAME : 0) + (role ? ROLE : 0) + (article.start(row) < EARLY ? IS_EARLY : 0);
    if (best === undefined || score > best.score) best = { article, row, role: role || undefined, score };
  }
  return best;
}

function dateOf(article: PackedArticle): string {
  return article.meta.date ?? NO_DATE;
}
