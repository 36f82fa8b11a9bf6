// What the server is told when it starts and while it runs: folders, options and settings.

/** One folder whose articles form the corpus. */
export interface CorpusFolder {
  /** URI of the folder. */
  uri: string;
  /** Globs relative to the folder, whatever the case of letters. */
  include: string[];
  exclude: string[];
  /** The encoding of its files, as VS Code's `files.encoding` names it; absent or "utf8": each file is looked at. */
  encoding?: string;
}

/** Files that are articles where nobody says more: texts, Markdown and web pages. The manifest has the same. */
export const DEFAULT_INCLUDE: readonly string[] = ["**/*.{txt,text,md,markdown,mdown,mkd,html,htm,xhtml}"];

/** Sent by the VS Code client in `initializationOptions`; without it the workspace folders are the corpus. */
export interface InitializationOptions {
  folders?: CorpusFolder[];
  settings?: Partial<ServerSettings>;
  /** Folder for the cache database; absent: no cache. */
  storagePath?: string;
  /** The client has `Commands` and lets cards link to them (`command:` URIs). Default false. */
  commandLinks?: boolean;
  /** A document that lies in no folder has names and cards all the same, of itself alone. Default false. */
  singleFiles?: boolean;
}

/** Which articles the precise recogniser reads: none, those open in the editor, or all while nothing else is to be done. */
export type Precise = "off" | "open" | "all";

/** Settings that the server reads (section `corpusLens`); every one has a default. */
export interface ServerSettings {
  /** Code lenses shown above a paragraph before "+n more". Default 5. */
  lensesPerParagraph: number;
  /** Code lenses at all. Default true. */
  codeLens: boolean;
  /** Colours of names in the text. Default true. */
  colors: boolean;
  /** Mentions below this confidence are not shown. 0..1. Default 0. */
  minimumConfidence: number;
  /** How doubts about names are shown in open articles. Default "hint". */
  hints: "off" | "hint" | "information";
  /** Worker threads for the first index; 0 chooses by the machine. Default 0. */
  workers: number;
  /** BCP 47 tag of the language of articles that do not name theirs; "auto" (the default) tells it article by article. */
  language: string;
  /** What is read closely. Default "open". */
  precise: Precise;
}
