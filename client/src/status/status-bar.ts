// The item in the status bar: how many entities, or how far indexing is; a click leads to the view.
import {
  Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from "vscode";
import type { Status } from "../../../server/src/common/protocol";
import { setContext } from "../context-keys";
import type { Server } from "../server/server";
import { statusAria, statusLines, statusText } from "./status-text";

/** Shows the server's status in the status bar while it runs, and in the context keys. */
export function showStatus(server: Server): Disposable {
  const item = window.createStatusBarItem("corpusLens.status", StatusBarAlignment.Left, 10);
  item.name = "Corpus Lens";
  item.command = "corpusLens.entities.focus";
  const update = (status: Status | undefined): void => {
    setContext("server", server.failed ? "failed" : (status?.phase ?? "down"));
    if (status) show(item, status);
    else item.hide();
  };
  update(server.status);
  return Disposable.from(item, server.onDidChangeStatus(update));
}

function show(item: StatusBarItem, status: Status): void {
  item.text = statusText(status);
  item.tooltip = tooltip(status);
  item.backgroundColor = status.problems > 0 ? new ThemeColor("statusBarItem.warningBackground") : undefined;
  item.accessibilityInformation = { label: statusAria(status), role: "button" };
  item.show();
}

function tooltip(status: Status): MarkdownString {
  const text = new MarkdownString(statusLines(status).join("\n\n"));
  if (status.problems > 0) {
    text.isTrusted = { enabledCommands: ["corpusLens.showProblems"] };
    text.appendMarkdown(`\n\n[${l10n.t("Show these files")}](command:corpusLens.showProblems)`);
  }
  return text;
}
