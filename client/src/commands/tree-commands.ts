// Commands of the trees: filter, sort, more children.
import { commands, type Disposable, l10n, type QuickPickItem, window } from "vscode";
import type { EntityType } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import type { ArticleView } from "../views/article-view";
import type { EntitiesView } from "../views/entities-view";
import { TYPES } from "../views/labels";
import type { MoreNode } from "../views/nodes";
import { typeLook } from "../words";
import { whichEntity } from "./entity-argument";
import { FilterBox } from "./filter-box";

/** Registers the commands. */
export function registerTreeCommands(
  server: Requests,
  entities: EntitiesView,
  article: ArticleView,
): Disposable[] {
  const on = commands.registerCommand;
  const box = new FilterBox(entities);
  return [
    on("corpusLens.filter", () => box.open()),
    on("corpusLens.cancelFilter", () => box.cancel()),
    on("corpusLens.clearFilter", () => entities.setFilter({ query: "", type: undefined })),
    on("corpusLens.filterByType", () => filterByType(entities)),
    on("corpusLens.sortByCount", () => entities.setFilter({ sort: "count" })),
    on("corpusLens.sortByName", () => entities.setFilter({ sort: "name" })),
    on("corpusLens.pin", (argument: unknown) => pin(server, entities, argument, true)),
    on("corpusLens.unpin", (argument: unknown) => pin(server, entities, argument, false)),
    on("corpusLens.onlyInSeveral", () => toggleCondition(entities, "articles:2")),
    on("corpusLens.hideSingles", () => toggleCondition(entities, "count:2")),
    on("corpusLens.openSettings", () =>
      commands.executeCommand("workbench.action.openSettings", "@ext:corpus-lens.corpus-lens"),
    ),
    on("corpusLens.openWalkthrough", () =>
      commands.executeCommand("workbench.action.openWalkthrough", "corpus-lens.corpus-lens#start"),
    ),
    on("corpusLens.articleByAppearance", () => article.setOrder("appearance")),
    on("corpusLens.articleByCount", () => article.setOrder("count")),
    on("corpusLens.articleByType", () => article.setOrder("type")),
    on("corpusLens.loadMore", (node: MoreNode) => loadMore(isInArticle(node) ? article : entities, node)),
  ];
}

/** Watches an entity at the top of the tree, or no longer. */
async function pin(
  server: Requests,
  { pins }: EntitiesView,
  argument: unknown,
  isPinned: boolean,
): Promise<void> {
  const entity = await whichEntity(server, argument);
  if (entity) await pins.set(entity.id, isPinned);
}

/** Adds a condition to the filter, or takes it out again. */
function toggleCondition(entities: EntitiesView, condition: string): void {
  const parts = entities.tree.filter.query.split(/\s+/).filter((part) => part !== "");
  const others = parts.filter((part) => part !== condition);
  const query = (others.length < parts.length ? others : [...parts, condition]).join(" ");
  entities.setFilter({ query });
}

/** Shows one page more and stays where the reader was: at the first row that was not there before. */
async function loadMore({ tree, view }: EntitiesView | ArticleView, node: MoreNode): Promise<void> {
  const next = await tree.loadMore(node);
  if (next) await view.reveal(next, { select: false, focus: true });
}

function isInArticle({ under }: MoreNode): boolean {
  return under.kind === "here";
}

/** Lets the reader choose which types the tree shows. */
async function filterByType(entities: EntitiesView): Promise<void> {
  const items: (QuickPickItem & { type: EntityType | undefined })[] = [
    { label: l10n.t("People, places and organisations"), type: undefined },
    ...TYPES.map((type) => ({ label: `$(${typeLook(type).icon}) ${typeLook(type).plural}`, type })),
  ];
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t("Which entities to show") });
  if (chosen) entities.setFilter({ type: chosen.type });
}
