// The context keys that decide which commands and views show; `when` clauses in package.json name them.
import { commands } from "vscode";

/** Keys without their prefix, with the type of their value. */
export interface ContextKeys {
  /** The extension has started: before, it is not known whether there is a corpus. */
  active: true;
  hasCorpus: boolean;
  /** Paths of the corpus folders, for the context menu of the Explorer. */
  corpusFolders: string[];
  /** What the server does; "down" also while it starts, "failed" when it will not start again by itself. */
  server: "down" | "failed" | "idle" | "indexing" | "paused";
  /** What an indexed corpus lacks. */
  empty: "no" | "names" | "articles" | "files";
  /** The active editor shows an article of the corpus. */
  inArticle: boolean;
  /** The tree of entities is filtered. */
  filtered: boolean;
  /** The box for the filter is open. */
  filtering: boolean;
  sort: "count" | "name";
  /** Order of the list of an article's entities. */
  /** What the list of articles is grouped by. */
  articlesBy: "date" | "source" | "folder";
  articleOrder: "appearance" | "count" | "type";
}

/** Sets one of our context keys. */
export function setContext<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  void commands.executeCommand("setContext", `corpusLens.${key}`, value);
}
