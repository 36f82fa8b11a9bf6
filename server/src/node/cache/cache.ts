// The port to a store of finished analyses: a start with nothing changed re-analyses nothing.
import type { PackedAnalysis } from "../../core/analysis/packed-analysis";
import type { Tier } from "../../core/recognise/recogniser";
import type { Fingerprint } from "../disk/read";
import type { Known } from "../disk/scan";

/** A finished analysis, and which recogniser made it. */
export interface Found {
  readonly analysis: PackedAnalysis;
  readonly tier: Tier;
}

/** Remembers analyses by the content of files, and the content of files by their size and time. Never throws. */
export interface Cache {
  /** True if it held analyses when it was opened. */
  readonly filled: boolean;
  /** The analysis of a file that has not changed since it was last seen. */
  find(path: string, known: Known): Found | undefined;
  /** The analysis of content seen before, under whatever name; the file is remembered with it. */
  findContent(path: string, fingerprint: Fingerprint): Found | undefined;
  /** The analysis of content seen before, whatever file it is of. */
  findText(hash: Uint8Array): Found | undefined;
  /** Remembers a file and its analysis; one of a better recogniser replaces another, never the other way round. */
  put(path: string, fingerprint: Fingerprint, analysis: Uint8Array, tier: Tier): void;
  /** Remembers an analysis of what is in no file yet. */
  putText(hash: Uint8Array, analysis: Uint8Array, tier: Tier): void;
  /** The file is gone; its analysis is kept for a while, it may come back. */
  forget(path: string): void;
  /** These files are all there are: drops what is remembered of others, if that is much. */
  tidy(paths: ReadonlySet<string>): void;
  /** Writes what is pending and closes. */
  close(): void;
}
