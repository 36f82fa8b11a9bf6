// Finds pairs of entities that may be one: what the resolution saw and would not decide.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { GroupPlan } from "../entities/group-plan";
import type { SuggestionReason } from "./reasons";

/** A pair with what speaks for it at first sight. */
export interface SuggestedPair {
  readonly a: Entity;
  readonly b: Entity;
  /** Between 0 and 1; what else is known of the two is added later. */
  readonly score: number;
  readonly reason: SuggestionReason;
}

/** An open short name with more bearers than this is not worth asking about. */
const MAX_BEARERS = 5;
/** Among this many entities, the most frequent, near spellings are looked for. */
const MAX_SPELLINGS = 4000;
/** Shorter names differ by a letter too often. */
const MIN_SPELLING = 7;

/** All pairs, each perhaps for several reasons. */
export function suggestedPairs(state: CorpusState): SuggestedPair[] {
  const entities = state.list.all();
  return [
    ...openNames(entities),
    ...refusedEdges(state, entities),
    ...nearSpellings(entities),
    ...twoTypes(state, entities),
  ];
}

/** "Müller" and each Müller. */
function openNames(entities: readonly Entity[]): SuggestedPair[] {
  return entities.flatMap((entity) => {
    if (entity.bearers.length > MAX_BEARERS) return [];
    const total = entity.bearers.reduce((sum, bearer) => sum + bearer.total, 0);
    return entity.bearers.map((b) => {
      const score = 0.2 + (0.3 * b.total) / Math.max(1, total);
      return { a: entity, b, score, reason: { kind: "short", name: entity.name, of: b.name } };
    });
  });
}

/** Names that the letters tie and something else kept apart. */
function refusedEdges(state: CorpusState, entities: readonly Entity[]): SuggestedPair[] {
  const plans = new Set<GroupPlan>();
  for (const entity of entities) {
    for (const node of entity.nodes) {
      const plan = state.standing(node)?.plan;
      if (plan !== undefined) plans.add(plan);
    }
  }
  return [...plans].flatMap((plan) =>
    plan.edges.flatMap(({ from, to, strength }) => {
      const [a, b] = [state.standing(to)?.home, state.standing(from)?.home];
      if (a === undefined || b === undefined || a === b) return [];
      const reason: SuggestionReason = { kind: "similar", names: [state.spelling(to), state.spelling(from)] };
      return [{ a, b, score: Math.min(0.6, strength / 200), reason }];
    }),
  );
}

/** Names that differ by one letter: found by taking each letter out in turn. */
function nearSpellings(entities: readonly Entity[]): SuggestedPair[] {
  const pairs: SuggestedPair[] = [];
  const seen = new Map<string, Entity[]>();
  for (const entity of entities.slice(0, MAX_SPELLINGS)) {
    const name = entity.canonical.form.fold;
    if (name.length < MIN_SPELLING || /\d/.test(name)) continue;
    const met = new Set<Entity>();
    for (const key of deletions(`${entity.type} ${name}`, entity.type.length + 1)) {
      const others = seen.get(key);
      if (others === undefined) seen.set(key, [entity]);
      else {
        for (const other of others) met.add(other);
        others.push(entity);
      }
    }
    for (const other of met) {
      if (other !== entity) pairs.push({ a: other, b: entity, score: 0.35, reason: { kind: "one letter" } });
    }
  }
  return pairs;
}

/** The text itself, and with each one of its letters from `start` on left out. */
function deletions(text: string, start: number): string[] {
  const keys = [text];
  for (let i = start; i < text.length; i++) keys.push(text.slice(0, i) + text.slice(i + 1));
  return keys;
}

/** One name as a place and as an organisation. */
function twoTypes(state: CorpusState, entities: readonly Entity[]): SuggestedPair[] {
  return entities.flatMap((a) => {
    if (a.canonical.type !== "LOC") return [];
    const b = state.entities.get(`ORG:${a.canonical.form.fold}`);
    return b === undefined || b === a ? [] : [{ a, b, score: 0.25, reason: { kind: "same name" } }];
  });
}
