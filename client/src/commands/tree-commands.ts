// Commands of the trees: filter, sort, more children.
import { commands, type Disposable, type QuickPickItem, window } from "vscode";
import type { EntityType } from "../../../server/src/protocol";
import type { ArticleView } from "../views/article-view";
import { debounced } from "../views/debounce";
import type { EntitiesView } from "../views/entities-view";
import { TYPE_LOOKS, TYPES } from "../views/labels";
import type { MoreNode } from "../views/nodes";

/** Milliseconds of rest after a key before the tree is filtered. */
const TYPING = { quiet: 120, patience: 400 };

/** Registers the commands. */
export function registerTreeCommands(entities: EntitiesView, article: ArticleView): Disposable[] {
  const on = commands.registerCommand;
  return [
    on("corpusLens.filter", () => filterByText(entities)),
    on("corpusLens.clearFilter", () => entities.setFilter({ query: "", type: undefined })),
    on("corpusLens.filterByType", () => filterByType(entities)),
    on("corpusLens.sortByCount", () => entities.setFilter({ sort: "count" })),
    on("corpusLens.sortByName", () => entities.setFilter({ sort: "name" })),
    on("corpusLens.loadMore", (node: MoreNode) => {
      const tree = node.under.kind === "here" ? article.tree : entities.tree;
      tree.loadMore(node);
    }),
  ];
}

/** Filters the tree while the reader types; leaving the box, also by a click on a result, keeps the filter. */
async function filterByText(entities: EntitiesView): Promise<void> {
  await commands.executeCommand("corpusLens.entities.focus");
  const box = window.createInputBox();
  box.title = "Filter Entities";
  box.placeholder = "A part of a name or of one of its forms";
  box.prompt = "The list follows as you type";
  box.value = entities.tree.filter.query;
  const apply = (): void => {
    const query = box.value.trim();
    if (query !== entities.tree.filter.query) entities.setFilter({ query });
  };
  const typing = debounced(apply, TYPING);
  box.onDidChangeValue(() => typing.trigger());
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => {
    apply();
    typing.dispose();
    box.dispose();
  });
  box.show();
}

/** Lets the reader choose which types the tree shows. */
async function filterByType(entities: EntitiesView): Promise<void> {
  const items: (QuickPickItem & { type: EntityType | undefined })[] = [
    { label: "People, places and organisations", type: undefined },
    ...TYPES.map((type) => ({ label: `$(${TYPE_LOOKS[type].icon}) ${TYPE_LOOKS[type].plural}`, type })),
  ];
  const chosen = await window.showQuickPick(items, { placeHolder: "Which entities to show" });
  if (chosen) entities.setFilter({ type: chosen.type });
}
