// Which folders of the workspace form the corpus, by the reader's word alone, and which documents are its articles.
import {
  type Disposable,
  type DocumentFilter,
  EventEmitter,
  FileType,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import type { CorpusFolder } from "../../../server/src/common/protocol";
import { addExclude, FOLDER_SETTINGS, folderSetting, readFolders, writeFolders } from "./configuration";
import type { RememberedFolders } from "./folder-memento";
import { escapeGlob, inAnyCase, relativeFolder, withFolder, withoutFolder } from "./paths";

/** The corpus as the workspace's settings describe it; follows the settings and the workspace's folders. */
export class Corpus implements Disposable {
  private current: readonly CorpusFolder[];
  private readonly changed = new EventEmitter<void>();
  private readonly listeners: Disposable[];

  /** Fires after the folders or their globs changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly remembered: RememberedFolders) {
    this.current = this.read();
    this.listeners = [
      workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      workspace.onDidChangeConfiguration((event) => {
        if (FOLDER_SETTINGS.some((setting) => event.affectsConfiguration(setting))) this.refresh();
      }),
    ];
  }

  /** The folders that form the corpus; empty: there is no corpus. */
  get folders(): readonly CorpusFolder[] {
    return this.current;
  }

  /** Whether a document is an article of the corpus by its place and name. */
  contains(document: TextDocument): boolean {
    return this.current.some(
      (folder) =>
        languages.match(filters(folder, folder.include), document) > 0 &&
        languages.match(filters(folder, folder.exclude), document) === 0,
    );
  }

  /**
   * Adds a folder to the corpus by writing the workspace's settings, or, where these cannot be written, by
   * remembering it. False when the folder is not on disk below a workspace folder.
   */
  async add(uri: Uri): Promise<boolean> {
    const home = homeOf(uri);
    if (!home) return false;
    try {
      await writeFolders(home.folder, withFolder(folderSetting(home.folder), home.path));
    } catch {
      await this.remembered.add(home.folder, home.path);
    }
    this.refresh();
    return true;
  }

  /** Takes a folder out of the corpus. Nothing happens to its files. */
  async remove(uri: Uri): Promise<void> {
    const home = homeOf(uri);
    if (!home) return;
    await this.remembered.remove(home.folder, home.path);
    const setting = folderSetting(home.folder);
    const rest = withoutFolder(setting, home.path);
    if (rest.length < setting.length) await writeFolders(home.folder, rest);
    this.refresh();
  }

  /** The folder of the corpus that a folder is or lies in. */
  folderAround({ path }: Uri): Uri | undefined {
    const folders = this.current.map(({ uri }) => Uri.parse(uri));
    return folders.find((folder) => relativeFolder(folder.path, path) !== undefined);
  }

  /** Keeps a file, or all below a folder, out of the corpus by the workspace's settings. False: it is not in it. */
  async exclude(uri: Uri): Promise<boolean> {
    const around = this.folderAround(uri);
    const home = workspace.getWorkspaceFolder(uri);
    const path = around && relativeFolder(around.path, uri.path);
    if (!home || path === undefined || path === ".") return false;
    const { type } = await workspace.fs.stat(uri);
    await addExclude(home, escapeGlob(path) + (type & FileType.Directory ? "/**" : ""));
    this.refresh();
    return true;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.changed.dispose();
  }

  private read(): CorpusFolder[] {
    return (workspace.workspaceFolders ?? [])
      .filter((folder) => folder.uri.scheme === "file")
      .flatMap((folder) => readFolders(folder, this.remembered.of(folder)));
  }

  private refresh(): void {
    const next = this.read();
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    this.changed.fire();
  }
}

/** The workspace folder that holds a folder, and the folder's path in it. */
function homeOf(uri: Uri): { folder: WorkspaceFolder; path: string } | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  const path = folder && relativeFolder(folder.uri.path, uri.path);
  return folder && path !== undefined && uri.scheme === "file" ? { folder, path } : undefined;
}

/** Document filters for globs of a corpus folder. */
function filters(folder: CorpusFolder, globs: readonly string[]): DocumentFilter[] {
  const base = Uri.parse(folder.uri);
  return globs.map((glob) => ({ scheme: "file", pattern: new RelativePattern(base, inAnyCase(glob)) }));
}
