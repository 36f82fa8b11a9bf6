// Turns the counts of names into entities and keeps them so while articles come and go: settles the touched forms,
// then resolves anew each group of names that one of them belongs to, and no other.

import type { PackedArticle } from "../../corpus/packed-article";
import type { EntityId } from "../../types";
import { Blocks } from "./blocks";
import { buildEntities, type Surroundings } from "./build-entities";
import type { Cluster } from "./cluster";
import type { Company } from "./context";
import { ContextMemory, type ContextSource } from "./context-memory";
import { Entity } from "./entity";
import { blockKeys, featuresOf, type NameAlias, type NameFeatures } from "./features";
import { type GroupPlan, planGroup } from "./group-plan";
import type { NameIndex } from "./name-index";
import { type NameForm, type NameNode, shownIn } from "./name-node";
import { type Evidence, resolveGroup } from "./resolve-group";
import { Rules } from "./rules";
import { settle } from "./settle";
import { type Standing, Standings } from "./standings";

/** What one flush changed. */
export interface ResolutionChange {
  readonly gone: ReadonlySet<Entity>;
  readonly fresh: ReadonlySet<Entity>;
}

/** What a flush has found so far. */
interface Flush {
  readonly gone: Set<Entity>;
  readonly fresh: Set<Entity>;
  /** Nodes whose keys or spelling changed, and keys that nodes had before: their groups are to be planned anew. */
  readonly moved: NameNode[];
  readonly left: string[];
  /** Nodes whose counts changed. */
  readonly touched: Set<NameNode>;
}

const NO_ENTITIES: ReadonlySet<Entity> = new Set();
const NO_REASONS: Cluster["reasons"] = new Map();

/** The entities of the corpus, always those a fresh resolution of the same articles would give. */
export class Resolver implements Evidence, ContextSource<PackedArticle> {
  private readonly byId = new Map<EntityId, Entity>();
  private readonly standings = new Standings();
  private readonly blocks = new Blocks();
  private given = new Rules([]);
  private flushes = 0;
  readonly context: ContextMemory<PackedArticle>;

  constructor(
    private readonly index: NameIndex,
    private readonly articleAt: (slot: number) => PackedArticle | undefined,
    private readonly options: { readonly corpusEvidence: boolean },
  ) {
    this.context = new ContextMemory(this);
  }

  get rules(): Rules {
    return this.given;
  }

  /** Replaces the reader's decisions; entities follow with the next flush. */
  setRules(rules: Rules): void {
    for (const key of [...this.given.keys, ...rules.keys]) {
      const form = this.index.find(key.slice(key.indexOf(":") + 1));
      if (form !== undefined) this.index.touch(form);
    }
    this.given = rules;
  }

  get entities(): ReadonlyMap<EntityId, Entity> {
    return this.byId;
  }

  /** The entity a settled node names in an article. */
  entityOf(node: NameNode, slot: number): Entity | undefined {
    const standing = this.standings.get(node);
    return standing?.exceptions?.get(slot) ?? standing?.home;
  }

  /** What is made of a settled node; undefined while no article shows it. */
  standing(node: NameNode): Standing | undefined {
    return this.standings.get(node);
  }

  /** Brings the entities in step with the names. */
  flush(): ResolutionChange {
    const flush: Flush = { gone: new Set(), fresh: new Set(), moved: [], left: [], touched: new Set() };
    for (const form of this.index.takeTouched()) this.refresh(form, flush);
    const plans = new Set<GroupPlan>();
    this.replan(flush, plans);
    for (const node of flush.touched) {
      const plan = this.standings.get(node)?.plan;
      if (plan !== undefined) plans.add(plan);
      else if (node.keys.length > 0) this.resolveAlone(node, flush);
    }
    for (const plan of plans) this.resolve(plan, flush);
    return flush;
  }

  features = (node: NameNode): NameFeatures => {
    node.features ??= featuresOf(this.index.spelling(node), node.form.fold, node.type);
    return node.features;
  };

  sharedArticles = (a: NameNode, b: NameNode): readonly number[] => {
    const [few, many] = a.weight <= b.weight ? [a, b] : [b, a];
    const shared: number[] = [];
    for (const member of few.members) {
      member.postings.forEach((slot, posting) => {
        if (shownIn(posting, few.form.accepts) > 0 && many.shownAt(slot) > 0) shared.push(slot);
      });
    }
    return shared;
  };

  articlesOf(nodes: readonly NameNode[]): readonly PackedArticle[] {
    const slots = new Set<number>();
    for (const node of nodes) {
      for (const member of node.members) {
        member.postings.forEach((slot, posting) => {
          if (shownIn(posting, node.form.accepts) > 0) slots.add(slot);
        });
      }
    }
    return [...slots].flatMap((slot) => this.articleAt(slot) ?? []);
  }

  companyOf(article: PackedArticle): Company {
    return this.index.companyOf(article);
  }

  /** Settles a form again and notes what that changes. */
  private refresh(form: NameForm, flush: Flush): void {
    settle(form, this.options.corpusEvidence, this.given);
    for (const node of form.nodes) {
      if (node === undefined) continue;
      flush.touched.add(node);
      const isRespelt = node.features !== undefined && node.features.name !== this.index.spelling(node);
      if (isRespelt) node.features = undefined;
      const state =
        node.shown === 0 ? "" : `${node.aliasVersion} ${node.isDerived} ${this.given.tie(node) ?? ""}`;
      if (state === node.keyState && !isRespelt) continue;
      node.keyState = state;
      const before = node.keys;
      const isMoved = this.blocks.set(node, node.shown === 0 ? [] : this.keysOf(node));
      if (isMoved) flush.left.push(...before);
      if ((isMoved || isRespelt) && node.keys.length > 0) flush.moved.push(node);
      if (isMoved && node.keys.length === 0) this.leave(node, flush);
    }
  }

  /** Plans anew all groups that names came to or left. */
  private replan(flush: Flush, plans: Set<GroupPlan>): void {
    this.flushes++;
    for (const key of flush.left) {
      const first = this.blocks.first(key);
      if (first !== undefined) flush.moved.push(first);
    }
    for (const first of flush.moved) {
      if (first.planned === this.flushes) continue;
      const nodes = this.blocks.group(first);
      const plan = nodes.length === 1 ? undefined : planGroup(nodes, this.features, this.given);
      for (const node of nodes) {
        node.planned = this.flushes;
        this.standings.of(node).plan = plan;
        flush.touched.add(node);
      }
      if (plan !== undefined) plans.add(plan);
    }
  }

  /** Replaces the entities of a group by those of a fresh resolution. */
  private resolve(plan: GroupPlan, flush: Flush): void {
    const around: Surroundings = {
      rules: this.given,
      features: this.features,
      previous: (id) => this.byId.get(id),
      isTouched: (node) => flush.touched.has(node),
    };
    const built = buildEntities(resolveGroup(plan, this), around);
    const kept = new Set(built.entities);
    for (const node of plan.nodes) this.drop(node, kept, flush);
    for (const [node, entity] of built.homes) this.standings.of(node).home = entity;
    for (const [node, slots] of built.exceptions) this.standings.of(node).exceptions = slots;
    for (const entity of built.entities) this.enter(entity, flush);
  }

  /** Most names meet no other: each is an entity of its own. */
  private resolveAlone(node: NameNode, flush: Flush): void {
    this.drop(node, NO_ENTITIES, flush);
    const name = this.given.nameFor(node) ?? this.features(node).name;
    const cluster: Cluster = { nodes: [node], reasons: NO_REASONS };
    const entity = new Entity(node.key, name, this.given.typeFor(node) ?? node.type, node, cluster);
    entity.total = node.shown;
    this.standings.of(node).home = entity;
    this.enter(entity, flush);
  }

  private enter(entity: Entity, flush: Flush): void {
    if (this.byId.get(entity.id) === entity) return;
    this.byId.set(entity.id, entity);
    flush.fresh.add(entity);
  }

  /** Forgets a node that no article shows any more. */
  private leave(node: NameNode, flush: Flush): void {
    this.drop(node, NO_ENTITIES, flush);
    this.standings.forget(node);
    this.context.forget(node);
  }

  /** Drops the entities that a node belonged to, unless they are kept. */
  private drop(node: NameNode, kept: ReadonlySet<Entity>, flush: Flush): void {
    const standing = this.standings.get(node);
    if (standing?.home !== undefined) this.dropEntity(standing.home, kept, flush);
    if (standing?.exceptions === undefined) return;
    for (const entity of standing.exceptions.values()) this.dropEntity(entity, kept, flush);
    standing.exceptions = undefined;
  }

  private dropEntity(entity: Entity, kept: ReadonlySet<Entity>, flush: Flush): void {
    if (kept.has(entity) || this.byId.get(entity.id) !== entity) return;
    this.byId.delete(entity.id);
    if (!flush.fresh.delete(entity)) flush.gone.add(entity);
  }

  private keysOf(node: NameNode): string[] {
    const keys = blockKeys(this.features(node), node, this.aliasesOf(node));
    const tie = this.given.tie(node);
    if (tie !== undefined) keys.push(`same ${tie}`);
    return keys;
  }

  private aliasesOf(node: NameNode): NameAlias[] {
    const aliases: NameAlias[] = [];
    node.aliases?.forEach((key) => {
      aliases.push({ fold: this.index.form(key >>> 1)?.fold ?? "", key });
    });
    return aliases;
  }
}
