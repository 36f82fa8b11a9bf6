// The port to a store of finished analyses: a start with nothing changed re-analyses nothing.
import type { PackedAnalysis } from "../../core/analysis/packed-analysis";
import type { Fingerprint } from "../disk/read";
import type { Known } from "../disk/scan";

/** Remembers analyses by the content of files, and the content of files by their size and time. Never throws. */
export interface Cache {
  /** True if it held analyses when it was opened. */
  readonly filled: boolean;
  /** The analysis of a file that has not changed since it was last seen. */
  find(path: string, known: Known): PackedAnalysis | undefined;
  /** The analysis of content seen before, under whatever name; the file is remembered with it. */
  findContent(path: string, fingerprint: Fingerprint): PackedAnalysis | undefined;
  put(path: string, fingerprint: Fingerprint, analysis: Uint8Array): void;
  /** The file is gone; its analysis is kept for a while, it may come back. */
  forget(path: string): void;
  /** These files are all there are: drops what is remembered of others, if that is much. */
  tidy(paths: ReadonlySet<string>): void;
  /** Writes what is pending and closes. */
  close(): void;
}
