// The port behind which files become analyses: on this thread for a few files, in worker threads for many.
import type { Analysis } from "../../core/analysis/analysis";
import type { AnyAnalysis } from "../../core/analysis/packed-analysis";
import type { TextFormat } from "../../core/text/format";
import type { Fingerprint } from "../disk/read";

/** One file to be read and analysed. */
export interface Job {
  readonly path: string;
  /** Only fingerprint the file: its analysis may be known already. */
  readonly hashOnly: boolean;
  /** The text of an open document, to be analysed in place of the file's. */
  readonly text?: string;
  /** The encoding that the reader says the file has; see decodeBytes. */
  readonly encoding?: string;
}

/** What became of a file. */
export type Outcome =
  | {
      readonly kind: "analysed";
      readonly analysis: AnyAnalysis;
      /** The analysis as bytes, for the cache. */
      readonly bytes: Uint8Array;
      /** Absent for an open document. */
      readonly fingerprint?: Fingerprint;
      /** What is doubtful or broken in the file, though it was analysed. */
      readonly note?: string;
    }
  | { readonly kind: "hashed"; readonly fingerprint: Fingerprint }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly reason: string };

/** Turns files and texts into analyses. Promises never reject: what is wrong is said in the outcome. */
export interface Executor {
  /** How many jobs to hand over at the same time. */
  readonly capacity: number;
  /** Told how many files wait, whenever that changes, so that it can get ready for them. */
  plan(waiting: number): void;
  run(job: Job): Promise<Outcome>;
  /** Waits for nothing; jobs under way end as "gone". */
  dispose(): Promise<void>;
}

/** An executor whose jobs can be ended while they are under way; they then end as "gone". */
export interface EndableExecutor extends Executor {
  end(path: string): void;
}

/** A pure function from text to analysis, with the key that tells its results from those of another. */
export interface Analyser {
  /** Recogniser id and version and the version of the code around it. */
  readonly key: string;
  /** @param format how the text is marked up; default "plain" */
  analyse(text: string, format?: TextFormat): Analysis | Promise<Analysis>;
}

/** An analyser that answers at once. */
export interface ImmediateAnalyser extends Analyser {
  analyse(text: string, format?: TextFormat): Analysis;
}
