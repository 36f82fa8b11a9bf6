// The port to a store of finished analyses: a start with nothing changed re-analyses nothing.
import type { Analysis } from "../../core/analysis";
import type { Fingerprint } from "../files/read";
import type { Known } from "../schedule";

/** Remembers analyses by the content of files, and the content of files by their size and time. */
export interface Cache {
  /** True if it holds nothing that could be found. */
  readonly empty: boolean;
  /** The analysis of a file that has not changed since it was last seen. */
  find(path: string, known: Known): Analysis | undefined;
  /** The analysis of content seen before, under whatever name; the file is remembered with it. */
  findContent(path: string, fingerprint: Fingerprint): Analysis | undefined;
  put(path: string, fingerprint: Fingerprint, analysis: Uint8Array): void;
  forget(path: string): void;
  /** Writes what is pending and closes. */
  close(): void;
}
