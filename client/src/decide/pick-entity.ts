// Lets the reader choose an entity: those most likely meant first, then whatever is typed.
import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { EntitiesRequest, type EntityItem, SuggestionsRequest } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { debounced } from "../views/debounce";
import { dotted } from "../views/labels";
import { mentionsIn, typeLook } from "../words";

/** Milliseconds of rest after a key before the list follows. */
const TYPING = { quiet: 80, patience: 300 };
const LISTED = 100;
const SUGGESTED = 500;

type Item = QuickPickItem & { readonly entity?: EntityItem };

/** One or several entities other than `entity`; undefined: the reader chose none. */
export async function pickEntities(
  server: Requests,
  entity: EntityItem,
  { title, several }: { readonly title: string; readonly several: boolean },
): Promise<readonly EntityItem[] | undefined> {
  const picker = window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = l10n.t("Type a part of a name");
  picker.canSelectMany = several;
  picker.matchOnDescription = true;
  const likely = await suggested(server, entity);
  const list = async (): Promise<void> => {
    picker.busy = true;
    const found = await search(server, entity, picker.value.trim());
    const chosen = picker.selectedItems;
    picker.items = several
      ? [...chosen, ...sections(likely, found).filter((item) => !has(chosen, item))]
      : sections(likely, found);
    picker.selectedItems = chosen;
    picker.busy = false;
  };
  const typing = debounced(() => void list(), TYPING);
  picker.onDidChangeValue(() => typing.trigger());
  picker.show();
  await list();
  const result = await new Promise<readonly EntityItem[] | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems.flatMap(({ entity: one }) => one ?? [])));
    picker.onDidHide(() => resolve(undefined));
  });
  typing.dispose();
  picker.dispose();
  return result?.length ? result : undefined;
}

/** Entities that may be the same as this one. */
async function suggested(server: Requests, { id }: EntityItem): Promise<EntityItem[]> {
  const pairs = (await server.request(SuggestionsRequest, { limit: SUGGESTED })) ?? [];
  return pairs.flatMap(({ a, b }) => (a.id === id ? [b] : b.id === id ? [a] : []));
}

/** Without letters those that share the last word of the name, else those that match. */
async function search(
  server: Requests,
  { id, name, type }: EntityItem,
  typed: string,
): Promise<EntityItem[]> {
  const query = typed === "" ? (name.split(/\s+/).at(-1) ?? name) : typed;
  const page = { query, sort: "count" as const, offset: 0, limit: LISTED, ...(typed === "" && { type }) };
  const found = await server.request(EntitiesRequest, page);
  return (found?.items ?? []).filter((entity) => entity.id !== id);
}

function sections(likely: readonly EntityItem[], found: readonly EntityItem[]): Item[] {
  const others = found.filter(({ id }) => !likely.some((one) => one.id === id));
  const heading = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });
  return [
    ...(likely.length > 0 ? [heading(l10n.t("May be the same")), ...likely.map(itemOf)] : []),
    ...(others.length > 0 ? [heading(l10n.t("Names")), ...others.map(itemOf)] : []),
  ];
}

function itemOf(entity: EntityItem): Item {
  const description = dotted(mentionsIn(entity.total, entity.sources), entity.descriptor);
  return { label: `$(${typeLook(entity.type).icon}) ${entity.name}`, description, entity, alwaysShow: true };
}

function has(items: readonly Item[], { entity }: Item): boolean {
  return items.some((item) => item.entity !== undefined && item.entity.id === entity?.id);
}
