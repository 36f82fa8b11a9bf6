// Dragging one entity onto another says that they are the same; asked before it is done.
import { DataTransferItem, l10n, type TreeDragAndDropController, window } from "vscode";
import type { EntityItem } from "../../../server/src/common/protocol";
import { entityOf, type TreeNode } from "../views/nodes";
import { type Decider, sameAs } from "./decide";

const MIME = "application/vnd.code.tree.corpuslens.entities";

/** The drag and drop of the tree of entities. */
export class EntityDrag implements TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [MIME, "text/plain"];
  readonly dropMimeTypes = [MIME];

  constructor(private readonly decider: Decider) {}

  handleDrag(
    rows: readonly TreeNode[],
    data: Parameters<NonNullable<TreeDragAndDropController<TreeNode>["handleDrag"]>>[1],
  ): void {
    const entities = rows.flatMap((row) => (row.kind === "entity" ? [row.entity] : []));
    if (entities.length === 0) return;
    data.set(MIME, new DataTransferItem(entities));
    data.set("text/plain", new DataTransferItem(entities.map(({ name }) => name).join("\n")));
  }

  async handleDrop(
    target: TreeNode | undefined,
    data: Parameters<NonNullable<TreeDragAndDropController<TreeNode>["handleDrop"]>>[1],
  ): Promise<void> {
    const dragged = data.get(MIME)?.value as EntityItem[] | undefined;
    const entity = target && entityOf(target);
    const others = dragged?.filter(({ id }) => id !== entity?.id) ?? [];
    if (!entity || others.length === 0) return;
    const merge = l10n.t("Merge");
    const names = others.map(({ name }) => `“${name}”`).join(", ");
    const question = l10n.t("Are {0} and “{1}” the same?", names, entity.name);
    const answer = await window.showInformationMessage(question, { modal: true }, merge);
    if (answer === merge) await this.decider.decide(sameAs([entity, ...others]));
  }
}
