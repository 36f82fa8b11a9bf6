// The articles of the corpus with their names and entities: the one changing thing behind all snapshots.

import { MILLION } from "../analysis/packed-analysis";
import type { ArticleChange, ArticleLook } from "../decisions/article-change";
import type { Constraints } from "../decisions/constraints";
import type { Decision, DecisionConflict, NotAName, Split } from "../decisions/decision";
import type { Rules } from "../decisions/rules";
import type { Sightings, Sought } from "../decisions/sightings";
import { type ArticleName, ArticleNames } from "../index/article-names";
import { ArticleOrder } from "../index/article-order";
import type { CoOccurrence } from "../index/co-occurrence";
import { dayOf } from "../index/date-key";
import { NameIndex } from "../index/name-index";
import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { PackedArticle } from "../index/packed-article";
import { Arena } from "../util/arena";
import { Interner } from "../util/interner";
import { type ArticleId, ENTITY_TYPES, type EntityId, type EntityType } from "../vocabulary/types";
import type { Assignment } from "./assignments";
import type { Entity } from "./entity";
import { EntityList } from "./entity-list";
import { Resolver } from "./resolver";
import { Reviser } from "./revision/reviser";

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
  /** Mentions below this confidence, in millionths, are hidden. */
  private minimum = 0;
  private readonly reviser = new Reviser(this.strings);
  private readonly order = new ArticleOrder();
  private readonly names = new ArticleNames();

  constructor(options: CorpusOptions) {
    this.resolver = new Resolver(this.index, (slot) => this.bySlot[slot], {
      corpusEvidence: options.corpusEvidence ?? true,
    });
  }

  /** Applies changes to articles; entities follow with the next `flush`. */
  apply(changes: readonly ArticleChange[]): void {
    for (const { id, analysis, sightings } of changes) {
      const old = this.byId.get(id);
      if (old !== undefined) {
        this.index.update(old, -1);
        this.names.remove(id, old.meta.title);
      }
      this.reviser.wanted.see(id, analysis === undefined ? undefined : sightings);
      if (analysis === undefined) this.remove(old);
      else {
        const slot = old?.slot ?? this.freeSlots.pop() ?? this.bySlot.length;
        // Only what comes first is kept together: an article that changed once may change with every keystroke.
        const room = old === undefined ? this.room : undefined;
        const article = this.reviser.revise(new PackedArticle(slot, id, analysis, this.strings, room));
        if (old === undefined) this.order.add(id, slot);
        this.names.add(id, article.meta.title);
        this.days[slot] = dayOf(article.meta);
        this.enter(article);
      }
    }
    this.version++;
  }

  /** Hides mentions below a confidence (0 to 1) from readers; who is who does not depend on it. */
  hideBelow(confidence: number): void {
    this.minimum = Math.round(MILLION * confidence);
    this.index.hideBelow(this.minimum, this.byId.values());
    this.version++;
  }

  private enter(article: PackedArticle): void {
    this.byId.set(article.id, article);
    this.bySlot[article.slot] = article;
    this.index.update(article, 1);
  }

  /** Replaces the reader's decisions; returns those that contradict others. */
  decide(decisions: readonly Decision[]): readonly DecisionConflict[] {
    const { conflicts, changed, names } = this.reviser.decide(decisions);
    this.resolver.constrain(this.reviser.rules.constraints, names);
    if (!changed.isEmpty) {
      for (const article of this.byId.values()) {
        const analysed = this.reviser.asAnalysed(article);
        if (changed.isAbout(analysed, this.reviser.sightingsOf(analysed))) this.revise(article, analysed);
      }
    }
    this.version++;
    return conflicts;
  }

  /** Takes looks at the texts of articles that are as they were analysed. */
  see(looks: readonly ArticleLook[]): void {
    let isChanged = false;
    for (const { id, sightings } of looks) {
      const article = this.byId.get(id);
      if (article === undefined || article.length !== sightings.length) continue;
      this.reviser.wanted.see(id, sightings);
      isChanged = this.revise(article, this.reviser.asAnalysed(article)) || isChanged;
    }
    if (isChanged) this.version++;
  }

  /** Puts an article as the reader wants it now in place of what it was; false if that is the same. */
  private revise(article: PackedArticle, analysed: PackedArticle): boolean {
    const revised = this.reviser.revise(analysed);
    if (revised === article) return false;
    this.index.update(article, -1);
    this.enter(revised);
    return true;
  }

  /** What the reader's decisions make it necessary to look for in texts. */
  get sought(): Sought {
    return this.reviser.wanted.sought;
  }

  /** Articles whose texts have not been looked through for all that is sought. */
  get unseen(): readonly ArticleId[] {
    return this.articleIds.filter((id) => this.reviser.wanted.wants(id));
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
  articleName(id: ArticleId): ArticleName | undefined {
    const article = this.byId.get(id);
    return article && this.names.of(id, article.meta.title);
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
  /** The reader's decisions. */
  get rules(): Rules {
    return this.reviser.rules;
  }
  get constraints(): Constraints {
    return this.resolver.constraints;
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
    return !article.isCandidate(mention) || this.nodeOf(article, article.chain(mention)).form.accepts;
  }

  /**
   * The entity with an id, or that now has the name which the id was made of: ids of entities that were merged, or whose
   * canonical name has changed since, lead to what has become of them.
   */
  entity(id: EntityId): Entity | undefined {
    return this.resolver.entities.get(id) ?? this.entityOfKey(id);
  }

  /** The entity that a name stands for, by the name's key. */
  entityOfKey(key: string): Entity | undefined {
    const own = this.homeOf(key);
    if (own !== undefined) return own;
    const linked = this.constraints.mustLink.members(key).map((each) => this.homeOf(each));
    return linked.find((entity) => entity !== undefined);
  }

  private homeOf(key: string): Entity | undefined {
    const colon = key.indexOf(":");
    const form = this.index.find(key.slice(colon + 1));
    const node = form?.settled[ENTITY_TYPES.indexOf(key.slice(0, colon) as EntityType)];
    return node === undefined ? undefined : this.resolver.standing(node)?.home;
  }

  /** Tells which mentions of articles as they were analysed a decision on a form speaks of. */
  matcherOf(decision: NotAName | Split): (article: PackedArticle, mention: number) => boolean {
    return this.reviser.matcherOf(decision);
  }

  /** What was seen in the text of an article. */
  lookAt(article: PackedArticle): Sightings | undefined {
    return this.reviser.sightingsOf(article);
  }

  /** All looks at texts that were taken. */
  *looks(): Iterable<ArticleLook> {
    for (const article of this.byId.values()) {
      const sightings = this.lookAt(article);
      if (sightings !== undefined) yield { id: article.id, sightings };
    }
  }

  /** An article as it was analysed, whatever the reader said. */
  asAnalysed(article: PackedArticle): PackedArticle {
    return this.reviser.asAnalysed(article);
  }

  private remove(old: PackedArticle | undefined): void {
    if (old === undefined) return;
    this.byId.delete(old.id);
    this.bySlot[old.slot] = undefined;
    this.freeSlots.push(old.slot);
    this.order.remove(old.id);
  }
}
