// Turns nodes into what the editor draws: label, count, icon, words for screen readers, and what a click does.
import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import { Commands, type EntityType } from "../../../server/src/common/protocol";
import {
  counted,
  dotted,
  entityAria,
  excerpt,
  formatCount,
  sourceFolder,
  sourceLabel,
  TYPE_LOOKS,
} from "./labels";
import {
  type EntityNode,
  type GroupNode,
  type HereNode,
  type MentionNode,
  type MoreNode,
  nodeId,
  type SourceNode,
  type TreeNode,
} from "./nodes";

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** The item of a node. Tooltips of entities are left out here and resolved when asked for. */
export function treeItem(node: TreeNode): TreeItem {
  const item = itemOf(node);
  item.id = nodeId(node);
  item.contextValue = node.kind === "here" ? "entity" : node.kind;
  return item;
}

function itemOf(node: TreeNode): TreeItem {
  switch (node.kind) {
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
  const { plural } = TYPE_LOOKS[type];
  const item = new TreeItem(plural, Expanded);
  item.description = formatCount(matching);
  item.tooltip = `${plural}: ${formatCount(matching)}`;
  item.accessibilityInformation = { label: `${plural}, ${formatCount(matching)}` };
  return item;
}

function entityItem({ entity }: EntityNode): TreeItem {
  const item = new TreeItem(entity.name, Collapsed);
  item.description = dotted(formatCount(entity.total), entity.descriptor);
  item.iconPath = typeIcon(entity.type);
  item.accessibilityInformation = { label: entityAria(entity) };
  return item;
}

function hereItem({ entity, uri }: HereNode): TreeItem {
  const item = new TreeItem(entity.name, Collapsed);
  const total = entity.total === entity.here ? "only here" : `${formatCount(entity.total)} in all`;
  item.description = dotted(`${formatCount(entity.here)} here`, total);
  item.iconPath = typeIcon(entity.type);
  item.accessibilityInformation = { label: `${entityAria(entity)}, ${formatCount(entity.here)} here` };
  item.command = { command: Commands.open, title: "Go to First Mention", arguments: [uri, entity.range] };
  return item;
}

function sourceItem({ entity, source }: SourceNode): TreeItem {
  const item = new TreeItem(sourceLabel(source), Collapsed);
  item.description = dotted(formatCount(source.count), source.date, source.source ?? sourceFolder(source));
  item.iconPath = ThemeIcon.File;
  item.resourceUri = Uri.parse(source.uri);
  item.tooltip = [source.title, source.label, dotted(source.date, source.source)].filter(Boolean).join("\n");
  item.accessibilityInformation = {
    label: `${source.title ?? source.label}, ${counted(source.count, "mention")} of ${entity.name}`,
  };
  return item;
}

function mentionItem({ mention }: MentionNode): TreeItem {
  const { text, highlight } = excerpt(mention.sentence, mention.highlight);
  const item = new TreeItem({ label: text, highlights: [highlight] }, None);
  item.tooltip = mention.evidence ? `${mention.sentence}\n\n${mention.evidence}` : mention.sentence;
  item.accessibilityInformation = { label: `${mention.sentence}, line ${mention.range.start.line + 1}` };
  item.command = {
    command: Commands.open,
    title: "Go to Mention",
    arguments: [mention.uri, mention.range],
  };
  return item;
}

function moreItem(node: MoreNode): TreeItem {
  const item = new TreeItem("Load more…", None);
  item.description = `${formatCount(node.shown)} of ${formatCount(node.matching)}`;
  item.iconPath = new ThemeIcon("more");
  item.command = { command: "corpusLens.loadMore", title: "Load More", arguments: [node] };
  return item;
}

function typeIcon(type: EntityType): ThemeIcon {
  return new ThemeIcon(TYPE_LOOKS[type].icon);
}
