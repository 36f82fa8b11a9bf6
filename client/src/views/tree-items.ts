// Turns nodes into what the editor draws: label, count, icon, words for screen readers, and what a click does.
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import { Commands, type EntityType } from "../../../server/src/common/protocol";
import { formatCount, mentions, typeLook } from "../words";
import { countedSource, dotted, entityAria, entityLabel, excerpt, sourceFolder } from "./labels";
import {
  type EntityNode,
  type GroupNode,
  type HereNode,
  type MentionNode,
  type MoreNode,
  nodeId,
  type PinnedNode,
  type SourceNode,
  type TreeNode,
} from "./nodes";

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
/** As in the editor's own trees: the reader goes on with the arrow keys, and to the article when it is wanted. */
const KEEP_FOCUS = { preserveFocus: true };

/** The item of a node. Tooltips of entities are left out here and resolved when asked for. */
export function treeItem(node: TreeNode): TreeItem {
  const item = itemOf(node);
  item.id = nodeId(node);
  item.contextValue = contextOf(node);
  return item;
}

/** What menus go by: entities are the same wherever they stand, but for pins. */
function contextOf(node: TreeNode): string {
  if (node.kind === "entity" && node.pinned) return "entity pinned";
  return node.kind === "here" ? "entity" : node.kind;
}

function itemOf(node: TreeNode): TreeItem {
  switch (node.kind) {
    case "pinned":
      return pinnedItem(node);
    case "group":
      return groupItem(node);
    case "entity":
      return entityItem(node);
    case "here":
      return hereItem(node);
    case "source":
      return sourceItem(node);
    case "mention":
      return mentionItem(node);
    case "more":
      return moreItem(node);
  }
}

function groupItem({ type, matching }: GroupNode): TreeItem {
  const { plural } = typeLook(type);
  const item = new TreeItem(plural, Expanded);
  item.description = formatCount(matching);
  item.tooltip = l10n.t("{0}: {1}", plural, formatCount(matching));
  item.accessibilityInformation = { label: `${plural}, ${formatCount(matching)}` };
  return item;
}

function pinnedItem({ matching }: PinnedNode): TreeItem {
  const item = new TreeItem(l10n.t("Pinned"), Expanded);
  item.description = formatCount(matching);
  item.iconPath = new ThemeIcon("pinned");
  return item;
}

function entityItem({ entity }: EntityNode): TreeItem {
  const item = new TreeItem(entityLabel(entity), Collapsed);
  item.description = dotted(formatCount(entity.total), entity.descriptor);
  item.iconPath = typeIcon(entity.type);
  item.accessibilityInformation = { label: entityAria(entity) };
  return item;
}

function hereItem({ entity, uri }: HereNode): TreeItem {
  const item = new TreeItem(entityLabel(entity), Collapsed);
  const here = l10n.t("{0} here", formatCount(entity.here));
  const total =
    entity.total === entity.here ? l10n.t("only here") : l10n.t("{0} in all", formatCount(entity.total));
  item.description = dotted(here, total);
  item.iconPath = typeIcon(entity.type);
  item.accessibilityInformation = { label: `${entityAria(entity)}, ${here}` };
  item.command = {
    command: Commands.open,
    title: l10n.t("Go to First Mention"),
    arguments: [uri, entity.range, KEEP_FOCUS],
  };
  return item;
}

function sourceItem({ entity, source }: SourceNode): TreeItem {
  const item = new TreeItem(countedSource(source), Collapsed);
  item.description = dotted(source.date, source.source ?? sourceFolder(source));
  item.iconPath = ThemeIcon.File;
  item.resourceUri = Uri.parse(source.uri);
  item.tooltip = [source.title, source.label, dotted(source.date, source.source)].filter(Boolean).join("\n");
  item.accessibilityInformation = {
    label: l10n.t("{0}, {1} of {2}", source.title ?? source.label, mentions(source.count), entity.name),
  };
  return item;
}

function mentionItem({ mention }: MentionNode): TreeItem {
  const { text, highlight } = excerpt(mention.sentence, mention.highlight);
  const item = new TreeItem({ label: text, highlights: [highlight] }, None);
  item.tooltip = mention.evidence ? `${mention.sentence}\n\n${mention.evidence}` : mention.sentence;
  item.accessibilityInformation = {
    label: l10n.t("{0}, line {1}", mention.sentence, mention.range.start.line + 1),
  };
  item.command = {
    command: Commands.open,
    title: l10n.t("Go to Mention"),
    arguments: [mention.uri, mention.range, KEEP_FOCUS],
  };
  return item;
}

function moreItem(node: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t("Load more…"), None);
  item.description = l10n.t("{0} of {1}", formatCount(node.shown), formatCount(node.matching));
  item.iconPath = new ThemeIcon("more");
  item.command = { command: "corpusLens.loadMore", title: l10n.t("Load More"), arguments: [node] };
  return item;
}

function typeIcon(type: EntityType): ThemeIcon {
  const { icon, color } = typeLook(type);
  return new ThemeIcon(icon, new ThemeColor(color));
}
