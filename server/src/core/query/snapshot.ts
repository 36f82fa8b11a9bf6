// The read side of the corpus: all that features may ask. A snapshot is one state, or throws `Stale`.
import type { ArticleLook } from "../decisions/article-change";
import type { Decision, NameRef } from "../decisions/decision";
import type { ArticleName } from "../index/article-names";
import type { AnalysedMention } from "../link/linked";
import type { ArticleId, ArticleMeta, Block, EntityId, EntityType, Span } from "../vocabulary/types";
import type { Effect, Unfound } from "./effect";
import type { Evidence, Place, SuggestionReason } from "./reasons";
import type { SaidDecision } from "./said";

export type { ArticleName } from "../index/article-names";
export type { Evidence, Place, SuggestionReason } from "./reasons";

/** A mention together with the entity the corpus gives it to. Its `type` is the entity's type. */
export interface ResolvedMention extends AnalysedMention {
  readonly entity: EntityId;
  /** Position in `ArticleView.mentions`. */
  readonly index: number;
}

/** What lists need of an article: cheap to have, whatever its length. */
export interface ArticleHead {
  readonly id: ArticleId;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  readonly words: number;
  /** BCP 47 tag of the language it was read in; "und" if that could not be told. */
  readonly language: string;
  readonly meta: ArticleMeta;
  readonly lineStarts: Uint32Array;
}

/** One article as the corpus shows it; never changed. Only accepted mentions appear. */
export interface ArticleView extends ArticleHead {
  readonly blocks: readonly Block[];
  /** [start, end) pairs, two entries a sentence. */
  readonly sentences: Uint32Array;
  /** Sorted by start, not overlapping. */
  readonly mentions: readonly ResolvedMention[];
}

/** The mentions of an entity in one article, with what it takes to turn them into positions. */
export interface SourceSpans {
  readonly article: ArticleId;
  readonly length: number;
  readonly lineStarts: Uint32Array;
  /** In text order. */
  readonly spans: readonly Span[];
}

/** How often an article names an entity. */
export interface ArticleCount {
  readonly article: ArticleId;
  readonly count: number;
}

/** An entity that stands beside another one, and how often. */
export interface Companion {
  readonly entity: EntityId;
  readonly count: number;
}

/** Whom an entity is named with, most often first, and what is counted. */
export interface Companions {
  readonly shared: "sentences" | "articles";
  readonly list: readonly Companion[];
}

/** A surface form of an entity. */
export interface Form {
  readonly surface: string;
  readonly count: number;
}

/**
 * An entity with what is cheap to know of it; the rest is asked of the snapshot. Properties may be getters that throw
 * `Stale` when first read too late: read them before you await, and do not spread the object.
 */
export interface EntityView {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  /** How decisions speak of it: by the name that texts have, not one that the reader gave. */
  readonly ref: NameRef;
  /** Number of mentions in the corpus. */
  readonly total: number;
  /** Number of articles that mention it. */
  readonly articleCount: number;
  /** The one-line description: a person's office in its base form ("US-Präsident"). Computed when read, as articleCount is. */
  readonly descriptor?: string | undefined;
}

/** A pair of entities that may be one; never merged by itself. */
export interface Suggestion {
  readonly a: EntityId;
  readonly b: EntityId;
  /** Between 0 and 1. */
  readonly score: number;
  readonly reasonsFor: readonly SuggestionReason[];
  readonly reasonsAgainst: readonly SuggestionReason[];
}

/** Enough articles to tell what an entity is about and whom it most often appears with. */
export const MAIN_ARTICLES = 150;

/**
 * One state of the corpus. Asked after the corpus has changed, it throws `Stale`, and so do lazy properties of what it
 * gave out; everything else that it gave out never changes. Unknown ids give undefined or an empty list, never an error.
 */
export interface CorpusSnapshot {
  /** Grows with every published state. */
  readonly version: number;
  /** All article ids, sorted by code unit. */
  readonly articleIds: readonly ArticleId[];
  readonly entityCount: number;
  article(id: ArticleId): ArticleView | undefined;
  head(id: ArticleId): ArticleHead | undefined;
  /** What to call an article so that it is told apart from all others. */
  articleName(id: ArticleId): ArticleName | undefined;
  entity(id: EntityId): EntityView | undefined;
  /** All entities, by total descending, then name, then id. */
  entities(type?: EntityType): readonly EntityView[];
  /** Mentions per article, in article-id order; of all articles, or of the first few. */
  counts(id: EntityId, limit?: number): readonly ArticleCount[];
  /** The articles that name an entity most, by count descending, then id: at most MAIN_ARTICLES. */
  mainCounts(id: EntityId): readonly ArticleCount[];
  /** The number of mentions of an entity in one article. */
  countIn(id: EntityId, article: ArticleId): number;
  /** The mentions of an entity in one article, in text order. */
  mentionsIn(id: EntityId, article: ArticleId): readonly ResolvedMention[];
  /** The first mention of an entity in one article. */
  firstIn(id: EntityId, article: ArticleId): Place | undefined;
  /** All mentions of an entity, in article-id order: for long lists, without building articles. */
  spans(id: EntityId): readonly SourceSpans[];
  /** All names and surface forms of an entity, the canonical name first: for searching. */
  aliases(id: EntityId): readonly string[];
  /** The mention that presents the entity best in the whole corpus. */
  introduction(id: EntityId): Place | undefined;
  /** The mention that presents the entity best within one article. */
  introductionIn(id: EntityId, article: ArticleId): Place | undefined;
  /** By count descending, then surface. */
  forms(id: EntityId): readonly Form[];
  /** Why some forms belong to the entity, by form: linear in its articles, so ask for those that are shown. */
  formEvidence(id: EntityId, surfaces: Iterable<string>): ReadonlyMap<string, Evidence>;
  /** Why this mention belongs to its entity. */
  evidence(article: ArticleId, mentionIndex: number): Evidence | undefined;
  /** The reader's decisions on an entity: those on its own name first, then those on others of its names. */
  decisions(id: EntityId): readonly SaidDecision[];
  /**
   * How much a decision touches, made or not. Given names and places are counted in the looks at texts (see TextSearch
   * and soughtFor); without looks, in those that the corpus has taken.
   */
  effectOf(decision: Decision, looks?: Iterable<ArticleLook>): Effect;
  /** Decisions on an article or a place that is not found, and why. */
  readonly unfound: readonly Unfound[];
  /**
   * Entities that stand in the same sentences (or else articles) most often, best first. For an entity in more than
   * MAIN_ARTICLES articles, those that name it most are looked at.
   */
  companions(id: EntityId, limit: number): Companions;
  suggestions(limit: number): readonly Suggestion[];
  /** The same in steps of a few milliseconds, between which others may have their turn. */
  suggestionSteps(limit: number): Iterator<void, readonly Suggestion[]>;
  /** What `compute` gave for this key, kept as long as this snapshot (the last few dozen keys). */
  memo<T>(key: string, compute: () => T): T;
  /** What `compute` gave for this entity and key, kept as long as the entity stays as it is, across snapshots. */
  memoOf<T>(id: EntityId, key: string, compute: () => T): T;
}
