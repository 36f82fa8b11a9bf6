// Commands for reading on: the mention after or before the cursor's, across articles, and what the text shows of names.
import { commands, type Disposable, l10n, window, workspace } from "vscode";
import { SECTION } from "../corpus/configuration";
import type { Requests } from "../server/server";
import { nothingNamedHere } from "../words";
import { cursor, mentionsAt, openAt } from "./places";
import { stepFrom } from "./walk";

/** Registers the commands. */
export function registerReadingCommands(server: Requests): Disposable[] {
  const on = commands.registerCommand;
  return [
    on("corpusLens.nextMention", () => walk(server, 1)),
    on("corpusLens.previousMention", () => walk(server, -1)),
    on("corpusLens.toggleLenses", () => toggle("codeLens.enabled")),
    on("corpusLens.toggleColors", () => toggle("colors.enabled")),
  ];
}

/** Goes from the mention under the cursor to the next or previous one of the same entity, in whichever article. */
async function walk(server: Requests, direction: 1 | -1): Promise<void> {
  const place = cursor();
  if (!place) return;
  const mentions = await mentionsAt(server, place.uri, place.position);
  const step = stepFrom(mentions, place.uri, place.position, direction);
  if (!step) {
    void window.showInformationMessage(nothingNamedHere());
    return;
  }
  await openAt(step.mention.uri, step.mention.range);
  window.setStatusBarMessage(l10n.t("Mention {0} of {1}", step.number, mentions.length), 3000);
}

/** Switches a setting where the reader has set it, else for this workspace. */
async function toggle(name: string): Promise<void> {
  const settings = workspace.getConfiguration(SECTION);
  const isGlobal = settings.inspect(name)?.globalValue !== undefined;
  await settings.update(name, !settings.get(name, true), isGlobal);
}
