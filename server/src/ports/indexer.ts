// The port between the protocol layer and the machine: who finds, reads and analyses articles and keeps them fresh.

import type { CorpusFolder, Precise, Problem, Status } from "../common/protocol";
import type { Corpus } from "../core/corpus/corpus";
import type { DecisionConflict } from "../core/decisions/decision";
import type { ArticleId } from "../core/vocabulary/types";
import type { DecisionsFile } from "./decisions";
import type { Texts } from "./texts";

/** What happened to a file on disk, in LSP's terms. */
export interface FileEvent {
  readonly uri: string;
  readonly change: "created" | "changed" | "deleted";
}

/** Ends a subscription or gives back a resource. */
export interface Disposable {
  dispose(): void;
}

/**
 * Keeps the corpus store in step with folders on disk and documents open in the editor; an open document beats
 * its file until it is closed. All methods return at once; long work happens behind, in slices.
 */
export interface Indexer extends Texts {
  /** The articles of all folders. */
  readonly corpus: Corpus;
  /** The corpus that an article is in: an open document that lies in no folder may be one of its own. */
  corpusOf(id: ArticleId): Corpus;
  /** Replaces the folders that form the corpus and starts indexing what is new in them. */
  setFolders(folders: readonly CorpusFolder[]): void;
  /** A document was opened or its text changed; analysed after a short debounce, at once when opened. */
  setOpenText(uri: string, text: string): void;
  /** The document was closed: the file on disk counts again. */
  close(uri: string): void;
  filesChanged(events: readonly FileEvent[]): void;
  /** The article behind a URI, if the URI belongs to the corpus (also before its analysis is done). */
  articleId(uri: string): ArticleId | undefined;
  uri(id: ArticleId): string;
  /** Resolves once the newest text given for this document is analysed and in the store. */
  settled(uri: string): Promise<void>;
  /** From now on these articles are read closely; what was read closely before stays so. */
  setPrecise(extent: Precise): void;
  /** The reader looks at these articles (a card, a list): they are read closely before others. */
  lookedAt(ids: readonly ArticleId[]): void;
  /** The decisions files of all folders, in the order of the folders. */
  decisionsFiles(): readonly DecisionsFile[];
  /** Decisions that contradict each other, by their numbers among those of all files in order. */
  decisionConflicts(): readonly DecisionConflict[];
  status(): Status;
  problems(): readonly Problem[];
  pause(paused: boolean): void;
  /** Hides mentions below a confidence (0 to 1) from readers: see Corpus. */
  hideBelow(confidence: number): void;
  onStatus(listener: (status: Status) => void): Disposable;
  /** The store changed; the number grows each time. The view is not made until somebody asks for it. */
  onChange(listener: (changes: number) => void): Disposable;
  /** Ends workers and closes the cache; pending work is dropped, finished work is kept. */
  dispose(): Promise<void>;
}
