// How much a decision touches, counted before it is made or after: the same, for what it speaks of is looked for in
// articles as they were analysed.
import type { ArticleLook } from "../decisions/article-change";
import type { Decision, IsAName, NotAName, Split } from "../decisions/decision";
import { decisionKey } from "../decisions/decision-key";
import type { Rules } from "../decisions/rules";
import type { Sighting } from "../decisions/sightings";
import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import { sentenceOf } from "../entities/revision/given";
import type { PackedArticle } from "../index/packed-article";
import { contains, lengthOf } from "../vocabulary/spans";
import type { ArticleId } from "../vocabulary/types";
import type { Reading } from "./reading";

/** What a decision touches. */
export interface Effect {
  readonly mentions: number;
  /** In id order. */
  readonly articles: readonly ArticleId[];
}

/**
 * The effect of a decision. What texts must tell of it (given names, places) is taken from the looks at them; without
 * looks, from those that the corpus has taken.
 */
export function effectOf(reading: Reading, decision: Decision, looks?: Iterable<ArticleLook>): Effect {
  switch (decision.decide) {
    case "name":
      return sightingEffect(reading.state, decision, looks);
    case "not-a-name":
    case "split":
      return decision.where?.place === undefined
        ? formEffect(reading.state, decision)
        : sightingEffect(reading.state, decision, looks);
    default:
      return entityEffect(reading, decision);
  }
}

/** All mentions of the entities that are spoken of. */
function entityEffect(reading: Reading, decision: Decision): Effect {
  const { state } = reading;
  const entities = new Set<Entity>();
  for (const key of state.rules.meaning(decision)) {
    const entity = state.entityOfKey(key);
    if (entity !== undefined) entities.add(entity);
  }
  const counts = new Map<ArticleId, number>();
  for (const entity of entities) {
    const { articles, counts: each } = reading.of(entity).occurrences;
    articles.forEach(({ id }, at) => {
      counts.set(id, (counts.get(id) ?? 0) + (each[at] ?? 0));
    });
  }
  return effectOfCounts(counts);
}

/** Mentions with the letters, or of the form. */
function formEffect(state: CorpusState, decision: NotAName | Split): Effect {
  const counts = new Map<ArticleId, number>();
  const ids = decision.where === undefined ? state.articleIds : [decision.where.article];
  const matches = state.matcherOf(decision);
  for (const id of ids) {
    const article = state.article(id);
    if (article === undefined) continue;
    const analysed = state.asAnalysed(article);
    let count = 0;
    for (let row = 0; row < analysed.mentionCount; row++) {
      if (!analysed.isCandidate(row) && matches(analysed, row)) count++;
    }
    if (count > 0) counts.set(id, count);
  }
  return effectOfCounts(counts);
}

/** Places in texts, without those inside a longer name that was found. */
function sightingEffect(
  state: CorpusState,
  decision: IsAName | NotAName | Split,
  looks: Iterable<ArticleLook> | undefined,
): Effect {
  const said = decisionKey(decision);
  const counts = new Map<ArticleId, number>();
  for (const { id, sightings } of looks ?? state.looks()) {
    const article = state.article(id);
    if (article === undefined || article.length !== sightings.length) continue;
    const analysed = state.asAnalysed(article);
    const isPlace = decision.where?.place !== undefined;
    const counted = sightings.found.filter(
      (sighting) => sighting.said === said && (isPlace || isFree(analysed, sighting)),
    );
    if (counted.length > 0) counts.set(id, counted.length);
  }
  return effectOfCounts(counts);
}

/** True if no longer name was found around a place, and the place is in a sentence. */
function isFree(article: PackedArticle, place: Sighting): boolean {
  for (let row = 0; row < article.mentionCount; row++) {
    const found = { start: article.start(row), end: article.end(row) };
    const isLonger = lengthOf(found) > lengthOf(place);
    if (isLonger && !article.isCandidate(row) && contains(found, place)) return false;
  }
  return sentenceOf(article, place) !== undefined;
}

function effectOfCounts(counts: ReadonlyMap<ArticleId, number>): Effect {
  const mentions = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { mentions, articles: [...counts.keys()].sort() };
}

/** A decision that has no effect, for a reason that can be told. */
export interface Unfound {
  readonly decision: Decision;
  readonly article: ArticleId;
  /** The article is not there; the place is not in it, or cannot be told from others; the text was not looked at yet. */
  readonly why: "no-article" | "gone" | "ambiguous" | "unseen";
}

/** Decisions on one article or place that is not found. */
export function unfoundOf(state: CorpusState, rules: Rules): readonly Unfound[] {
  const unfound: Unfound[] = [];
  for (const [said, decision] of rules.bySaying) {
    const where = "where" in decision ? decision.where : undefined;
    if (where === undefined) continue;
    const { article: id, place } = where;
    const article = state.article(id);
    if (article === undefined) unfound.push({ decision, article: id, why: "no-article" });
    else if (place !== undefined && rules.holds(said)) {
      const look = state.lookAt(article);
      const missing = look?.missing.find((each) => each.said === said);
      if (missing !== undefined) unfound.push({ decision, article: id, why: missing.why });
      else if (look?.found.some((each) => each.said === said) !== true)
        unfound.push({ decision, article: id, why: "unseen" });
    }
  }
  return unfound;
}
