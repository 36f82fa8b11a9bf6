// The articles of the corpus with their names and entities: the one changing thing behind all snapshots.

import type { ArticleChange } from "../analysis/article-change";
import { MILLION } from "../analysis/packed-analysis";
import { ArticleOrder } from "../index/article-order";
import type { CoOccurrence } from "../index/co-occurrence";
import { dayOf } from "../index/date-key";
import { NameIndex } from "../index/name-index";
import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { PackedArticle } from "../index/packed-article";
import { Arena } from "../util/arena";
import { Interner } from "../util/interner";
import type { ArticleId } from "../vocabulary/types";
import type { Assignment } from "./assignments";
import { Constraints } from "./constraints";
import type { Decision, DecisionConflict } from "./decision";
import type { Entity } from "./entity";
import { EntityList } from "./entity-list";
import { Resolver } from "./resolver";

/** How the corpus is resolved. */
export interface CorpusOptions {
  /** Whether what the corpus knows of a form may promote a recogniser's candidates. Default true. */
  readonly corpusEvidence?: boolean;
}

/** All articles, packed, and what they add up to. */
export class CorpusState {
  version = 0;
  readonly strings = new Interner();
  readonly list = new EntityList();
  private readonly room = new Arena();
  private readonly byId = new Map<ArticleId, PackedArticle>();
  private readonly bySlot: (PackedArticle | undefined)[] = [];
  private readonly days: number[] = [];
  private readonly freeSlots: number[] = [];
  private readonly index = new NameIndex(this.strings);
  private readonly resolver: Resolver;
  private rejected: ReadonlySet<number> = new Set();
  /** Mentions below this confidence, in millionths, are hidden. */
  private minimum = 0;
  private readonly order = new ArticleOrder();

  constructor(options: CorpusOptions) {
    this.resolver = new Resolver(this.index, (slot) => this.bySlot[slot], {
      corpusEvidence: options.corpusEvidence ?? true,
    });
  }

  /** Applies changes to articles; entities follow with the next `flush`. */
  apply(changes: readonly ArticleChange[]): void {
    for (const { id, analysis } of changes) {
      const old = this.byId.get(id);
      if (old !== undefined) this.index.update(old, -1, this.rejected);
      if (analysis === undefined) this.remove(old);
      else {
        const slot = old?.slot ?? this.freeSlots.pop() ?? this.bySlot.length;
        // Only what comes first is kept together: an article that changed once may change with every keystroke.
        const room = old === undefined ? this.room : undefined;
        const article = new PackedArticle(slot, id, analysis, this.strings, room);
        if (old === undefined) this.order.add(id, slot);
        this.byId.set(id, article);
        this.bySlot[slot] = article;
        this.days[slot] = dayOf(article.meta);
        this.index.update(article, 1, this.rejected);
      }
    }
    this.version++;
  }

  /** Replaces the reader's decisions; returns those that contradict others. */
  decide(decisions: readonly Decision[]): readonly DecisionConflict[] {
    const rules = new Constraints(decisions);
    this.resolver.setRules(rules);
    this.reject(new Set([...rules.rejected].map((surface) => this.strings.number(surface))));
    this.version++;
    return rules.conflicts;
  }

  /** Hides mentions below a confidence (0 to 1) from readers; who is who does not depend on it. */
  hideBelow(confidence: number): void {
    this.minimum = Math.round(MILLION * confidence);
    this.index.hideBelow(this.minimum, this.byId.values(), this.rejected);
    this.version++;
  }

  /** Counts the articles with a newly rejected or readmitted surface again. */
  private reject(rejected: ReadonlySet<number>): void {
    const before = this.rejected;
    const changed = new Set(
      [...before, ...rejected].filter((surface) => before.has(surface) !== rejected.has(surface)),
    );
    if (changed.size > 0) {
      for (const article of this.byId.values()) {
        if (!article.hasSurface(changed)) continue;
        this.index.update(article, -1, before);
        this.index.update(article, 1, rejected);
      }
    }
    this.rejected = rejected;
  }

  /** Brings entities in step with the articles for as long as there is time; true when they are. Cheap then. */
  flush(hasTime: () => boolean): boolean {
    if (!this.resolver.isDone) this.list.update(this.resolver.advance(hasTime));
    return this.resolver.isDone;
  }

  /** How many names the largest group has that is resolved together, for those who watch what a change may cost. */
  get largestGroup(): number {
    return this.resolver.largestGroup;
  }

  get articleIds(): readonly ArticleId[] {
    return this.order.ids;
  }

  article(id: ArticleId): PackedArticle | undefined {
    return this.byId.get(id);
  }
  articleAt(slot: number): PackedArticle | undefined {
    return this.bySlot[slot];
  }
  /** The day of an article, for comparing. */
  day(slot: number): number {
    return this.days[slot] ?? 0;
  }
  /** Position of an article in id order. */
  rank(slot: number): number {
    return this.order.rank(slot);
  }

  standing(node: NameNode): Assignment | undefined {
    return this.resolver.standing(node);
  }
  get rules(): Constraints {
    return this.resolver.rules;
  }
  features(node: NameNode): NameFeatures {
    return this.resolver.features(node);
  }
  coOccurrenceOf(article: PackedArticle): CoOccurrence {
    return this.index.coOccurrenceOf(article);
  }
  /** The key of a chain in its article's company. */
  keyOf(article: PackedArticle, chain: number): number {
    return this.index.nodeOf(article, chain).contextKey;
  }
  /** The name behind a key of an article's company. */
  nameOfKey(key: number): string {
    const node = this.index.form(key >>> 2)?.nodes[key & 3];
    return node === undefined ? "" : this.index.spelling(node);
  }
  /** A node's name as most articles spell it. */
  spelling(node: NameNode): string {
    return this.index.spelling(node);
  }
  get entities(): ReadonlyMap<string, Entity> {
    return this.resolver.entities;
  }
  /** True if nothing has happened to the entity, and nothing may that is still to be resolved. */
  isCurrent(entity: Entity): boolean {
    return this.resolver.isDone && this.resolver.entities.get(entity.id) === entity;
  }
  entityOf(node: NameNode, slot: number): Entity | undefined {
    return this.resolver.entityOf(node, slot);
  }
  /** The settled node of a chain. */
  nodeOf(article: PackedArticle, chain: number): NameNode {
    const node = this.index.nodeOf(article, chain);
    return node.form.settled[article.chainTypeCode(chain)] ?? node;
  }
  /** The entity a chain names in its article. */
  chainEntity(article: PackedArticle, chain: number): Entity | undefined {
    return this.entityOf(this.nodeOf(article, chain), article.slot);
  }
  /** The entity of each chain of an article, by chain. */
  chainEntities(article: PackedArticle): readonly (Entity | undefined)[] {
    return Array.from({ length: article.chainCount }, (_, chain) =>
      this.entityOf(this.nodeOf(article, chain), article.slot),
    );
  }
  /** True if readers see all that is shown. */
  get hidesNothing(): boolean {
    return this.minimum === 0;
  }
  /** True if the mention is one that readers see. */
  isVisible(article: PackedArticle, mention: number): boolean {
    return article.confidence(mention) >= this.minimum && this.isShown(article, mention);
  }
  /** True if the mention counts. */
  isShown(article: PackedArticle, mention: number): boolean {
    if (this.rejected.has(article.surface(mention))) return false;
    return !article.isCandidate(mention) || this.nodeOf(article, article.chain(mention)).form.accepts;
  }

  private remove(old: PackedArticle | undefined): void {
    if (old === undefined) return;
    this.byId.delete(old.id);
    this.bySlot[old.slot] = undefined;
    this.freeSlots.push(old.slot);
    this.order.remove(old.id);
  }
}
