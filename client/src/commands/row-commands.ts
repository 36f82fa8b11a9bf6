// Commands of single rows of the trees: copying them, opening their place beside, showing their file.
import { commands, type Disposable, env, l10n, Uri, ViewColumn } from "vscode";
import { MentionsRequest } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import type { ArticleView } from "../views/article-view";
import type { EntitiesView } from "../views/entities-view";
import { dotted, sourceName } from "../views/labels";
import { articleOf, isNode, type MentionNode, type TreeNode } from "../views/nodes";
import { openAt } from "./places";

/** Registers the commands. */
export function registerRowCommands(
  server: Requests,
  entities: EntitiesView,
  article: ArticleView,
): Disposable[] {
  const on = commands.registerCommand;
  return [
    // The key tells which tree; a menu passes the row it was opened on and, of several selected ones, all.
    on("corpusLens.copy", async (argument: unknown, selected?: TreeNode[]) => {
      const view = argument === "entities" ? entities : argument === "article" ? article : undefined;
      const rows = view?.view.selection ?? selected ?? (isNode(argument) ? [argument] : []);
      if (rows.length > 0) await env.clipboard.writeText(rows.map(rowText).join("\n"));
    }),
    on("corpusLens.openToSide", (node: TreeNode) => openToSide(server, node)),
    on("corpusLens.revealFile", async (node: TreeNode) => {
      const uri = articleOf(node);
      if (uri) await commands.executeCommand("revealInExplorer", Uri.parse(uri));
    }),
  ];
}

/** What is copied of a row: a name, a title, a sentence with the article it stands in. */
function rowText(node: TreeNode): string {
  switch (node.kind) {
    case "entity":
    case "here":
      return node.entity.name;
    case "source":
      return sourceName(node.source);
    case "mention":
      return citation(node);
    default:
      return "";
  }
}

function citation({ mention, under }: MentionNode): string {
  const { date, source, ...named } = under.kind === "source" ? under.source : under.article;
  const where = dotted(sourceName(named), source, date);
  return l10n.t("“{0}” ({1})", mention.sentence, where);
}

async function openToSide(server: Requests, node: TreeNode): Promise<void> {
  if (node.kind === "mention") {
    await openAt(node.mention.uri, node.mention.range, { viewColumn: ViewColumn.Beside });
  } else if (node.kind === "source") {
    const page = { entity: node.entity.id, uri: node.source.uri, offset: 0, limit: 1 };
    const first = (await server.request(MentionsRequest, page))?.items[0];
    if (first) await openAt(first.uri, first.range, { viewColumn: ViewColumn.Beside });
  }
}
