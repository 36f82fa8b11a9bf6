// Commands of the trees: filter, sort, more children.
import { commands, type Disposable, l10n, type QuickPickItem, window } from "vscode";
import type { EntityType } from "../../../server/src/common/protocol";
import type { ArticleView } from "../views/article-view";
import type { EntitiesView } from "../views/entities-view";
import { TYPES } from "../views/labels";
import type { MoreNode } from "../views/nodes";
import { typeLook } from "../words";
import { FilterBox } from "./filter-box";

/** Registers the commands. */
export function registerTreeCommands(entities: EntitiesView, article: ArticleView): Disposable[] {
  const on = commands.registerCommand;
  const box = new FilterBox(entities);
  return [
    on("corpusLens.filter", () => box.open()),
    on("corpusLens.cancelFilter", () => box.cancel()),
    on("corpusLens.clearFilter", () => entities.setFilter({ query: "", type: undefined })),
    on("corpusLens.filterByType", () => filterByType(entities)),
    on("corpusLens.sortByCount", () => entities.setFilter({ sort: "count" })),
    on("corpusLens.sortByName", () => entities.setFilter({ sort: "name" })),
    on("corpusLens.articleByAppearance", () => article.setOrder("appearance")),
    on("corpusLens.articleByCount", () => article.setOrder("count")),
    on("corpusLens.articleByType", () => article.setOrder("type")),
    on("corpusLens.loadMore", (node: MoreNode) => loadMore(isInArticle(node) ? article : entities, node)),
  ];
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
