// Commands by which the reader decides on entities, from the trees and from the text.
import { commands, type Disposable, l10n, type Memento, window } from "vscode";
import type { DecisionRecord, EntityItem } from "../../../server/src/common/protocol";
import { FormsRequest } from "../../../server/src/common/protocol";
import { whichEntity } from "../commands/entity-argument";
import type { Requests } from "../server/server";
import { TYPES } from "../views/labels";
import { entityOf, isNode, type TreeNode } from "../views/nodes";
import { typeLook } from "../words";
import { type Decider, refOf, sameAs } from "./decide";
import { pickEntities } from "./pick-entity";
import { review } from "./review";

/** Registers the commands. Menus pass the row and, of several selected ones, all; keys and the palette pass nothing. */
export function registerDecideCommands(server: Requests, decider: Decider, memento: Memento): Disposable[] {
  const on = commands.registerCommand;
  const chosen = (argument: unknown, selected: unknown) => chosenEntities(server, argument, selected);
  return [
    on("corpusLens.notNames", async (argument: unknown, selected?: unknown) => {
      const forms = await Promise.all(
        (await chosen(argument, selected)).map((each) => formsOf(server, each)),
      );
      await decider.decide(forms.flat().map((surface) => ({ decide: "not-a-name", surface })));
    }),
    on("corpusLens.sameEntity", async (argument: unknown, selected?: unknown) => {
      await decider.decide(sameAs(await withOthers(server, await chosen(argument, selected))));
    }),
    on("corpusLens.differentEntity", async (argument: unknown, selected?: unknown) => {
      await decideDifferent(server, decider, await chosen(argument, selected));
    }),
    on("corpusLens.renameEntity", async (argument: unknown) => {
      const [entity] = await chosen(argument, undefined);
      if (entity) await renameEntity(decider, entity);
    }),
    on("corpusLens.retypeEntity", async (argument: unknown, selected?: unknown) => {
      await retypeEntities(decider, await chosen(argument, selected));
    }),
    on("corpusLens.reviewDoubtful", () => review(server, decider, memento)),
    on("corpusLens.undoDecision", async () => {
      if (!(await decider.undo()))
        void window.showInformationMessage(l10n.t("There is no decision to take back."));
    }),
  ];
}

async function chosenEntities(server: Requests, argument: unknown, selected: unknown): Promise<EntityItem[]> {
  const rows = Array.isArray(selected) ? selected.filter(isNode) : [];
  const entities = rows.flatMap((row: TreeNode) => entityOf(row) ?? []);
  if (entities.length > 0) return entities;
  const entity = await whichEntity(server, argument);
  return entity ? [entity] : [];
}

/** All forms of an entity, as they stand in texts. */
async function formsOf(server: Requests, { id }: EntityItem): Promise<string[]> {
  const forms = await server.request(FormsRequest, { entity: id });
  return (forms ?? []).map(({ surface }) => surface);
}

/** Several entities as they are; a single one with those that the reader then chooses. */
async function withOthers(server: Requests, entities: readonly EntityItem[]): Promise<readonly EntityItem[]> {
  const [entity] = entities;
  if (entity === undefined || entities.length > 1) return entities;
  const title = l10n.t("“{0}” Is the Same As…", entity.name);
  const others = await pickEntities(server, entity, { title, several: true });
  return others ? [entity, ...others] : [];
}

async function decideDifferent(
  server: Requests,
  decider: Decider,
  entities: readonly EntityItem[],
): Promise<void> {
  const [entity] = entities;
  if (entity === undefined) return;
  const title = l10n.t("“{0}” Is Never…", entity.name);
  const others =
    entities.length > 1 ? entities.slice(1) : await pickEntities(server, entity, { title, several: true });
  const decisions = others?.map((other): DecisionRecord => {
    return { decide: "different", a: refOf(entity), b: refOf(other) };
  });
  await decider.decide(decisions ?? []);
}

async function renameEntity(decider: Decider, entity: EntityItem): Promise<void> {
  const name = await window.showInputBox({
    title: l10n.t("Call “{0}”…", entity.name),
    prompt: l10n.t("The name that lists and cards show. No text is changed."),
    value: entity.name,
    validateInput: (value) => (value.trim() === "" ? l10n.t("A name needs letters.") : undefined),
  });
  const chosen = name?.trim();
  if (chosen !== undefined && chosen !== entity.name)
    await decider.decide([{ decide: "rename", entity: refOf(entity), name: chosen }]);
}

async function retypeEntities(decider: Decider, entities: readonly EntityItem[]): Promise<void> {
  if (entities.length === 0) return;
  const items = TYPES.map((type) => {
    const { icon, singular } = typeLook(type);
    return { label: `$(${icon}) ${singular}`, type };
  });
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t("What it is") });
  if (!chosen) return;
  const { type } = chosen;
  const others = entities.filter((entity) => entity.type !== type);
  await decider.decide(others.map((entity) => ({ decide: "retype", entity: refOf(entity), type })));
}
