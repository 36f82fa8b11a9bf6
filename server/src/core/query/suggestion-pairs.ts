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

/** As many entities are looked at in one step. */
const STEP = 500;

/** All pairs, each perhaps for several reasons; found in steps of a few milliseconds. */
export function* suggestedPairs(state: CorpusState): Generator<void, readonly SuggestedPair[]> {
  const entities = state.list.all();
  const spellings = new NearSpellings();
  const plans = new Set<GroupPlan>();
  const pairs: SuggestedPair[] = [];
  for (let from = 0; from < entities.length; from += STEP) {
    const some = entities.slice(from, from + STEP);
    const near = from < MAX_SPELLINGS ? some.flatMap((entity) => spellings.add(entity)) : [];
    pairs.push(...openNames(some), ...refusedEdges(state, some, plans), ...near, ...twoTypes(state, some));
    yield;
  }
  return pairs;
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

/** Names that the letters tie and something else kept apart; `seen` are the groups that were looked at. */
function refusedEdges(
  state: CorpusState,
  entities: readonly Entity[],
  seen: Set<GroupPlan>,
): SuggestedPair[] {
  const plans = new Set<GroupPlan>();
  for (const entity of entities) {
    for (const node of entity.nodes) {
      const plan = state.standing(node)?.plan;
      if (plan !== undefined && !seen.has(plan)) plans.add(plan);
    }
  }
  for (const plan of plans) seen.add(plan);
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
class NearSpellings {
  private readonly seen = new Map<string, Entity[]>();

  /** Adds an entity; gives back its pairs with those that were added before. */
  add(entity: Entity): SuggestedPair[] {
    const name = entity.canonical.form.fold;
    if (name.length < MIN_SPELLING || /\d/.test(name)) return [];
    const met = new Set<Entity>();
    for (const key of deletions(`${entity.type} ${name}`, entity.type.length + 1)) {
      const others = this.seen.get(key);
      if (others === undefined) this.seen.set(key, [entity]);
      else {
        for (const other of others) met.add(other);
        others.push(entity);
      }
    }
    met.delete(entity);
    return [...met].map((other) => ({ a: other, b: entity, score: 0.35, reason: { kind: "one letter" } }));
  }
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
