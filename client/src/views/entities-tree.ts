// The tree "Entities": types, their entities, the articles that name one, its mentions as sentences.
import { EventEmitter } from "vscode";
import {
  EntitiesByIdRequest,
  EntitiesRequest,
  type EntityItem,
  type EntityType,
  type QueryProblem,
  SourcesRequest,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { TYPES } from "./labels";
import { LiveTree } from "./live-tree";
import { mentionNodes } from "./mention-nodes";
import { type EntityNode, type GroupNode, nodeId, paged, type TreeNode } from "./nodes";
import type { Pins } from "./pins";

/** What the tree shows of the corpus, and in which order. */
export interface EntitiesFilter {
  /** Letters of a name or form; empty: all. */
  readonly query: string;
  readonly type: EntityType | undefined;
  readonly sort: "count" | "name";
}

/** What filling the tree gave. */
export interface Filled {
  readonly isEmpty: boolean;
  /** Parts of the filter that could not be understood. */
  readonly problems: readonly QueryProblem[];
}

/** Entities looked through before `find` gives up. */
const FIND_LIMIT = 2000;

/** Provides the tree. Asks the server for what is unfolded, a page at a time. */
export class EntitiesTree extends LiveTree {
  private readonly filled = new EventEmitter<Filled>();
  private current: EntitiesFilter = { query: "", type: undefined, sort: "count" };

  constructor(
    server: Requests,
    private readonly pins: Pins,
  ) {
    super(server);
  }

  /** Fires when the tree was filled. */
  readonly onDidFill = this.filled.event;

  get filter(): EntitiesFilter {
    return this.current;
  }

  /** Changes what is shown; pages start anew. */
  setFilter(change: Partial<EntitiesFilter>): void {
    this.current = { ...this.current, ...change };
    this.startAnew();
  }

  /**
   * The node of an entity, once the tree shows so many entities that it is among them. Undefined: the filter leaves
   * it out, or it stands too far down.
   */
  async find(entity: EntityItem): Promise<TreeNode | undefined> {
    const { query, type, sort } = this.current;
    if (type && type !== entity.type) return undefined;
    const group: GroupNode = { kind: "group", type: entity.type, matching: 0 };
    const result = await this.server.request(EntitiesRequest, {
      type: entity.type,
      query,
      sort,
      offset: 0,
      limit: FIND_LIMIT,
    });
    const index = result?.items.findIndex(({ id }) => id === entity.id) ?? -1;
    const item = result?.items[index];
    if (!item) return undefined;
    if (index >= this.pages.limit(nodeId(group))) {
      this.pages.include(nodeId(group), index);
      await this.refresh();
    }
    return this.live.known({ kind: "entity", entity: item });
  }

  protected described(node: TreeNode): EntityItem | undefined {
    return node.kind === "entity" ? node.entity : undefined;
  }

  protected async fetch(node: TreeNode | undefined): Promise<TreeNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.groups();
      case "pinned":
        return this.pinnedEntities();
      case "group":
        return this.entities(node);
      case "entity":
        return this.sources(node);
      case "source":
        return mentionNodes(this.server, this.pages, node);
      default:
        return [];
    }
  }

  private async groups(): Promise<TreeNode[]> {
    const { query, type, sort } = this.current;
    let problems: readonly QueryProblem[] = [];
    const groups = await Promise.all(
      TYPES.filter((one) => !type || one === type).map(async (one) => {
        const page = { type: one, query, sort, offset: 0, limit: 0 };
        const result = await this.server.request(EntitiesRequest, page);
        problems = result?.problems ?? [];
        return { kind: "group", type: one, matching: result?.matching ?? 0 } as const;
      }),
    );
    const filled = groups.filter(({ matching }) => matching > 0);
    this.filled.fire({ isEmpty: filled.length === 0, problems });
    const isWhole = query === "" && type === undefined;
    const pinned = isWhole ? await this.pinnedEntities() : [];
    return pinned.length > 0 ? [{ kind: "pinned", matching: pinned.length }, ...filled] : filled;
  }

  private async pinnedEntities(): Promise<TreeNode[]> {
    const entities = this.pins.ids;
    const found =
      entities.length > 0 ? await this.server.request(EntitiesByIdRequest, { entities: [...entities] }) : [];
    return (found ?? []).map((entity) => ({ kind: "entity", entity, pinned: true }));
  }

  private async entities(group: GroupNode): Promise<TreeNode[]> {
    const { query, sort } = this.current;
    const limit = this.pages.limit(nodeId(group));
    const page = { type: group.type, query, sort, offset: 0, limit };
    const result = await this.server.request(EntitiesRequest, page);
    if (!result) return [];
    const children = result.items.map((entity) => ({ kind: "entity", entity }) as const);
    return paged(group, children, result.matching);
  }

  private async sources(node: EntityNode): Promise<TreeNode[]> {
    const limit = this.pages.limit(nodeId(node));
    const result = await this.server.request(SourcesRequest, { entity: node.entity.id, offset: 0, limit });
    if (!result) return [];
    const children = result.items.map(
      (source) =>
        ({ kind: "source", entity: result.entity, source, ...(node.pinned && { pinned: true }) }) as const,
    );
    return paged(node, children, result.matching);
  }
}
