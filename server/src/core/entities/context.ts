// Tells apart the bearers of one short name by the company they keep: whom else an article names, with which role,
// and when. Reads only articles that name the short name or a bearer, so that no other article can change the answer.
import type { CoOccurrence } from "../index/co-occurrence";
import { compareText } from "../util/compare-text";
import { type ArticleId, type ArticleMeta, ENTITY_TYPES } from "../vocabulary/types";

/** What the context needs of an article; a new object whenever the article changes. */
export interface ContextArticle {
  readonly slot: number;
  readonly id: ArticleId;
  /** A number from the id alone, for sampling. */
  readonly hash: number;
  readonly meta: ArticleMeta;
}

/** As many articles of a bearer are looked at, always the same ones. */
const SAMPLE = 24;
/** A shared role counts like two shared people. */
const ROLE_WEIGHT = 2;
/** What a shared name of each type says, in the order of ENTITY_TYPES: places are named in many contexts. */
const NAME_WEIGHTS: readonly number[] = ENTITY_TYPES.map((type) =>
  type === "PER" ? 1 : type === "ORG" ? 0.75 : 0.4,
);
/** The best bearer needs this much, and this many times as much as the next. */
const MIN_SCORE = 1.5;
const MIN_LEAD = 2;
/** What the bearer who is by far the most named has ahead of the others. */
const FAVOUR = 1;
/** A bearer is out of question for an article this many years before or after all that name him in full. */
const MAX_YEARS = 40;

/** What the sampled articles of one bearer say. */
export interface Profile {
  /** Share of the articles that name each. */
  readonly names: ReadonlyMap<number, number>;
  /** Roles that stand beside his name, each with 1. */
  readonly roles: ReadonlyMap<string, number>;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The articles of one bearer that are looked at: those of least hash, so that few changes change the sample. */
export function sampleOf<A extends ContextArticle>(articles: readonly A[]): readonly A[] {
  return [...articles].sort((a, b) => a.hash - b.hash || compareText(a.id, b.id)).slice(0, SAMPLE);
}

/** One bearer as the context sees him. */
export interface Bearer<A extends ContextArticle> {
  /** The keys (see CoOccurrence) of his names. */
  readonly keys: ReadonlySet<number>;
  readonly sample: readonly A[];
}

/** Decides between bearers, article by article. */
export class BearerContext<A extends ContextArticle> {
  private readonly names: ReadonlyMap<number, Contrast>;
  private readonly roles: ReadonlyMap<string, Contrast>;

  constructor(
    private readonly profiles: readonly Profile[],
    private readonly coOccurrenceOf: (article: A) => CoOccurrence,
  ) {
    this.names = contrastsOf(profiles.map(({ names }) => names));
    this.roles = contrastsOf(profiles.map(({ roles }) => roles));
  }

  /**
   * Index of the bearer that the article means by the short name; undefined if that stays open.
   * @param short the keys (see CoOccurrence) of the short name
   * @param favourite index of the bearer who is meant where nothing speaks for another; -1 for none
   */
  decide(article: A, short: ReadonlySet<number>, favourite: number): number | undefined {
    const year = yearOf(article);
    const scores: number[] = this.profiles.map((profile) => (isOutOfTime(year, profile) ? -1 : 0));
    if (scores.filter((score) => score === 0).length === 1) return scores.indexOf(0);
    if (scores[favourite] === 0) scores[favourite] = FAVOUR;
    const { names, roles } = this.coOccurrenceOf(article);
    for (const name of names) {
      if (!short.has(name)) addContrast(this.names.get(name), NAME_WEIGHTS[name & 3] ?? 0, scores);
    }
    for (const [name, role] of roles)
      if (short.has(name)) addContrast(this.roles.get(role), ROLE_WEIGHT, scores);
    return leaderOf(scores);
  }
}

/** For each bearer who shares something: his share of all that the bearers have of it. */
type Contrast = readonly { readonly bearer: number; readonly share: number }[];

/** A name speaks for a bearer as far as it is named with him rather than with the others. */
function contrastsOf<K>(profiles: readonly ReadonlyMap<K, number>[]): ReadonlyMap<K, Contrast> {
  const found = new Map<K, { bearer: number; share: number }[]>();
  profiles.forEach((profile, bearer) => {
    for (const [key, share] of profile) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [{ bearer, share }]);
      else known.push({ bearer, share });
    }
  });
  for (const contrast of found.values()) {
    const sum = contrast.reduce((total, { share }) => total + share, 0);
    for (const each of contrast) each.share /= sum;
  }
  return found;
}

function addContrast(contrast: Contrast | undefined, weight: number, scores: number[]): void {
  for (const { bearer, share } of contrast ?? []) {
    const score = scores[bearer] ?? -1;
    if (score >= 0) scores[bearer] = score + weight * share;
  }
}

/** The bearer with a score high enough and far enough ahead of the next. */
function leaderOf(scores: readonly number[]): number | undefined {
  let leader = 0;
  for (let bearer = 1; bearer < scores.length; bearer++) {
    if ((scores[bearer] ?? 0) > (scores[leader] ?? 0)) leader = bearer;
  }
  const best = scores[leader] ?? 0;
  const isAhead = scores.every((score, bearer) => bearer === leader || best >= MIN_LEAD * score);
  return best >= MIN_SCORE && isAhead ? leader : undefined;
}

/** Sums up what the sampled articles say of a bearer. */
export function profileOf<A extends ContextArticle>(
  { keys, sample }: Bearer<A>,
  coOccurrenceOf: (article: A) => CoOccurrence,
): Profile {
  const names = new Map<number, number>();
  const roles = new Map<string, number>();
  const years = sample.flatMap((article) => yearOf(article) ?? []);
  for (const article of sample) {
    const company = coOccurrenceOf(article);
    for (const name of company.names) {
      if (!keys.has(name)) names.set(name, (names.get(name) ?? 0) + 1 / sample.length);
    }
    for (const [name, role] of company.roles) if (keys.has(name)) roles.set(role, 1);
  }
  return { names, roles, firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

function yearOf({ meta }: ContextArticle): number | undefined {
  return meta.date === undefined ? undefined : Number(meta.date.slice(0, 4));
}

/** An article without a date, and a bearer without one, are never out of time. */
function isOutOfTime(year: number | undefined, { firstYear, lastYear }: Profile): boolean {
  return year !== undefined && lastYear > 0 && (year < firstYear - MAX_YEARS || year > lastYear + MAX_YEARS);
}
