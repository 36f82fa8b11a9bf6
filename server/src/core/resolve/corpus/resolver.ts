// Turns the counts of names into entities and keeps them so while articles come and go: settles the touched forms,
// then resolves anew each group of names that one of them belongs to, and no other.
import type { EntityId } from "../../types";
import { Blocks } from "./blocks";
import { buildEntities, shownAt } from "./build-entities";
import { type Entity, membersOf } from "./entity";
import { blockKeys, featuresOf, type NameFeatures } from "./features";
import type { NameIndex } from "./name-index";
import { type NameForm, type NameNode, shownIn } from "./name-node";
import { type Evidence, resolveGroup } from "./resolve-group";
import { settle } from "./settle";

/** What one flush changed. */
export interface ResolutionChange {
  readonly gone: ReadonlySet<Entity>;
  readonly fresh: readonly Entity[];
}

interface Change {
  readonly gone: Set<Entity>;
  readonly fresh: Entity[];
}

/** The entities of the corpus, always those a fresh resolution of the same articles would give. */
export class Resolver implements Evidence {
  private readonly byId = new Map<EntityId, Entity>();
  private readonly homes = new Map<NameNode, Entity>();
  private readonly exceptions = new Map<NameNode, ReadonlyMap<number, Entity>>();
  private readonly blocks = new Blocks();

  constructor(
    private readonly index: NameIndex,
    private readonly options: { readonly corpusEvidence: boolean },
  ) {}

  get entities(): ReadonlyMap<EntityId, Entity> {
    return this.byId;
  }

  /** The entity a settled node names in an article. */
  entityOf(node: NameNode, slot: number): Entity | undefined {
    return this.exceptions.get(node)?.get(slot) ?? this.homes.get(node);
  }

  /** Brings the entities in step with the names. */
  flush(): ResolutionChange {
    const change: Change = { gone: new Set(), fresh: [] };
    const keys: string[] = [];
    for (const form of this.index.touched) keys.push(...this.refresh(form, change));
    this.index.touched.clear();
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) continue;
      this.resolve(this.blocks.group([key], seen), change);
    }
    return change;
  }

  features = (node: NameNode): NameFeatures => {
    const name = this.index.spelling(node);
    if (node.features?.name !== name) node.features = featuresOf(name, node.form.fold, node.type);
    return node.features;
  };

  articles = (node: NameNode): number => {
    const accepts = node.form.accepts;
    return membersOf(node).reduce(
      (sum, other) => sum + (accepts ? other.postings.size : other.strongArticles),
      0,
    );
  };

  sharedArticles(a: NameNode, b: NameNode): readonly number[] {
    const [few, many] = this.articles(a) <= this.articles(b) ? [a, b] : [b, a];
    const shared = new Set<number>();
    for (const member of membersOf(few)) {
      member.postings.forEach((slot, posting) => {
        if (shownIn(posting, few.form.accepts) > 0 && shownAt(many, slot) > 0) shared.add(slot);
      });
    }
    return [...shared];
  }

  /** Settles a form again; returns the keys of the groups that this touches. */
  private refresh(form: NameForm, change: Change): string[] {
    settle(form, this.options.corpusEvidence);
    const touched: string[] = [];
    for (const node of form.nodes) {
      if (node === undefined) continue;
      const isActive = totalOf(node) > 0;
      const keys = isActive ? blockKeys(this.features(node), node.type, this.aliasesOf(node)) : [];
      touched.push(...keys, ...this.blocks.set(node, keys));
      if (!isActive) this.leave(node, change);
    }
    return touched;
  }

  /** Replaces the entities of a group by those of a fresh resolution. */
  private resolve(group: readonly NameNode[], change: Change): void {
    for (const node of group) this.leave(node, change);
    if (group.length === 0) return;
    const built = buildEntities(resolveGroup(group, this), this);
    for (const [node, entity] of built.homes) this.homes.set(node, entity);
    for (const [node, slots] of built.exceptions) this.exceptions.set(node, slots);
    for (const entity of built.entities) {
      this.byId.set(entity.id, entity);
      change.fresh.push(entity);
    }
  }

  /** Drops the entities that a node belonged to. */
  private leave(node: NameNode, change: Change): void {
    const left = [this.homes.get(node), ...(this.exceptions.get(node)?.values() ?? [])];
    for (const entity of left) {
      if (entity === undefined || this.byId.get(entity.id) !== entity) continue;
      this.byId.delete(entity.id);
      change.gone.add(entity);
    }
    this.homes.delete(node);
    this.exceptions.delete(node);
  }

  private aliasesOf(node: NameNode): string[] {
    const aliases: string[] = [];
    node.aliases?.forEach((number) => {
      aliases.push(this.index.form(number)?.fold ?? "");
    });
    return aliases;
  }
}

/** Number of shown mentions of a settled node; zero for a node that belongs to another. */
function totalOf(node: NameNode): number {
  return membersOf(node).reduce((sum, member) => sum + member.total(node.form.accepts), 0);
}
