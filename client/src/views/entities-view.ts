// The view around the tree "Entities": filter in its title, messages, progress while indexing, refreshing without
// folding anything up, revealing an entity.
import {
  Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type TreeDragAndDropController,
  type TreeView,
  window,
} from "vscode";
import type { EntityItem } from "../../../server/src/common/protocol";
import { setContext } from "../context-keys";
import type { Corpus } from "../corpus/corpus";
import type { Server } from "../server/server";
import { percent, progressText } from "../status/status-text";
import { formatPercent } from "../words";
import { debounced } from "./debounce";
import { type EntitiesFilter, EntitiesTree, type Filled } from "./entities-tree";
import { dotted, filterLabel } from "./labels";
import type { TreeNode } from "./nodes";
import { Pins } from "./pins";
import { queryProblem } from "./query-problem";
import { Remembered } from "./remembered";

const VIEW = "corpusLens.entities";
/** Milliseconds within which changes of the corpus are gathered into one refresh. */
const REFRESH = { quiet: 250, patience: 1000 };

/** The view "Entities". */
export class EntitiesView implements Disposable {
  readonly pins: Pins;
  readonly tree: EntitiesTree;
  readonly view: TreeView<TreeNode>;
  private readonly filtered = new EventEmitter<string>();
  /** Fires with the query after the filter changed. */
  readonly onDidFilter = this.filtered.event;
  private readonly sort: Remembered<EntitiesFilter["sort"]>;
  private readonly disposables: Disposable[];
  private progress: (() => void) | undefined;
  /** What the tree told when it was filled last. */
  private filled: Filled = { isEmpty: false, problems: [] };

  constructor(
    private readonly server: Server,
    private readonly corpus: Corpus,
    dragAndDropController: TreeDragAndDropController<TreeNode>,
    memento: Memento,
  ) {
    this.pins = new Pins(memento);
    this.tree = new EntitiesTree(server, this.pins);
    this.sort = new Remembered(memento, "entitiesSort", ["count", "name"]);
    this.tree.setFilter({ sort: this.sort.value });
    this.view = window.createTreeView(VIEW, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController,
    });
    const refresh = debounced(() => void this.tree.refresh(), REFRESH);
    this.disposables = [
      this.view,
      Disposable.from(refresh),
      server.onDidChangeCorpus(() => refresh.trigger()),
      this.pins.onDidChange(() => void this.tree.refresh()),
      server.onDidChangeStatus(() => {
        this.showProgress();
        this.showDescription();
        this.showMessage();
      }),
      this.tree.onDidFill((filled) => {
        this.filled = filled;
        this.showMessage();
      }),
    ];
    this.showFilter();
  }

  /** Changes what the tree shows, and says so in the title. */
  setFilter(change: Partial<EntitiesFilter>): void {
    if (change.sort) this.sort.value = change.sort;
    this.tree.setFilter(change);
    this.filtered.fire(this.tree.filter.query);
    this.showFilter();
  }

  /** Unfolds the tree down to an entity and selects it; a filter in the way gives way to its name. */
  async reveal(entity: EntityItem): Promise<void> {
    let node = await this.tree.find(entity);
    if (!node) {
      this.setFilter({ query: "", type: undefined });
      node = await this.tree.find(entity);
    }
    if (!node) {
      this.setFilter({ query: entity.name });
      node = await this.tree.find(entity);
    }
    if (node) await this.view.reveal(node, { select: true, focus: true });
  }

  dispose(): void {
    this.progress?.();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private showFilter(): void {
    const { query, type, sort } = this.tree.filter;
    setContext("filtered", filterLabel(query, type) !== undefined);
    setContext("sort", sort);
    this.showDescription();
  }

  /** Beside the title: what the filter leaves out, and how much of the corpus the counts are from so far. */
  private showDescription(): void {
    const { query, type } = this.tree.filter;
    const { status } = this.server;
    const partial =
      status && status.phase !== "idle" ? l10n.t("{0} indexed", formatPercent(percent(status))) : undefined;
    this.view.description = dotted(filterLabel(query, type), partial);
  }

  /** Above the rows: how far indexing is, and why a tree under a filter is empty. */
  private showMessage(): void {
    const { query, type } = this.tree.filter;
    const label = filterLabel(query, type);
    const { status, failed } = this.server;
    const [problem] = this.filled.problems;
    if (problem) this.view.message = queryProblem(query, problem);
    else if (label !== undefined && this.filled.isEmpty)
      this.view.message = l10n.t("Nothing matches {0}.", label);
    else if (status && status.phase !== "idle") this.view.message = progressText(status);
    else if (!status && !failed && this.corpus.folders.length > 0)
      this.view.message = l10n.t("Looking for articles…");
    else this.view.message = "";
  }

  /** A bar at the top of the view for as long as the corpus is being indexed. */
  private showProgress(): void {
    const indexing = this.server.status?.phase === "indexing";
    if (indexing && !this.progress) {
      const end = new Promise<void>((resolve) => {
        this.progress = resolve;
      });
      void window.withProgress({ location: { viewId: VIEW } }, () => end);
    } else if (!indexing && this.progress) {
      this.progress();
      this.progress = undefined;
    }
  }
}
