// Finds the mention that presents an entity best: its full name, with a role, early in the article, at the earliest date.

import type { Entity } from "../resolve/corpus/entity";
import { foldName } from "../resolve/names/fold";
import type { CorpusState } from "./corpus-state";
import { GrowingAnswer } from "./growing-answer";
import { rowsOf, rowsWithRole } from "./mentions";
import type { PackedArticle } from "./packed-article";
import { forEachArticle } from "./uses";

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

const introductions = new GrowingAnswer(findIntroduction, betterOf);

/** The best introduction in the whole corpus. Ties go to the earlier date, then article id, then place. */
export function introduce(state: CorpusState, entity: Entity): Introduction | undefined {
  return introductions.of(state, entity);
}

interface Candidate extends Introduction {
  readonly score: number;
}

function findIntroduction(state: CorpusState, entity: Entity): Candidate | undefined {
  const search = new Search(state, entity);
  forEachArticle(state, entity, (article) => search.look(article));
  return search.best;
}

function betterOf(
  state: CorpusState,
  entity: Entity,
  before: Candidate | undefined,
  added: readonly PackedArticle[],
): Candidate | undefined {
  const search = new Search(state, entity, before);
  for (const article of added) search.look(article);
  return search.best;
}

/** Articles come in any order, and most are soon passed over: they cannot do better than the best so far. */
class Search {
  private readonly isFull: (surface: number) => boolean;

  constructor(
    private readonly state: CorpusState,
    private readonly entity: Entity,
    public best: Candidate | undefined = undefined,
  ) {
    this.isFull = fullNameTest(state, entity);
  }

  look(article: PackedArticle): void {
    const { state, entity, best } = this;
    const isBehind = best !== undefined && !isBefore(article, best.article);
    const needed = best === undefined ? 0 : best.score + (isBehind ? 1 : 0);
    if (needed > BEST) return;
    const rows = needed > BEST - ROLE ? rowsWithRole(state, entity, article) : rowsOf(state, entity, article);
    const found = bestOf(article, rows, this.isFull);
    if (found !== undefined && found.score >= needed) this.best = found;
  }
}

/** The best introduction within one article: ties go to the first. */
export function introduceIn(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
): Introduction | undefined {
  return bestOf(article, rowsOf(state, entity, article), fullNameTest(state, entity));
}

function bestOf(
  article: PackedArticle,
  rows: readonly number[],
  isFull: (surface: number) => boolean,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const row of rows) {
    const role = article.role(row)?.text;
    const score =
      (isFull(article.surface(row)) ? FULL_NAME : 0) +
      (role ? ROLE : 0) +
      (article.start(row) < EARLY ? IS_EARLY : 0);
    if (best === undefined || score > best.score) best = { article, row, role: role || undefined, score };
  }
  return best;
}

/** Tells whether a surface (its string number) is the entity's full name; folds each surface once. */
function fullNameTest(state: CorpusState, entity: Entity): (surface: number) => boolean {
  const known = new Map<number, boolean>();
  return (surface) => {
    let isFull = known.get(surface);
    if (isFull === undefined) {
      isFull = foldName(state.strings.text(surface)) === entity.canonical.form.fold;
      known.set(surface, isFull);
    }
    return isFull;
  };
}

/** By date, then article id. */
function isBefore(a: PackedArticle, b: PackedArticle): boolean {
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  return dateA === dateB ? a.id < b.id : dateA < dateB;
}

function dateOf(article: PackedArticle): string {
  return article.meta.date ?? NO_DATE;
}
