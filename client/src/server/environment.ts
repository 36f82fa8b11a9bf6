// What the language server needs of the extension around it.
import type { LogOutputChannel, Uri } from "vscode";

/** What the server needs of the extension. */
export interface ServerEnvironment {
  /** Path of the server's bundle. */
  readonly serverModule: string;
  /** Folder for the cache; undefined: none. */
  readonly storageUri: Uri | undefined;
  readonly log: LogOutputChannel;
}
