// Turns the counts of names into entities and keeps them so while articles come and go: settles the touched forms,
// then resolves anew each group of names that one of them belongs to, and no other. May stop between any two of them
// and go on later, whatever has changed meanwhile.

import { Constraints } from "../decisions/constraints";
import { GivenNames } from "../decisions/given-names";
import { BlockingIndex } from "../index/blocking-index";
import type { CoOccurrence } from "../index/co-occurrence";
import type { NameIndex } from "../index/name-index";
import { blockKeys, featuresOf, type NameAlias, type NameFeatures } from "../index/name-keys";
import type { NameForm, NameNode } from "../index/name-node";
import { sharedSlots, slotsOf } from "../index/node-articles";
import type { PackedArticle } from "../index/packed-article";
import type { EntityId } from "../vocabulary/types";
import { type Assignment, Assignments } from "./assignments";
import { buildEntities, nameOf, type Surroundings } from "./build-entities";
import type { Cluster } from "./cluster";
import { ContextMemory, type ContextSource } from "./context-memory";
import { Entity } from "./entity";
import { type GroupPlan, planGroup } from "./group-plan";
import { type Evidence, resolveGroup } from "./resolve-group";
import { settle } from "./type-vote";

/** What changed. */
export interface ResolutionChange {
  readonly gone: ReadonlySet<Entity>;
  readonly fresh: ReadonlySet<Entity>;
}

/** What `advance` has changed so far. */
interface Change extends ResolutionChange {
  readonly gone: Set<Entity>;
  readonly fresh: Set<Entity>;
}

const NO_ENTITIES: ReadonlySet<Entity> = new Set();
const NO_REASONS: Cluster["reasons"] = new Map();

/** The entities of the corpus, always those a fresh resolution of the same articles would give. */
export class Resolver implements Evidence, ContextSource<PackedArticle> {
  private readonly byId = new Map<EntityId, Entity>();
  private readonly standings = new Assignments();
  private readonly blocks = new BlockingIndex();
  private given = new Constraints([], new GivenNames([]));
  /** Nodes whose keys or spelling changed, and keys that nodes had before: their groups are to be planned anew. */
  private readonly moved: NameNode[] = [];
  private readonly left: string[] = [];
  /** Nodes whose counts or group changed since their entity was made. */
  private readonly touched = new Set<NameNode>();
  private rounds = 0;
  readonly context: ContextMemory<PackedArticle>;

  constructor(
    private readonly index: NameIndex,
    private readonly articleAt: (slot: number) => PackedArticle | undefined,
    private readonly options: { readonly corpusEvidence: boolean },
  ) {
    this.context = new ContextMemory(this);
  }

  get constraints(): Constraints {
    return this.given;
  }

  /** Replaces the reader's decisions, of which some on these names are others; entities follow when it advances. */
  constrain(constraints: Constraints, names: readonly string[]): void {
    for (const key of new Set([...constraints.changed(this.given), ...names])) {
      const form = this.index.find(key.slice(key.indexOf(":") + 1));
      if (form !== undefined) this.index.touch(form);
    }
    this.given = constraints;
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
  standing(node: NameNode): Assignment | undefined {
    return this.standings.get(node);
  }

  /** How many names the largest group has that is resolved together: what one change to an article may cost. */
  get largestGroup(): number {
    return this.standings.largestGroup;
  }

  /** True if the entities are in step with the names. */
  get isDone(): boolean {
    return !this.index.isTouched && this.left.length + this.moved.length + this.touched.size === 0;
  }

  /**
   * Brings the entities in step with the names, or closer to that for as long as there is time. Nothing is planned
   * before all touched forms are settled and nothing resolved before all groups are planned, so that whatever comes in
   * between meets what it would have met at the end.
   */
  advance(hasTime: () => boolean): ResolutionChange {
    const change: Change = { gone: new Set(), fresh: new Set() };
    if (this.refreshTouched(hasTime, change) && this.replanMoved(hasTime))
      this.resolveTouched(hasTime, change);
    return change;
  }

  features = (node: NameNode): NameFeatures => {
    node.features ??= featuresOf(this.index.spelling(node), node.form.fold, node.type);
    return node.features;
  };

  readonly sharedArticles = sharedSlots;

  articlesOf(nodes: readonly NameNode[]): readonly PackedArticle[] {
    return [...slotsOf(nodes)].flatMap((slot) => this.articleAt(slot) ?? []);
  }

  coOccurrenceOf(article: PackedArticle): CoOccurrence {
    return this.index.coOccurrenceOf(article);
  }

  private refreshTouched(hasTime: () => boolean, change: Change): boolean {
    if (!this.index.isTouched) return true;
    this.rounds++;
    for (let form = this.index.takeTouched(); form !== undefined; form = this.index.takeTouched()) {
      this.refresh(form, change);
      if (!hasTime()) return false;
    }
    return true;
  }

  /** Settles a form again and notes what that changes. */
  private refresh(form: NameForm, change: Change): void {
    settle(form, this.options.corpusEvidence, this.given);
    for (const node of form.nodes) {
      if (node === undefined) continue;
      this.touched.add(node);
      const isRespelt = node.features !== undefined && node.features.name !== this.index.spelling(node);
      if (isRespelt) node.features = undefined;
      const state = node.shown === 0 ? "" : this.keyStateOf(node);
      if (state === node.keyState && !isRespelt) continue;
      node.keyState = state;
      const before = node.keys;
      const isMoved = this.blocks.set(node, node.shown === 0 ? [] : this.keysOf(node), this.regroup);
      if (isMoved) this.left.push(...before);
      if ((isMoved || isRespelt) && node.keys.length > 0) this.moved.push(node);
      if (isMoved && node.keys.length === 0) this.leave(node, change);
    }
  }

  /** All that a shown node's keys are made of beside its letters. */
  private keyStateOf({ key, aliasVersion, isDerived }: NameNode): string {
    return `${aliasVersion} ${isDerived} ${this.given.typeFor(key) ?? ""} ${this.given.groupOf(key) ?? ""}`;
  }

  private readonly regroup = (node: NameNode): void => {
    this.moved.push(node);
  };

  /** Plans anew all groups that names came to or left. */
  private replanMoved(hasTime: () => boolean): boolean {
    for (let key = this.left.pop(); key !== undefined; key = this.left.pop()) {
      const first = this.blocks.first(key);
      if (first !== undefined) this.moved.push(first);
    }
    for (let node = this.moved.pop(); node !== undefined; node = this.moved.pop()) {
      // It may have gone since it came.
      if (node.planned !== this.rounds && node.keys.length > 0) this.replan(node);
      if (!hasTime()) return false;
    }
    return true;
  }

  /** Plans the group of a node anew. */
  private replan(first: NameNode): void {
    const nodes = this.blocks.group(first);
    const plan = nodes.length === 1 ? undefined : planGroup(nodes, this.features, this.given);
    for (const node of nodes) {
      node.planned = this.rounds;
      this.standings.of(node).plan = plan;
      this.touched.add(node);
    }
  }

  private resolveTouched(hasTime: () => boolean, change: Change): void {
    for (const node of this.touched) {
      const plan = this.standings.get(node)?.plan;
      if (plan !== undefined) this.resolve(plan, change);
      else if (node.keys.length > 0) this.resolveAlone(node, change);
      for (const each of plan?.nodes ?? [node]) this.touched.delete(each);
      if (!hasTime()) return;
    }
  }

  /** Replaces the entities of a group by those of a fresh resolution. */
  private resolve(plan: GroupPlan, change: Change): void {
    const around: Surroundings = {
      constraints: this.given,
      features: this.features,
      previous: (id) => this.byId.get(id),
      isTouched: (node) => this.touched.has(node),
    };
    const built = buildEntities(resolveGroup(plan, this), around);
    const kept = new Set(built.entities);
    for (const node of plan.nodes) this.drop(node, kept, change);
    for (const [node, entity] of built.homes) this.standings.of(node).home = entity;
    for (const [node, slots] of built.exceptions) this.standings.of(node).exceptions = slots;
    for (const entity of built.entities) this.enter(entity, change);
  }

  /** Most names meet no other: each is an entity of its own. */
  private resolveAlone(node: NameNode, change: Change): void {
    this.drop(node, NO_ENTITIES, change);
    const name = this.given.nameFor(node.key) ?? nameOf(node, this.features);
    const cluster: Cluster = { nodes: [node], reasons: NO_REASONS };
    const entity = new Entity(node.key, name, this.given.typeFor(node.key) ?? node.type, node, cluster);
    entity.total = node.shown;
    this.standings.of(node).home = entity;
    this.enter(entity, change);
  }

  private enter(entity: Entity, change: Change): void {
    if (this.byId.get(entity.id) === entity) return;
    this.byId.set(entity.id, entity);
    change.fresh.add(entity);
  }

  /** Forgets a node that no article shows any more. */
  private leave(node: NameNode, change: Change): void {
    this.drop(node, NO_ENTITIES, change);
    this.standings.forget(node);
    this.context.forget(node);
  }

  /** Drops the entities that a node belonged to, unless they are kept. */
  private drop(node: NameNode, kept: ReadonlySet<Entity>, change: Change): void {
    const standing = this.standings.get(node);
    if (standing?.home !== undefined) this.dropEntity(standing.home, kept, change);
    if (standing?.exceptions === undefined) return;
    for (const entity of standing.exceptions.values()) this.dropEntity(entity, kept, change);
    standing.exceptions = undefined;
  }

  private dropEntity(entity: Entity, kept: ReadonlySet<Entity>, change: Change): void {
    if (kept.has(entity) || this.byId.get(entity.id) !== entity) return;
    this.byId.delete(entity.id);
    if (!change.fresh.delete(entity)) change.gone.add(entity);
  }

  private keysOf(node: NameNode): string[] {
    const keys = blockKeys(this.features(node), node, this.aliasesOf(node));
    const group = this.given.groupOf(node.key);
    if (group !== undefined) keys.push(`same ${group}`);
    // Inflected forms of the type that the reader gave the name meet it there.
    const given = this.given.typeFor(node.key);
    if (given !== undefined && given !== node.type) keys.push(`${given}:${this.features(node).joined}`);
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
