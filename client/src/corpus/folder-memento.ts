// Corpus folders of workspaces whose settings cannot be written (a read-only archive): kept in the editor's own
// storage for this workspace instead.
import type { Memento, WorkspaceFolder } from "vscode";
import { withFolder, withoutFolder } from "./paths";

const KEY = "corpusFolders";

/** Paths by workspace folder. */
type Remembered = Record<string, string[]>;

/** The remembered corpus folders, relative to their workspace folder. */
export class RememberedFolders {
  constructor(private readonly memento: Memento) {}

  of(folder: WorkspaceFolder): readonly string[] {
    return this.all()[folder.uri.toString()] ?? [];
  }

  async add(folder: WorkspaceFolder, path: string): Promise<void> {
    await this.set(folder, withFolder(this.of(folder), path));
  }

  async remove(folder: WorkspaceFolder, path: string): Promise<void> {
    if (this.of(folder).length > 0) await this.set(folder, withoutFolder(this.of(folder), path));
  }

  private all(): Remembered {
    return this.memento.get<Remembered>(KEY, {});
  }

  private async set(folder: WorkspaceFolder, paths: string[]): Promise<void> {
    await this.memento.update(KEY, { ...this.all(), [folder.uri.toString()]: paths });
  }
}
