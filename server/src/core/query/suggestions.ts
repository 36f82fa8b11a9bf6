// Suggests pairs of entities that may be one, with the reasons for and against. Nothing is merged by this.

import { type ContextArticle, profileOf, sampleOf } from "../entities/context";
import { areTwo } from "../entities/edges";
import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import { compareText } from "../util/compare-text";
import type { Reading } from "./reading";
import type { SuggestionReason } from "./reasons";
import type { Suggestion } from "./snapshot";
import { type SuggestedPair, suggestedPairs } from "./suggestion-pairs";

/** What shared company adds at most, and what speaks against takes off. */
const COMPANY = 0.3;
const APART = 0.15;
const OTHER_TYPE = 0.1;
const OTHER_PERSON = 0.25;
/** As many shared companions are told. */
const TOLD = 3;

interface Draft {
  readonly a: Entity;
  readonly b: Entity;
  score: number;
  readonly reasonsFor: SuggestionReason[];
}

/** The best suggestions, by score descending, then ids; found in steps of a few milliseconds. */
export function* suggest(reading: Reading, limit: number): Generator<void, readonly Suggestion[]> {
  const pairs = yield* suggestedPairs(reading.state);
  const drafts = [...draftsOf(pairs, reading)].sort(byScore).slice(0, 2 * limit);
  const complete: ReturnType<typeof completed>[] = [];
  for (const draft of drafts) {
    complete.push(completed(reading, draft));
    yield;
  }
  return complete
    .sort(byScore)
    .slice(0, limit)
    .map(({ a, b, score, reasonsFor, reasonsAgainst }) => ({
      a: a.id,
      b: b.id,
      score,
      reasonsFor,
      reasonsAgainst,
    }));
}

function byScore(x: Pick<Draft, "a" | "b" | "score">, y: Pick<Draft, "a" | "b" | "score">): number {
  return y.score - x.score || compareText(x.a.id, y.a.id) || compareText(x.b.id, y.b.id);
}

/** One draft for each pair, with the least id first; pairs that the reader parted, or does not see, are left out. */
function draftsOf(pairs: readonly SuggestedPair[], reading: Reading): Iterable<Draft> {
  const { constraints } = reading.state;
  const drafts = new Map<string, Draft>();
  for (const pair of pairs) {
    const [a, b] = compareText(pair.a.id, pair.b.id) < 0 ? [pair.a, pair.b] : [pair.b, pair.a];
    if (reading.of(a).total === 0 || reading.of(b).total === 0) continue;
    if (a.nodes.some((x) => b.nodes.some((y) => constraints.areApart(x.key, y.key)))) continue;
    const key = `${a.id} ${b.id}`;
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { a, b, score: pair.score, reasonsFor: [pair.reason] });
    else {
      draft.score = Math.max(draft.score, pair.score);
      if (!draft.reasonsFor.some((reason) => isSame(reason, pair.reason))) draft.reasonsFor.push(pair.reason);
    }
  }
  return drafts.values();
}

function isSame(a: SuggestionReason, b: SuggestionReason): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Adds whom both are named with, and what speaks against. */
function completed(
  reading: Reading,
  draft: Draft,
): Draft & { readonly reasonsAgainst: readonly SuggestionReason[] } {
  const { state } = reading;
  const { a, b } = draft;
  const company = sharedCompany(reading, a, b);
  const reasonsFor: SuggestionReason[] =
    company.names.length === 0
      ? draft.reasonsFor
      : [...draft.reasonsFor, { kind: "company", names: company.names }];
  const reasonsAgainst: SuggestionReason[] = [];
  let score = draft.score + COMPANY * company.share;
  const apart = sharedArticles(reading, a, b);
  if (apart > 0) {
    score -= APART;
    reasonsAgainst.push({ kind: "together", articles: apart });
  }
  if (a.type !== b.type) {
    score -= OTHER_TYPE;
    reasonsAgainst.push({ kind: "other type" });
  }
  if (a.nodes.some((x) => b.nodes.some((y) => areTwo(state.features(x), state.features(y))))) {
    score -= OTHER_PERSON;
    reasonsAgainst.push({ kind: "other given names" });
  }
  return {
    ...draft,
    reasonsFor,
    reasonsAgainst,
    score: Math.round(100 * Math.min(1, Math.max(0, score))) / 100,
  };
}

/** Names that stand beside both, most telling first, and how much of their company the two share (0 to 1). */
function sharedCompany(reading: Reading, a: Entity, b: Entity): { names: readonly string[]; share: number } {
  const { state } = reading;
  const [x, y] = [a, b].map((entity) => {
    const keys = new Set(entity.nodes.map((node) => node.contextKey));
    const sample = sampleOf<PackedArticle & ContextArticle>(reading.of(entity).occurrences.articles);
    return profileOf({ keys, sample }, (article) => state.coOccurrenceOf(article)).names;
  });
  const shared = [...(x ?? [])].flatMap(([key, share]) => {
    const least = Math.min(share, y?.get(key) ?? 0);
    return least > 0 ? [{ name: state.nameOfKey(key), least }] : [];
  });
  shared.sort((p, q) => q.least - p.least || compareText(p.name, q.name));
  const few = Math.min(x?.size ?? 0, y?.size ?? 0);
  return { names: shared.slice(0, TOLD).map(({ name }) => name), share: few === 0 ? 0 : shared.length / few };
}

function sharedArticles(reading: Reading, a: Entity, b: Entity): number {
  const other = new Set(reading.of(b).occurrences.articles);
  return reading.of(a).occurrences.articles.filter((article) => other.has(article)).length;
}
