// Which folders form the corpus: those the client names, else the workspace folders of any editor.
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from "vscode-languageserver";
import {
  type CorpusFolder,
  DEFAULT_INCLUDE,
  type InitializationOptions,
  SetFoldersNotification,
} from "../common/protocol";
import type { FileEvent } from "../ports/indexer";
import type { Session } from "./session";

/** Files of a folder nobody said more about. */
const DEFAULT_GLOBS = {
  include: [...DEFAULT_INCLUDE],
  exclude: ["**/node_modules/**", "**/.git/**"],
};

const CHANGES: Readonly<Record<FileChangeType, FileEvent["change"]>> = {
  [FileChangeType.Created]: "created",
  [FileChangeType.Changed]: "changed",
  [FileChangeType.Deleted]: "deleted",
};

/**
 * Follows changes of the folders and of the files in them. The function given back sets the first folders: to be
 * called when the client has said that it is ready.
 */
export function followFolders(session: Session, params: InitializeParams): () => void {
  const { connection, indexer } = session;
  const named = (params.initializationOptions as InitializationOptions | undefined)?.folders;
  let folders = named ?? defaultFolders(params);
  let byClient = named !== undefined;
  let stopWatching = () => {};

  const use = (next: readonly CorpusFolder[]) => {
    folders = [...next];
    indexer.setFolders(folders);
    stopWatching();
    stopWatching = watch(session, folders);
  };
  connection.onNotification(SetFoldersNotification.method, (change: { folders: CorpusFolder[] }) => {
    byClient = true;
    use(change.folders);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    indexer.filesChanged(changes.map(({ uri, type }) => ({ uri, change: CHANGES[type] })));
  });
  return () => {
    use(folders);
    if (byClient || !session.client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      if (byClient) return;
      const gone = new Set(removed.map(({ uri }) => uri));
      use([...folders.filter(({ uri }) => !gone.has(uri)), ...added.map(({ uri }) => withDefaults(uri))]);
    });
  };
}

function defaultFolders({ workspaceFolders, rootUri }: InitializeParams): CorpusFolder[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  return uris.map(withDefaults);
}

function withDefaults(uri: string): CorpusFolder {
  return { uri, ...DEFAULT_GLOBS };
}

/** Asks the client to report changed files, where it can; gives back what ends that. */
function watch({ connection, client }: Session, folders: readonly CorpusFolder[]): () => void {
  if (!client.registersWatchers || folders.length === 0) return () => {};
  // All files, not only those of the globs: a folder that is deleted or renamed is reported as itself.
  const watchers = client.relativePatterns
    ? folders.map(({ uri }) => ({ globPattern: { baseUri: uri, pattern: "**/*" } }))
    : [{ globPattern: "**/*" }];
  const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  registered.catch((error: unknown) => connection.console.warn(`files are not watched: ${error}`));
  return () => void registered.then((registration) => registration.dispose()).catch(() => {});
}
