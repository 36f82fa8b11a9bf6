// How the server is doing, and what it tells unasked: progress, problems, changes.
import type { CorpusFolder } from "./settings";
import type { Notification, Request } from "./shapes";

/** Where indexing stands. */
export interface Status {
  phase: "idle" | "indexing" | "paused";
  /** Articles analysed and articles known. */
  done: number;
  total: number;
  entities: number;
  articles: number;
  /** Estimate, only while indexing. */
  secondsLeft?: number;
  /** Number of files with problems. */
  problems: number;
  /** How many files of the folders are no articles, by their endings in lower case (".pdf"); absent: none. */
  leftOut?: Readonly<Record<string, number>>;
  /** Articles that the precise recogniser has read, and whether it is reading; absent where there is none. */
  readClosely?: number;
  refining?: boolean;
}
export const StatusRequest: Request<null, Status> = { method: "corpusLens/status" };
export const StatusNotification: Notification<Status> = { method: "corpusLens/statusChanged" };

/** A file that could not be indexed, and why. */
export interface Problem {
  uri: string;
  message: string;
}
export const ProblemsRequest: Request<null, Problem[]> = { method: "corpusLens/problems" };

/** The corpus changed; trees refresh. Sent at most a few times a second. */
export interface CorpusChange {
  version: number;
}
export const CorpusChangedNotification: Notification<CorpusChange> = { method: "corpusLens/corpusChanged" };

/** Replaces the corpus folders while running. */
export const SetFoldersNotification: Notification<{ folders: CorpusFolder[] }> = {
  method: "corpusLens/setFolders",
};
/** Pauses or resumes the first index. */
export const PauseNotification: Notification<{ paused: boolean }> = { method: "corpusLens/pause" };
