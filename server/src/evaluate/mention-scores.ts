// Strict scores of recognised mentions against gold: same span, same type, same kind.
import {
  ENTITY_TYPES,
  type EntityType,
  MENTION_KINDS,
  type Mention,
  type MentionKind,
  type Span,
} from "../core/vocabulary/types";
import type { GoldArticle, GoldMention } from "./gold";
import { type IntCounts, type MentionScore, tallyScore } from "./scores";

/** Scores by type and in all over names; over compounds and derived forms; over all kinds with kind right. */
export interface MentionScores {
  PER?: MentionScore;
  LOC?: MentionScore;
  ORG?: MentionScore;
  all?: MentionScore;
  compound?: MentionScore;
  derived?: MentionScore;
  /** Compounds and derived forms together. */
  forms?: MentionScore;
  everyKind?: MentionScore;
}

/** What a gold mention was answered with: gold index -> predicted index. */
export type Matching = ReadonlyMap<number, number>;

/**
 * Collects matches over articles. Kinds that a file's gold never marks are not scored against it, since their
 * absence there says nothing.
 */
export class MentionScorer {
  readonly #types = tallies(ENTITY_TYPES);
  readonly #kinds = tallies(MENTION_KINDS);

  /** Counts one article with its matching; `kinds` are those that the gold of its file marks. */
  add(
    gold: GoldArticle,
    predicted: readonly Mention[],
    matching: Matching,
    kinds: ReadonlySet<MentionKind>,
  ): void {
    const matched = new Set(matching.values());
    gold.mentions.forEach((mention, index) => {
      this.#count(mention.kind, mention.type, "gold");
      // A match through a further right type counts under the gold's own type, on both sides.
      if (matching.has(index))
        for (const side of ["right", "predicted"] as const) this.#count(mention.kind, mention.type, side);
    });
    predicted.forEach((mention, index) => {
      if (!matched.has(index) && kinds.has(mention.kind))
        this.#count(mention.kind, mention.type, "predicted");
    });
  }

  /** The scores so far; kinds and types without gold mentions are left out. */
  scores(): MentionScores {
    const result: MentionScores = {};
    for (const type of ENTITY_TYPES)
      if (this.#types[type].gold > 0) result[type] = tallyScore(this.#types[type]);
    if (this.#kinds.name.gold > 0) result.all = tallyScore(this.#kinds.name);
    for (const kind of ["compound", "derived"] as const)
      if (this.#kinds[kind].gold > 0) result[kind] = tallyScore(this.#kinds[kind]);
    const forms = sum([this.#kinds.compound, this.#kinds.derived]);
    if (forms.gold > 0) result.forms = tallyScore(forms);
    result.everyKind = tallyScore(sum(Object.values(this.#kinds)));
    return result;
  }

  #count(kind: MentionKind, type: EntityType, side: keyof IntCounts): void {
    this.#kinds[kind][side]++;
    if (kind === "name") this.#types[type][side]++;
  }
}

/**
 * Pairs gold mentions with predicted ones: kind right, type right or among `also`, and the same span; where gold
 * marks the whole token of a compound or derived form, a predicted span inside it.
 */
export function matchMentions(gold: readonly GoldMention[], predicted: readonly Mention[]): Matching {
  const used = new Set<number>();
  const matching = new Map<number, number>();
  gold.forEach((mention, goldIndex) => {
    const found = predicted.findIndex((candidate, index) => !used.has(index) && agrees(mention, candidate));
    if (found < 0) return;
    used.add(found);
    matching.set(goldIndex, found);
  });
  return matching;
}

/** Pairs gold mentions with predicted ones of the same span, whatever type and kind the prediction has. */
export function matchSpans(gold: readonly Span[], predicted: readonly Span[]): Matching {
  const byStart = new Map(predicted.map((mention, index) => [mention.start, index]));
  const matching = new Map<number, number>();
  gold.forEach((mention, index) => {
    const found = byStart.get(mention.start);
    if (found !== undefined && predicted[found]?.end === mention.end) matching.set(index, found);
  });
  return matching;
}

function agrees(gold: GoldMention, predicted: Mention): boolean {
  if (gold.kind !== predicted.kind) return false;
  if (gold.type !== predicted.type && !gold.also.includes(predicted.type)) return false;
  return gold.wholeToken
    ? inside(predicted, gold)
    : predicted.start === gold.start && predicted.end === gold.end;
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function tallies<K extends string>(keys: readonly K[]): Record<K, IntCounts> {
  return Object.fromEntries(keys.map((key) => [key, { right: 0, predicted: 0, gold: 0 }])) as Record<
    K,
    IntCounts
  >;
}

function sum(parts: readonly IntCounts[]): IntCounts {
  const total: IntCounts = { right: 0, predicted: 0, gold: 0 };
  for (const part of parts) {
    total.right += part.right;
    total.predicted += part.predicted;
    total.gold += part.gold;
  }
  return total;
}
