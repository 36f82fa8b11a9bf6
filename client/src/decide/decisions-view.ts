// The view "Decisions": what the reader has said, by kind, with what it does.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from "vscode";
import { Commands, type DecisionItem, DecisionsRequest } from "../../../server/src/common/protocol";
import type { Server } from "../server/server";
import { debounced } from "../views/debounce";
import { formatCount } from "../words";
import type { Decider } from "./decide";

/** Milliseconds within which changes of the corpus are gathered into one refresh. */
const REFRESH = { quiet: 250, patience: 1500 };
const VERBS = ["not-a-name", "name", "same", "different", "split", "rename", "retype"] as const;
type Verb = (typeof VERBS)[number];

/** Decisions of one kind, or one of them. */
export type DecisionNode =
  | { readonly kind: "verb"; readonly verb: Verb; readonly items: readonly DecisionItem[] }
  | { readonly kind: "decision"; readonly item: DecisionItem };

/** Provides the tree. */
class DecisionsTree implements TreeDataProvider<DecisionNode> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly server: Server) {}

  refresh(): void {
    this.changed.fire(undefined);
  }

  async getChildren(node?: DecisionNode): Promise<DecisionNode[]> {
    if (node?.kind === "verb") return node.items.map((item) => ({ kind: "decision", item }));
    if (node) return [];
    const items = (await this.server.request(DecisionsRequest, null)) ?? [];
    const groups = VERBS.map((verb) => ({
      kind: "verb" as const,
      verb,
      items: items.filter(({ decision }) => decision.decide === verb),
    }));
    return groups.filter((group) => group.items.length > 0);
  }

  getTreeItem(node: DecisionNode): TreeItem {
    return node.kind === "verb" ? verbItem(node.verb, node.items.length) : decisionItem(node.item);
  }
}

function verbItem(verb: Verb, count: number): TreeItem {
  const item = new TreeItem(verbWords(verb), TreeItemCollapsibleState.Expanded);
  item.id = verb;
  item.description = formatCount(count);
  return item;
}

function verbWords(verb: Verb): string {
  switch (verb) {
    case "not-a-name":
      return l10n.t("No Names");
    case "name":
      return l10n.t("Names That Were Missed");
    case "same":
      return l10n.t("The Same");
    case "different":
      return l10n.t("Never the Same");
    case "split":
      return l10n.t("Told Apart");
    case "rename":
      return l10n.t("Called Differently");
    case "retype":
      return l10n.t("Person, Place or Organisation");
  }
}

function decisionItem({ text, mentions, articles, why, trouble, uri, range }: DecisionItem): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  const effect = l10n.t("{0} mentions in {1} articles", formatCount(mentions), formatCount(articles));
  item.description = trouble ?? effect;
  item.tooltip = [text, why, trouble, effect].filter(Boolean).join("\n");
  item.contextValue = "decision";
  if (trouble) item.iconPath = new ThemeIcon("warning");
  item.command = {
    command: Commands.open,
    title: l10n.t("Go to Decision"),
    arguments: [uri, range, { preserveFocus: true }],
  };
  return item;
}

/** Shows the view and registers its commands. */
export function showDecisions(server: Server, decider: Decider): Disposable {
  const tree = new DecisionsTree(server);
  const refresh = debounced(() => tree.refresh(), REFRESH);
  const on = commands.registerCommand;
  return Disposable.from(
    window.createTreeView("corpusLens.decisions", { treeDataProvider: tree, showCollapseAll: true }),
    Disposable.from(refresh),
    server.onDidChangeCorpus(() => refresh.trigger()),
    on("corpusLens.removeDecision", async (node: DecisionNode) => {
      if (node.kind === "decision") await decider.remove(node.item.decision);
    }),
  );
}
