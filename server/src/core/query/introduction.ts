// Finds the mention that presents an entity best: its full name, with a role, early in the article, at the earliest date.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import { hasCandidates, type NameNode } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "../names/fold";
import { rowsOf, rowsWithRole } from "./mentions";
import type { Introduction, Reading } from "./reading";

/** Up to this many UTF-16 units from its start on, an article introduces. */
const EARLY = 800;
const FULL_NAME = 4;
const ROLE = 2;
const IS_EARLY = 1;
const BEST = FULL_NAME + ROLE + IS_EARLY;

interface Candidate extends Introduction {
  readonly score: number;
}

/**
 * The best introduction in the whole corpus. Ties go to the earlier date, then article id, then place. Few articles
 * give a role; the others need only be looked at if none of those gives the full name as well.
 */
export function introduce(reading: Reading, entity: Entity): Introduction | undefined {
  const search = new Search(reading, entity);
  const members = entity.nodes.flatMap((node) => node.members);
  for (const { roles } of members) {
    roles?.forEach((slot) => {
      search.look(slot, rowsWithRole, BEST);
    });
  }
  for (const { slot } of entity.gained) search.look(slot, rowsOf, BEST);
  if ((search.best?.score ?? 0) > BEST - ROLE) return search.best;
  for (const member of members) {
    const isEverFull = search.isEverFull(member);
    member.postings.forEach((slot, posting) => {
      const isMaybeFull = isEverFull || hasCandidates(posting);
      search.look(slot, rowsOf, isMaybeFull ? BEST - ROLE : IS_EARLY);
    });
  }
  return search.best;
}

/** Articles come in any order, and most are soon passed over: they cannot do better than the best so far. */
class Search {
  best: Candidate | undefined;
  private readonly isFull: (surface: number) => boolean;

  constructor(
    private readonly reading: Reading,
    private readonly entity: Entity,
  ) {
    this.isFull = fullNameTest(reading.state, entity);
  }

  /** True if some mentions of a name, candidates apart, read as the entity's full name. */
  isEverFull({ surfaces }: NameNode): boolean {
    let isFull = false;
    surfaces.forEach((surface) => {
      isFull ||= this.isFull(surface);
    });
    return isFull;
  }

  /** Looks at some rows of an article, none of which is better than `most`. */
  look(slot: number, rowsIn: typeof rowsOf, most: number): void {
    const { best } = this;
    const { state } = this.reading;
    if (best !== undefined && best.score > most) return;
    const isBehind = best !== undefined && !isBefore(state, slot, best.article.slot);
    const needed = best === undefined ? 0 : best.score + (isBehind ? 1 : 0);
    const article = needed > most ? undefined : state.articleAt(slot);
    if (article === undefined) return;
    const found = bestOf(article, rowsIn(this.reading, this.entity, article), this.isFull);
    if (found !== undefined && found.score >= needed) this.best = found;
  }
}

/** The best introduction within one article: ties go to the first. */
export function introduceIn(
  reading: Reading,
  entity: Entity,
  article: PackedArticle,
): Introduction | undefined {
  return bestOf(article, rowsOf(reading, entity, article), fullNameTest(reading.state, entity));
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

/**
 * Tells whether a surface (its string number) is the entity's full name in any case ("Vereinten Nationen"); folds each
 * surface once.
 */
function fullNameTest(state: CorpusState, entity: Entity): (surface: number) => boolean {
  const known = new Map<number, boolean>();
  const key = ANY_LANGUAGE.inflectionKey(entity.canonical.form.fold);
  return (surface) => {
    let isFull = known.get(surface);
    if (isFull === undefined) {
      isFull = ANY_LANGUAGE.inflectionKey(foldName(state.strings.text(surface))) === key;
      known.set(surface, isFull);
    }
    return isFull;
  };
}

/** By date, then article id: for articles by their numbers. */
function isBefore(state: CorpusState, a: number, b: number): boolean {
  const [dayA, dayB] = [state.day(a), state.day(b)];
  return dayA === dayB ? state.rank(a) < state.rank(b) : dayA < dayB;
}
