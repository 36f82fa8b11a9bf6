// The mentions of an entity in one article as children of a node of either tree.
import { MentionsRequest } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { type HereNode, nodeId, paged, type SourceNode, type TreeNode } from "./nodes";
import type { Pages } from "./pages";

/** A page of mentions in text order. */
export async function mentionNodes(
  server: Requests,
  pages: Pages,
  under: SourceNode | HereNode,
): Promise<TreeNode[]> {
  const result = await server.request(MentionsRequest, {
    entity: under.entity.id,
    uri: under.kind === "here" ? under.uri : under.source.uri,
    offset: 0,
    limit: pages.limit(nodeId(under)),
  });
  if (!result) return [];
  const children = result.items.map(
    (mention, index) => ({ kind: "mention", under, mention, index }) as const,
  );
  return paged(under, children, result.matching);
}
