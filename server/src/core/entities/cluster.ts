// Groups nodes that are one entity: a union-find that refuses unions across a conflict, and remembers the reasons.
import type { NameNode } from "../index/name-node";
import { compareText } from "../util/compare-text";

/** Why the corpus holds two names to be one entity's. */
export type MergeReason =
  | "decision" // the reader said so
  | "known" // a state or organisation with both names
  | "spelling" // same letters but for spaces and hyphens
  | "inflected" // Syriens -> Syrien, des Weißen Hauses -> Weißes Haus
  | "derived" // Genfer -> Genf
  | "company" // Volkswagen -> Volkswagen AG
  | "sound" // Lawrow, Lavrov
  | "person" // Angela Dorothea Merkel, Angela Merkel
  | "town" // Frankfurt a. M., Frankfurt am Main
  | "surname" // Merkel -> the only or dominant Merkel
  | "initial" // A. Merkel
  | "acronym" // EADS
  | "short"; // Frankfurt -> the only Frankfurt am Main

/** A reason to believe that two nodes name one entity. */
export interface Edge {
  readonly from: NameNode;
  readonly to: NameNode;
  readonly reason: MergeReason;
  /** Stronger edges are tried first. */
  readonly strength: number;
}

/** Why a node is in a cluster. */
export interface Merge {
  readonly reason: MergeReason;
  readonly to: NameNode;
  /** Number of entities the short name could have meant. */
  readonly bearers?: number;
}

/** Nodes of one entity; `reasons` says for each but the first why it is here. */
export interface Cluster {
  /** Names the cluster when it has no nodes of its own, only single articles of this one. */
  readonly stray?: NameNode;
  readonly nodes: NameNode[];
  readonly reasons: Map<NameNode, Merge>;
}

/** Orders edges by strength, then by the nodes' keys: never by the order in which they were found. */
export function compareEdges(a: Edge, b: Edge): number {
  return b.strength - a.strength || compareText(a.from.key, b.from.key) || compareText(a.to.key, b.to.key);
}

/**
 * Unites nodes along the edges, in the order given. Two groups with a conflict between any of their members stay
 * apart, so that A~B and B~C do not bring A and C together when these two cannot be one.
 * @param conflict must be symmetric; `edge` is the reason for the union that is tried
 */
export function unite(
  nodes: readonly NameNode[],
  edges: readonly Edge[],
  conflict: (a: NameNode, b: NameNode, edge: Edge) => boolean,
): Map<NameNode, Cluster> {
  const clusters = new Map<NameNode, Cluster>();
  for (const node of nodes) clusters.set(node, { nodes: [node], reasons: new Map() });
  for (const edge of edges) {
    const from = clusters.get(edge.from);
    const to = clusters.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    if (from.nodes.some((a) => to.nodes.some((b) => conflict(a, b, edge)))) continue;
    join(to, from, edge);
    for (const node of from.nodes) clusters.set(node, to);
  }
  return clusters;
}

/** Moves the nodes of `from` into `into`. */
function join(into: Cluster, from: Cluster, edge: Edge): void {
  into.nodes.push(...from.nodes);
  for (const [node, reason] of from.reasons) into.reasons.set(node, reason);
  into.reasons.set(edge.from, { reason: edge.reason, to: edge.to });
}
