// The box in which the reader types the filter of the tree: the tree follows while it is open.
import { commands, type InputBox, l10n, window } from "vscode";
import { setContext } from "../context-keys";
import { debounced } from "../views/debounce";
import type { EntitiesView } from "../views/entities-view";

/** Milliseconds of rest after a key before the tree is filtered. */
const TYPING = { quiet: 120, patience: 400 };

/** At most one box is open. */
export class FilterBox {
  private box: InputBox | undefined;
  /** The filter when the box was opened. */
  private before = "";

  constructor(private readonly entities: EntitiesView) {}

  /** Leaving the box by Enter, or by a click on a result or anywhere else, keeps the filter. */
  async open(): Promise<void> {
    await commands.executeCommand("corpusLens.entities.focus");
    const box = window.createInputBox();
    this.box = box;
    this.before = this.entities.tree.filter.query;
    box.title = l10n.t("Filter Entities");
    box.placeholder = l10n.t("A part of a name, or a question: person in:2017 with:Syria -in:reports/*");
    box.prompt = l10n.t("The list follows as you type");
    box.value = this.before;
    const apply = (): void => this.apply(box.value.trim());
    const typing = debounced(apply, TYPING);
    box.onDidChangeValue(() => typing.trigger());
    box.onDidAccept(() => box.hide());
    box.onDidHide(() => {
      apply();
      if (this.box === box) {
        this.box = undefined;
        setContext("filtering", false);
      }
      typing.dispose();
      box.dispose();
    });
    setContext("filtering", true);
    box.show();
  }

  /** For Escape, which the box itself does not tell from other ways to leave it: the filter is as it was before. */
  cancel(): void {
    const { box } = this;
    if (!box) return;
    box.value = this.before;
    this.apply(this.before);
    box.hide();
  }

  private apply(query: string): void {
    if (query !== this.entities.tree.filter.query) this.entities.setFilter({ query });
  }
}
