// Reads and writes the section `corpusLens` of the workspace's settings.
import { ConfigurationTarget, Uri, type WorkspaceFolder, workspace } from "vscode";
import type { CorpusFolder, ServerSettings } from "../../../server/src/common/protocol";
import { corpusFolders } from "./paths";

/** The section of all settings. */
export const SECTION = "corpusLens";

/** Settings that decide which articles form the corpus; a change of one restarts the server. */
export const FOLDER_SETTINGS = [
  ...["folders", "include", "exclude"].map((name) => `${SECTION}.${name}`),
  "files.encoding",
];

/** The list of folders as the settings hold it for one workspace folder. */
export function folderSetting(folder: WorkspaceFolder): string[] {
  return strings(workspace.getConfiguration(SECTION, folder.uri).get("folders"));
}

/** The corpus folders that settings name for one workspace folder, together with `extra` ones (relative paths). */
export function readFolders(folder: WorkspaceFolder, extra: readonly string[]): CorpusFolder[] {
  const settings = workspace.getConfiguration(SECTION, folder.uri);
  const include = strings(settings.get("include"));
  const exclude = strings(settings.get("exclude"));
  return corpusFolders([...folderSetting(folder), ...extra]).map((path) => ({
    uri: (path === "." ? folder.uri : Uri.joinPath(folder.uri, path)).toString(),
    include,
    exclude,
    ...encodingOf(folder),
  }));
}

/** What the reader has said of the encoding of files; the editor's own default says nothing. */
function encodingOf(folder: WorkspaceFolder): { encoding?: string } {
  const found = workspace.getConfiguration("files", folder.uri).inspect<string>("encoding");
  const encoding = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
  return typeof encoding === "string" ? { encoding } : {};
}

/**
 * Writes the list of folders into the settings of the workspace folder; an empty list removes the setting, unless
 * wider settings would then name folders again. Rejects when the settings cannot be written.
 */
export async function writeFolders(folder: WorkspaceFolder, folders: readonly string[]): Promise<void> {
  const write = (value: readonly string[] | undefined) =>
    workspace
      .getConfiguration(SECTION, folder.uri)
      .update("folders", value, ConfigurationTarget.WorkspaceFolder);
  await write(folders.length > 0 ? folders : undefined);
  if (folders.length === 0 && folderSetting(folder).length > 0) await write([]);
  if (folders.length === 0) await removeEmptySettings(folder);
}

/** Adds a glob to those that keep files out of the corpus. Rejects when the settings cannot be written. */
export async function addExclude(folder: WorkspaceFolder, glob: string): Promise<void> {
  const settings = workspace.getConfiguration(SECTION, folder.uri);
  const globs = new Set([...strings(settings.get("exclude")), glob]);
  await settings.update("exclude", [...globs], ConfigurationTarget.WorkspaceFolder);
}

/** What was made for one setting goes with it: a settings file that says nothing, and the folder that held only it. */
async function removeEmptySettings(folder: WorkspaceFolder): Promise<void> {
  const directory = Uri.joinPath(folder.uri, ".vscode");
  const file = Uri.joinPath(directory, "settings.json");
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    if (!/^\s*\{\s*\}\s*$/.test(text)) return;
    await workspace.fs.delete(file);
    if ((await workspace.fs.readDirectory(directory)).length === 0) await workspace.fs.delete(directory);
  } catch {
    // There is none, or it cannot be removed: an empty file does no harm.
  }
}

/** What the server reads of the settings. */
export function readServerSettings(): ServerSettings {
  const settings = workspace.getConfiguration(SECTION);
  return {
    codeLens: settings.get("codeLens.enabled", true),
    lensesPerParagraph: settings.get("codeLens.perParagraph", 5),
    colors: settings.get("colors.enabled", true),
    hints: settings.get("hints", "hint"),
    minimumConfidence: settings.get("minimumConfidence", 0),
    workers: settings.get("workers", 0),
    language: settings.get("language", "auto"),
    precise: settings.get("precise", "open"),
  };
}

/** Settings are written by hand: whatever is not a list of strings counts as empty. */
function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
