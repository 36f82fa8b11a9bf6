// The nodes of both trees: what each stands for, its stable id, its parent.
import type {
  ArticleEntityItem,
  ArticleResult,
  EntityItem,
  EntityType,
  MentionItem,
  SourceItem,
} from "../../../server/src/common/protocol";

/** People, places or organisations. */
export interface GroupNode {
  readonly kind: "group";
  readonly type: EntityType;
  /** Entities in the group that pass the filter. */
  readonly matching: number;
}
/** The entities that the reader watches. */
export interface PinnedNode {
  readonly kind: "pinned";
  readonly matching: number;
}
/** An entity of the corpus; `pinned` where it stands among those that the reader watches. */
export interface EntityNode {
  readonly kind: "entity";
  readonly entity: EntityItem;
  readonly pinned?: boolean;
}
/** An entity as one article names it. */
export interface HereNode {
  readonly kind: "here";
  readonly entity: ArticleEntityItem;
  readonly uri: string;
  readonly article: Pick<ArticleResult, "label" | "title" | "date" | "source">;
}
/** An article that names an entity. */
export interface SourceNode {
  readonly kind: "source";
  readonly entity: EntityItem;
  readonly source: SourceItem;
  readonly pinned?: boolean;
}
/** A mention in its sentence. */
export interface MentionNode {
  readonly kind: "mention";
  readonly under: SourceNode | HereNode;
  readonly mention: MentionItem;
  /** Position among the mentions of the entity in the article. */
  readonly index: number;
}
/** Stands for children that are not shown yet. */
export interface MoreNode {
  readonly kind: "more";
  readonly under: ParentNode;
  readonly shown: number;
  readonly matching: number;
}
/** Nodes whose children come in pages. */
export type ParentNode = GroupNode | PinnedNode | EntityNode | HereNode | SourceNode;
export type TreeNode = ParentNode | MentionNode | MoreNode;

/** Identifies a node through refreshes, so that the editor keeps what is unfolded and selected. */
export function nodeId(node: TreeNode): string {
  switch (node.kind) {
    case "group":
      return `group ${node.type}`;
    case "pinned":
      return "pinned";
    case "entity":
      return `${node.pinned ? "pinned " : ""}entity ${node.entity.id}`;
    case "here":
      return `here ${node.uri} ${node.entity.id}`;
    case "source":
      return `${node.pinned ? "pinned " : ""}source ${node.source.uri} ${node.entity.id}`;
    case "mention":
      return `mention ${node.index} of ${nodeId(node.under)}`;
    case "more":
      return `more of ${nodeId(node.under)}`;
  }
}

/** All that is drawn of a node, as a string: two nodes of one id differ when this differs. */
export function nodeData(node: TreeNode): string {
  switch (node.kind) {
    case "group":
    case "pinned":
      return String(node.matching);
    case "entity":
    case "here":
      return JSON.stringify(node.entity);
    case "source":
      return JSON.stringify(node.source);
    case "mention":
      return JSON.stringify(node.mention);
    case "more":
      return `${node.shown} ${node.matching}`;
  }
}

/** The node above; undefined at the top. */
export function parentOf(node: TreeNode): TreeNode | undefined {
  switch (node.kind) {
    case "group":
    case "pinned":
    case "here":
      return undefined;
    case "entity":
      return node.pinned
        ? { kind: "pinned", matching: 0 }
        : { kind: "group", type: node.entity.type, matching: 0 };
    case "source":
      return { kind: "entity", entity: node.entity, ...(node.pinned && { pinned: true }) };
    default:
      return node.under;
  }
}

/** The entity a node is about; undefined for groups and for children not shown yet. */
export function entityOf(node: TreeNode): EntityItem | undefined {
  switch (node.kind) {
    case "group":
    case "pinned":
    case "more":
      return undefined;
    case "mention":
      return node.under.entity;
    default:
      return node.entity;
  }
}

/** URI of the article a node stands in; undefined for groups and entities of the corpus. */
export function articleOf(node: TreeNode): string | undefined {
  switch (node.kind) {
    case "source":
      return node.source.uri;
    case "here":
      return node.uri;
    case "mention":
      return node.mention.uri;
    default:
      return undefined;
  }
}

/** Whether a command's argument is a node of ours: the editor passes the node a menu was opened on. */
export function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
}

/** A page of children, and the node for the rest if there is one. */
export function paged<T extends TreeNode>(
  under: ParentNode,
  children: readonly T[],
  matching: number,
): TreeNode[] {
  if (children.length === 0 || children.length >= matching) return [...children];
  return [...children, { kind: "more", under, shown: children.length, matching }];
}
