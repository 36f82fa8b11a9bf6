// The articles of the corpus: which paths are articles, what is known of each, and how one comes in or goes.

import type { CorpusFolder } from "../common/protocol";
import type { ArticleId } from "../core/vocabulary/types";
import { FolderSet } from "./disk/folders";
import type { Problems } from "./problems";
import type { Publisher } from "./publisher";
import { type Entry, Register } from "./register";
import { Schedule } from "./schedule";

/** What has to be told when an article comes in or goes. */
export interface ArticlesParts {
  readonly publisher: Publisher;
  readonly problems: Problems;
  /** Number of the last scan of all folders. */
  scan(): number;
  /** The status may have changed. */
  changed(): void;
}

/** Keeps folders, register and schedule in step with each other. */
export class Articles {
  folders = new FolderSet([]);
  readonly register = new Register();
  readonly schedule = new Schedule();

  constructor(private readonly parts: ArticlesParts) {}

  /** The id of a path that belongs to the corpus, whether or not there is such a file. */
  id(path: string): ArticleId | undefined {
    return this.folders.id(path);
  }

  /** The entry of a path, made if the path is an article that was not known. */
  entry(path: string): Entry | undefined {
    const known = this.register.get(path);
    if (known) return known;
    const id = this.folders.id(path);
    return id === undefined ? undefined : this.add(path, id);
  }

  /** Adds an article that was not known. */
  add(path: string, id: ArticleId): Entry {
    return this.register.add(path, id, this.parts.scan());
  }

  /** There is news of a path: an article that is known begins a new generation. False if it is no article. */
  renew(path: string): boolean {
    if (!this.register.get(path)) return this.entry(path) !== undefined;
    this.register.renew(path);
    return true;
  }

  remove(entry: Entry): void {
    this.schedule.remove(entry.path);
    this.register.remove(entry.path);
    this.parts.problems.clear(entry.path);
    this.parts.publisher.put(entry.id, undefined, () => this.parts.changed());
  }

  /** From now on these folders are the corpus: what is not in them, or has another id, goes. */
  setFolders(folders: readonly CorpusFolder[]): void {
    this.folders = new FolderSet(folders);
    for (const entry of this.register.entries()) {
      if (this.folders.id(entry.path) !== entry.id) this.remove(entry);
    }
    this.parts.problems.clearWhere((path) => !this.folders.rootOf(path));
  }

  /** Nothing is waited for any more. */
  dispose(): void {
    this.schedule.clear();
    this.register.releaseAll();
  }
}
