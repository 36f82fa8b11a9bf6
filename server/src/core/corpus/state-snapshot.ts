// A snapshot of the corpus: answers what features ask of one state, and throws when that is no more. Answers are
// computed when asked for; what they cost is kept with the snapshot, or with an entity for as long as it stays.

import type { ArticleLook } from "../decisions/article-change";
import type { Decision } from "../decisions/decision";
import type { CorpusState } from "../entities/corpus-state";
import { compareEntities } from "../entities/entity-list";
import { companionsOf } from "../query/companions";
import { type Effect, effectOf, type Unfound, unfoundOf } from "../query/effect";
import { evidenceFor } from "../query/evidence";
import { formEvidenceOf } from "../query/forms";
import { introduceIn } from "../query/introduction";
import type { LazyEntityView } from "../query/lazy-entity-view";
import { aliasesOf, type ReadArticle, readArticle, rowsOf, spansOf } from "../query/mentions";
import type { Reader } from "../query/reader";
import type { Occurrences } from "../query/reading";
import { type SaidDecision, saidOfEntity } from "../query/said";
import type {
  ArticleCount,
  ArticleHead,
  ArticleName,
  ArticleView,
  Companions,
  CorpusSnapshot,
  EntityView,
  Evidence,
  Form,
  Place,
  ResolvedMention,
  SourceSpans,
  Suggestion,
} from "../query/snapshot";
import { Stale } from "../query/stale";
import { suggest } from "../query/suggestions";
import type { ArticleId, EntityId, EntityType } from "../vocabulary/types";

/** Articles that are kept as they were read: those of the last few requests. */
const KEPT_ARTICLES = 32;
/** Answers of features that are kept; the oldest goes first. */
const KEPT_MEMOS = 32;

const NO_COMPANIONS: Companions = { shared: "articles", list: [] };

/** The answers of one state of the corpus. Every question throws `Stale` once the state has changed. */
export class StateSnapshot implements CorpusSnapshot {
  readonly version: number;
  private readonly read = new Map<ArticleId, ReadArticle>();
  private readonly lists = new Map<EntityType | undefined, readonly EntityView[]>();
  /** By their number and the entity. */
  private readonly company = new Map<string, Companions>();
  /** By their number. */
  private readonly suggested = new Map<number, readonly Suggestion[]>();
  private readonly memos = new Map<string, unknown>();

  constructor(private readonly reader: Reader) {
    this.version = reader.state.version;
  }

  /** What answers are read from, as long as it is in this snapshot's state. */
  private get reading(): Reader {
    this.check();
    return this.reader;
  }

  private get state(): CorpusState {
    return this.reading.state;
  }

  private check(): void {
    if (this.reader.state.version !== this.version) throw new Stale();
  }

  memo<T>(key: string, compute: () => T): T {
    this.check();
    if (this.memos.has(key)) return this.memos.get(key) as T;
    const value = compute();
    const oldest = this.memos.size >= KEPT_MEMOS ? this.memos.keys().next().value : undefined;
    if (oldest !== undefined) this.memos.delete(oldest);
    this.memos.set(key, value);
    return value;
  }

  memoOf<T>(id: EntityId, key: string, compute: () => T): T {
    return this.find(id)?.memo(key, compute) ?? compute();
  }

  get articleIds(): readonly ArticleId[] {
    return this.state.articleIds;
  }
  get entityCount(): number {
    return this.state.hidesNothing ? this.state.entities.size : this.entities().length;
  }
  article(id: ArticleId): ArticleView | undefined {
    return this.readArticle(id)?.view;
  }
  head(id: ArticleId): ArticleHead | undefined {
    return this.state.article(id);
  }
  articleName(id: ArticleId): ArticleName | undefined {
    return this.state.articleName(id);
  }
  entity(id: EntityId): EntityView | undefined {
    return this.find(id);
  }
  entities(type?: EntityType): readonly EntityView[] {
    const known = this.lists.get(type) ?? this.listOf(type);
    this.check();
    this.lists.set(type, known);
    return known;
  }

  counts(id: EntityId, limit?: number): readonly ArticleCount[] {
    const entity = this.find(id);
    return entity === undefined ? [] : countsOf(entity.occurrences, limit);
  }

  mainCounts(id: EntityId): readonly ArticleCount[] {
    const entity = this.find(id);
    return entity === undefined ? [] : countsOf(entity.mainOccurrences);
  }

  countIn(id: EntityId, articleId: ArticleId): number {
    const entity = this.state.entity(id);
    const article = this.state.article(articleId);
    return entity === undefined || article === undefined ? 0 : rowsOf(this.reading, entity, article).length;
  }

  mentionsIn(id: EntityId, article: ArticleId): readonly ResolvedMention[] {
    const own = this.state.entity(id)?.id;
    return this.readArticle(article)?.view.mentions.filter(({ entity }) => entity === own) ?? [];
  }

  firstIn(id: EntityId, articleId: ArticleId): Place | undefined {
    const entity = this.state.entity(id);
    const article = this.state.article(articleId);
    if (entity === undefined || article === undefined) return undefined;
    const [row] = rowsOf(this.reading, entity, article);
    return row === undefined
      ? undefined
      : { article: articleId, start: article.start(row), end: article.end(row) };
  }

  spans(id: EntityId): readonly SourceSpans[] {
    const entity = this.state.entity(id);
    return entity === undefined ? [] : spansOf(this.reading, entity);
  }

  aliases(id: EntityId): readonly string[] {
    const entity = this.state.entity(id);
    return entity === undefined ? [] : aliasesOf(this.state, entity);
  }

  introduction(id: EntityId): Place | undefined {
    const found = this.find(id)?.introduction;
    return (
      found && {
        article: found.article.id,
        start: found.article.start(found.row),
        end: found.article.end(found.row),
      }
    );
  }

  introductionIn(id: EntityId, articleId: ArticleId): Place | undefined {
    const entity = this.state.entity(id);
    const article = this.state.article(articleId);
    if (entity === undefined || article === undefined) return undefined;
    const found = introduceIn(this.reading, entity, article);
    return found && { article: articleId, start: article.start(found.row), end: article.end(found.row) };
  }

  forms(id: EntityId): readonly Form[] {
    return this.find(id)?.forms ?? [];
  }

  formEvidence(id: EntityId, surfaces: Iterable<string>): ReadonlyMap<string, Evidence> {
    const entity = this.state.entity(id);
    return entity === undefined ? new Map() : formEvidenceOf(this.reading, entity, surfaces);
  }

  evidence(articleId: ArticleId, mentionIndex: number): Evidence | undefined {
    const article = this.readArticle(articleId);
    const row = article?.rows[mentionIndex];
    const entity = this.state.entities.get(article?.view.mentions[mentionIndex]?.entity ?? "");
    if (article === undefined || row === undefined || entity === undefined) return undefined;
    return evidenceFor(this.reading, entity, article.packed, row);
  }

  decisions(id: EntityId): readonly SaidDecision[] {
    const entity = this.state.entity(id);
    return entity === undefined ? [] : saidOfEntity(this.state, entity);
  }

  effectOf(decision: Decision, looks?: Iterable<ArticleLook>): Effect {
    return effectOf(this.reading, decision, looks);
  }

  get unfound(): readonly Unfound[] {
    return unfoundOf(this.state, this.state.rules);
  }

  companions(id: EntityId, limit: number): Companions {
    const key = `${limit} ${id}`;
    const entity = this.state.entity(id);
    const known =
      this.company.get(key) ??
      (entity === undefined ? NO_COMPANIONS : companionsOf(this.reading, entity, limit));
    this.company.set(key, known);
    return known;
  }

  suggestions(limit: number): readonly Suggestion[] {
    const steps = this.suggestionSteps(limit);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  *suggestionSteps(limit: number): Generator<void, readonly Suggestion[]> {
    const { reading } = this;
    const known = this.suggested.get(limit);
    if (known !== undefined) return known;
    const steps = suggest(reading, limit);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      yield;
      this.check();
    }
    this.suggested.set(limit, step.value);
    return step.value;
  }

  private find(id: EntityId): LazyEntityView | undefined {
    const entity = this.state.entity(id);
    const view = entity && this.reading.of(entity);
    return view === undefined || view.total === 0 ? undefined : view;
  }

  private listOf(type: EntityType | undefined): readonly EntityView[] {
    const { reading, state } = this;
    const list = state.list.all(type).map((entity) => reading.of(entity));
    return state.hidesNothing ? list : list.filter(({ total }) => total > 0).sort(compareEntities);
  }

  private readArticle(id: ArticleId): ReadArticle | undefined {
    const packed = this.state.article(id);
    const known = this.read.get(id);
    if (known !== undefined || packed === undefined) return known;
    const article = readArticle(this.state, packed);
    if (this.read.size >= KEPT_ARTICLES) this.read.clear();
    this.read.set(id, article);
    return article;
  }
}

function countsOf({ articles, counts }: Occurrences, limit = articles.length): readonly ArticleCount[] {
  return articles.slice(0, limit).map(({ id }, index) => ({ article: id, count: counts[index] ?? 0 }));
}
