// Commands of the corpus as a whole: which folders it has, pausing, problems, the server and its log.
import { commands, type Disposable, type LogOutputChannel, l10n, Uri, window, workspace } from "vscode";
import { ProblemsRequest } from "../../../server/src/common/protocol";
import type { Corpus } from "../corpus/corpus";
import type { Server } from "../server/server";

/** Registers the commands. */
export function registerCorpusCommands(corpus: Corpus, server: Server, log: LogOutputChannel): Disposable[] {
  const on = commands.registerCommand;
  return [
    on("corpusLens.indexFolder", (uri?: Uri) => indexFolder(corpus, uri)),
    on("corpusLens.removeFolder", (uri?: Uri) => removeFolder(corpus, uri)),
    on("corpusLens.excludeFile", (uri?: Uri) => exclude(corpus, uri)),
    on("corpusLens.pauseIndexing", () => server.pause(true)),
    on("corpusLens.resumeIndexing", () => server.pause(false)),
    on("corpusLens.showProblems", () => showProblems(server)),
    on("corpusLens.restartServer", () => server.restart()),
    on("corpusLens.showLog", () => log.show()),
  ];
}

/** From the Explorer the folder given; else the workspace folder, chosen if there are several. */
async function indexFolder(corpus: Corpus, uri: Uri | undefined): Promise<void> {
  const folder = uri ?? (await workspaceFolder());
  if (!folder) return;
  const outer = corpus.folderAround(folder);
  if (outer) {
    const [inside, around] = [folderName(folder), folderName(outer)];
    void window.showInformationMessage(
      inside === around
        ? l10n.t("“{0}” is part of the corpus already.", inside)
        : l10n.t("“{0}” is part of the corpus already: it lies in “{1}”.", inside, around),
    );
    return;
  }
  if (await corpus.add(folder)) {
    await commands.executeCommand("corpusLens.entities.focus");
  } else {
    void window.showWarningMessage(
      l10n.t("Only folders on this computer inside the workspace can be indexed."),
    );
  }
}

async function workspaceFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: l10n.t("Which folder to index") }))?.uri;
}

/** From the Explorer the folder given; else the only corpus folder, chosen if there are several. */
async function removeFolder(corpus: Corpus, uri: Uri | undefined): Promise<void> {
  const folder = uri ?? (await corpusFolder(corpus));
  if (folder) await corpus.remove(folder);
}

async function corpusFolder(corpus: Corpus): Promise<Uri | undefined> {
  const items = corpus.folders.map((folder) => {
    const uri = Uri.parse(folder.uri);
    return { label: `$(folder) ${folderName(uri)}`, uri };
  });
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t("Which folder to take out of the corpus; its files stay as they are"),
  });
  return chosen?.uri;
}

/** A folder as the Explorer names it: its workspace folder's name, or its path in that. */
function folderName(uri: Uri): string {
  const workspaceFolder = workspace.getWorkspaceFolder(uri);
  const isRoot = workspaceFolder?.uri.toString() === uri.toString();
  return isRoot ? workspaceFolder.name : workspace.asRelativePath(uri);
}

/** Keeps a file, or all below a folder, out of the corpus. */
async function exclude(corpus: Corpus, uri: Uri | undefined): Promise<void> {
  if (uri && !(await corpus.exclude(uri))) {
    void window.showInformationMessage(l10n.t("“{0}” is not part of the corpus.", folderName(uri)));
  }
}

/** Lists the files that could not be indexed, each with the reason. */
async function showProblems(server: Server): Promise<void> {
  const problems = await server.request(ProblemsRequest, null);
  if (!problems?.length) {
    void window.showInformationMessage(l10n.t("Every file of the corpus could be indexed."));
    return;
  }
  const items = problems.map(({ uri, message }) => {
    const file = Uri.parse(uri);
    return { label: `$(warning) ${workspace.asRelativePath(file)}`, detail: message, file };
  });
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Files That Could Not Be Indexed"),
    placeHolder: l10n.t("Choose a file to see it in the Explorer"),
    matchOnDetail: true,
  });
  if (chosen) await commands.executeCommand("revealInExplorer", chosen.file);
}
