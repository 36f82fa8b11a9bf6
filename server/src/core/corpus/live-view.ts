// Answers what features ask of the corpus. Values are computed when asked for and kept while their entity stays.

import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import { companionsOf } from "../query/companions";
import { evidenceFor } from "../query/evidence";
import { introduceIn } from "../query/introduction";
import { LazyEntityView } from "../query/lazy-entity-view";
import { aliasesOf, type ReadArticle, readArticle, rowsOf, spansOf } from "../query/mentions";
import { mainOccurrencesOf, type Occurrences, occurrencesOf } from "../query/occurrences";
import { suggest } from "../query/suggestions";
import type {
  ArticleCount,
  ArticleHead,
  ArticleView,
  Companion,
  CorpusView,
  EntityView,
  Evidence,
  Form,
  Place,
  ResolvedMention,
  SourceSpans,
  Suggestion,
} from "../query/view";
import type { ArticleId, EntityId, EntityType } from "../vocabulary/types";

/** Articles whose views are kept: those of the last few requests. */
const KEPT_ARTICLES = 32;

/**
 * The view of a corpus state. Synchronous use sees one state. A view that is kept while the store changes answers
 * from the newest state from then on, with its own old `version`: take a new one after each `await`.
 */
export class LiveView implements CorpusView {
  private readonly known = new WeakMap<Entity, LazyEntityView>();
  private readonly read = new Map<ArticleId, ReadArticle>();
  private readonly lists = new Map<EntityType | undefined, readonly EntityView[]>();
  /** By their number and the entity. */
  private readonly company = new Map<string, readonly Companion[]>();
  /** By their number. */
  private readonly suggested = new Map<number, readonly Suggestion[]>();

  constructor(
    private readonly state: CorpusState,
    readonly version: number,
    older: LiveView | undefined,
  ) {
    if (older !== undefined) this.known = older.known;
  }

  get articleIds(): readonly ArticleId[] {
    return this.state.articleIds;
  }
  get entityCount(): number {
    return this.state.entities.size;
  }
  article(id: ArticleId): ArticleView | undefined {
    return this.readArticle(id)?.view;
  }
  head(id: ArticleId): ArticleHead | undefined {
    return this.state.article(id);
  }
  entity(id: EntityId): EntityView | undefined {
    return this.find(id);
  }
  entities(type?: EntityType): readonly EntityView[] {
    const known = this.lists.get(type);
    if (known !== undefined && this.isCurrent()) return known;
    const list = this.state.list.all(type).map((entity) => this.knownEntity(entity));
    if (this.isCurrent()) this.lists.set(type, list);
    return list;
  }

  counts(id: EntityId, limit?: number): readonly ArticleCount[] {
    const entity = this.state.entities.get(id);
    return entity === undefined ? [] : countsOf(occurrencesOf(this.state, entity), limit);
  }

  mainCounts(id: EntityId): readonly ArticleCount[] {
    const entity = this.state.entities.get(id);
    return entity === undefined ? [] : countsOf(mainOccurrencesOf(this.state, entity));
  }

  countIn(id: EntityId, articleId: ArticleId): number {
    const entity = this.state.entities.get(id);
    const article = this.state.article(articleId);
    return entity === undefined || article === undefined ? 0 : rowsOf(this.state, entity, article).length;
  }

  mentionsIn(id: EntityId, article: ArticleId): readonly ResolvedMention[] {
    return this.readArticle(article)?.view.mentions.filter((mention) => mention.entity === id) ?? [];
  }

  firstIn(id: EntityId, articleId: ArticleId): Place | undefined {
    const entity = this.state.entities.get(id);
    const article = this.state.article(articleId);
    if (entity === undefined || article === undefined) return undefined;
    const [row] = rowsOf(this.state, entity, article);
    return row === undefined
      ? undefined
      : { article: articleId, start: article.start(row), end: article.end(row) };
  }

  spans(id: EntityId): readonly SourceSpans[] {
    const entity = this.state.entities.get(id);
    return entity === undefined ? [] : spansOf(this.state, entity);
  }

  aliases(id: EntityId): readonly string[] {
    const entity = this.state.entities.get(id);
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
    const entity = this.state.entities.get(id);
    const article = this.state.article(articleId);
    if (entity === undefined || article === undefined) return undefined;
    const found = introduceIn(this.state, entity, article);
    return found && { article: articleId, start: article.start(found.row), end: article.end(found.row) };
  }

  forms(id: EntityId): readonly Form[] {
    return this.find(id)?.forms ?? [];
  }

  evidence(articleId: ArticleId, mentionIndex: number): Evidence | undefined {
    const article = this.readArticle(articleId);
    const row = article?.rows[mentionIndex];
    const entity = this.state.entities.get(article?.view.mentions[mentionIndex]?.entity ?? "");
    if (article === undefined || row === undefined || entity === undefined) return undefined;
    return evidenceFor(this.state, entity, article.packed, row);
  }

  companions(id: EntityId, limit: number): readonly Companion[] {
    const key = `${limit} ${id}`;
    const known = this.company.get(key);
    if (known !== undefined && this.isCurrent()) return known;
    const entity = this.state.entities.get(id);
    const list = entity === undefined ? [] : companionsOf(this.state, entity, limit);
    if (this.isCurrent()) this.company.set(key, list);
    return list;
  }

  suggestions(limit: number): readonly Suggestion[] {
    const known = this.suggested.get(limit);
    if (known !== undefined && this.isCurrent()) return known;
    const list = suggest(this.state, limit);
    if (this.isCurrent()) this.suggested.set(limit, list);
    return list;
  }

  private isCurrent(): boolean {
    return this.state.version === this.version;
  }

  private find(id: EntityId): LazyEntityView | undefined {
    const entity = this.state.entities.get(id);
    return entity && this.knownEntity(entity);
  }

  private knownEntity(entity: Entity): LazyEntityView {
    const known = this.known.get(entity) ?? new LazyEntityView(this.state, entity);
    this.known.set(entity, known);
    return known;
  }

  private readArticle(id: ArticleId): ReadArticle | undefined {
    const known = this.isCurrent() ? this.read.get(id) : undefined;
    if (known !== undefined) return known;
    const packed = this.state.article(id);
    if (packed === undefined) return undefined;
    const article = readArticle(this.state, packed);
    if (!this.isCurrent()) return article;
    if (this.read.size >= KEPT_ARTICLES) this.read.clear();
    this.read.set(id, article);
    return article;
  }
}

function countsOf({ articles, counts }: Occurrences, limit = articles.length): readonly ArticleCount[] {
  return articles.slice(0, limit).map(({ id }, index) => ({ article: id, count: counts[index] ?? 0 }));
}
