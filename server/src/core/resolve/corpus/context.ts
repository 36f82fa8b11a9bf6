// Tells apart the bearers of one short name by the company they keep: whom else an article names, with which role,
// and when. Reads only articles that name the short name or a bearer, so that no other article can change the answer.
import { type ArticleId, type ArticleMeta, ENTITY_TYPES } from "../../types";
import { compareText } from "./cluster";

/** What the context needs of an article; a new object whenever the article changes. */
export interface ContextArticle {
  readonly slot: number;
  readonly id: ArticleId;
  /** A number from the id alone, for sampling. */
  readonly hash: number;
  readonly meta: ArticleMeta;
}

/** Who is named in an article: by name number and type code, and which roles stand beside whom. */
export interface Company {
  /** Name number * 4 + type code, of each chain with a strong mention. */
  readonly names: readonly number[];
  /** Roles beside mentions of a name: [name number * 4 + type code, folded role]. */
  readonly roles: readonly (readonly [number, string])[];
}

/** As many articles of a bearer are looked at, always the same ones. */
const SAMPLE = 48;
/** A shared role counts like two shared people. */
const ROLE_WEIGHT = 2;
/** What a shared name of each type says, in the order of ENTITY_TYPES: places are named in many contexts. */
const NAME_WEIGHTS: readonly number[] = ENTITY_TYPES.map((type) =>
  type === "PER" ? 1 : type === "ORG" ? 0.75 : 0.4,
);
/** The best bearer needs this much, and this many times as much as the next. */
const MIN_SCORE = 1.5;
const MIN_LEAD = 2;
/** A bearer is out of question for an article this many years before or after all that name him in full. */
const MAX_YEARS = 40;

/** What the sampled articles of one bearer say. */
interface Profile {
  /** Share of the articles that name each. */
  readonly names: ReadonlyMap<number, number>;
  readonly roles: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The articles of one bearer that are looked at: those of least hash, so that few changes change the sample. */
export function sampleOf<A extends ContextArticle>(articles: readonly A[]): readonly A[] {
  return [...articles].sort((a, b) => a.hash - b.hash || compareText(a.id, b.id)).slice(0, SAMPLE);
}

/** One bearer as the context sees him. */
export interface Bearer<A extends ContextArticle> {
  /** The keys (see Company) of his names. */
  readonly keys: ReadonlySet<number>;
  readonly sample: readonly A[];
}

/** Decides between bearers, article by article. */
export class BearerContext<A extends ContextArticle> {
  private readonly profiles: readonly Profile[];

  constructor(
    bearers: readonly Bearer<A>[],
    private readonly companyOf: (article: A) => Company,
  ) {
    this.profiles = bearers.map((bearer) => profileOf(bearer, companyOf));
  }

  /**
   * Index of the bearer that the article means by the short name; undefined if that stays open.
   * @param short the keys (see Company) of the short name
   */
  decide(article: A, short: ReadonlySet<number>): number | undefined {
    const year = yearOf(article);
    const scores = this.profiles.map((profile) => (isOutOfTime(year, profile) ? -1 : 0));
    if (scores.filter((score) => score === 0).length === 1) return scores.indexOf(0);
    const { names, roles } = this.companyOf(article);
    for (const name of names) if (!short.has(name)) this.addName(name, scores);
    for (const [name, role] of roles) if (short.has(name)) this.addRole(role, scores);
    const ranked = scores
      .map((_, bearer) => bearer)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const [best = 0, next = 0] = ranked.map((bearer) => scores[bearer] ?? 0);
    return best >= MIN_SCORE && best >= MIN_LEAD * next ? ranked[0] : undefined;
  }

  /** A name speaks for a bearer as far as it is named with him rather than with the others. */
  private addName(name: number, scores: number[]): void {
    const shares = this.profiles.map((profile) => profile.names.get(name) ?? 0);
    const sum = shares.reduce((a, b) => a + b, 0);
    if (sum > 0)
      add(
        scores,
        shares.map((share) => (NAME_WEIGHTS[name & 3] ?? 0) * (share / sum)),
      );
  }

  private addRole(role: string, scores: number[]): void {
    const bearers = this.profiles.map((profile) => (profile.roles.has(role) ? 1 : 0) as number);
    const sum = bearers.reduce((a, b) => a + b, 0);
    if (sum > 0)
      add(
        scores,
        bearers.map((bears) => (ROLE_WEIGHT * bears) / sum),
      );
  }
}

function add(scores: number[], more: readonly number[]): void {
  more.forEach((score, bearer) => {
    if ((scores[bearer] ?? -1) >= 0) scores[bearer] = (scores[bearer] ?? 0) + score;
  });
}

function profileOf<A extends ContextArticle>(
  { keys, sample }: Bearer<A>,
  companyOf: (article: A) => Company,
): Profile {
  const names = new Map<number, number>();
  const roles = new Set<string>();
  const years = sample.flatMap((article) => yearOf(article) ?? []);
  for (const article of sample) {
    const company = companyOf(article);
    for (const name of company.names) {
      if (!keys.has(name)) names.set(name, (names.get(name) ?? 0) + 1 / sample.length);
    }
    for (const [name, role] of company.roles) if (keys.has(name)) roles.add(role);
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
