// Turns the counts of names into entities and keeps them so while articles come and go: settles the touched forms,
// then resolves anew each group of names that one of them belongs to, and no other.

import type { PackedArticle } from "../../corpus/packed-article";
import type { EntityId } from "../../types";
import { Blocks } from "./blocks";
import { buildEntities, type Surroundings } from "./build-entities";
import type { Company } from "./context";
import { ContextMemory, type ContextSource } from "./context-memory";
import type { Entity } from "./entity";
import { blockKeys, featuresOf, type NameFeatures } from "./features";
import { type GroupPlan, planGroup } from "./group-plan";
import type { NameIndex } from "./name-index";
import { type NameForm, type NameNode, shownIn } from "./name-node";
import { type Evidence, resolveGroup } from "./resolve-group";
import { Rules } from "./rules";
import { settle } from "./settle";

/** What one flush changed. */
export interface ResolutionChange {
  readonly gone: ReadonlySet<Entity>;
  readonly fresh: ReadonlySet<Entity>;
}

/** What a flush has found so far. */
interface Flush {
  readonly gone: Set<Entity>;
  readonly fresh: Set<Entity>;
  /** Keys of groups whose names changed. */
  readonly keys: string[];
  /** Nodes whose counts changed. */
  readonly touched: Set<NameNode>;
}

/** The entities of the corpus, always those a fresh resolution of the same articles would give. */
export class Resolver implements Evidence, ContextSource<PackedArticle> {
  private readonly byId = new Map<EntityId, Entity>();
  private readonly homes = new Map<NameNode, Entity>();
  private readonly exceptions = new Map<NameNode, ReadonlyMap<number, Entity>>();
  private readonly plans = new Map<NameNode, GroupPlan>();
  private readonly blocks = new Blocks();
  private given = new Rules([]);
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
      if (form !== undefined) this.index.touched.add(form);
    }
    this.given = rules;
  }

  get entities(): ReadonlyMap<EntityId, Entity> {
    return this.byId;
  }

  /** The entity a settled node names in an article. */
  entityOf(node: NameNode, slot: number): Entity | undefined {
    return this.exceptions.get(node)?.get(slot) ?? this.homes.get(node);
  }

  /** Brings the entities in step with the names. */
  flush(): ResolutionChange {
    const flush: Flush = { gone: new Set(), fresh: new Set(), keys: [], touched: new Set() };
    for (const form of this.index.touched) this.refresh(form, flush);
    this.index.touched.clear();
    const plans = new Set<GroupPlan>();
    this.replan(flush.keys, plans);
    for (const node of flush.touched) {
      const plan = this.plans.get(node);
      if (plan !== undefined) plans.add(plan);
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
      const keys = node.shown > 0 ? this.keysOf(node) : [];
      const before = this.blocks.set(node, keys);
      if (before !== keys || isRespelt) flush.keys.push(...before, ...keys);
      if (keys.length === 0 && before.length > 0) this.leave(node, flush);
    }
  }

  /** Plans anew all groups that have one of the keys. */
  private replan(keys: readonly string[], plans: Set<GroupPlan>): void {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) continue;
      const nodes = this.blocks.group(key, seen);
      if (nodes.length === 0) continue;
      const plan = planGroup(nodes, this.features, this.given);
      for (const node of nodes) this.plans.set(node, plan);
      plans.add(plan);
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
    for (const [node, entity] of built.homes) this.homes.set(node, entity);
    for (const [node, slots] of built.exceptions) this.exceptions.set(node, slots);
    for (const entity of built.entities) {
      if (this.byId.get(entity.id) === entity) continue;
      this.byId.set(entity.id, entity);
      flush.fresh.add(entity);
    }
  }

  /** Forgets a node that no article shows any more. */
  private leave(node: NameNode, flush: Flush): void {
    this.drop(node, new Set(), flush);
    this.homes.delete(node);
    this.plans.delete(node);
    this.context.forget(node);
  }

  /** Drops the entities that a node belonged to, unless they are kept. */
  private drop(node: NameNode, kept: ReadonlySet<Entity>, flush: Flush): void {
    const home = this.homes.get(node);
    const exceptions = this.exceptions.get(node);
    if (home !== undefined) this.dropEntity(home, kept, flush);
    if (exceptions === undefined) return;
    for (const entity of exceptions.values()) this.dropEntity(entity, kept, flush);
    this.exceptions.delete(node);
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

  private aliasesOf(node: NameNode): string[] {
    const aliases: string[] = [];
    node.aliases?.forEach((number) => {
      aliases.push(this.index.form(number)?.fold ?? "");
    });
    return aliases;
  }
}
