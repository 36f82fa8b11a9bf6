// What the main thread and its workers say to each other.
import type { Fingerprint } from "../disk/read";
import type { AnalyserOptions } from "./analyser";
import type { Outcome } from "./executor";

/** What a worker is started with: what its analyser is made of. */
export type WorkerSetup = AnalyserOptions;

/** What a worker says: once that it is ready, then an answer to each job in the order of the jobs. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | {
      readonly kind: "analysed";
      readonly bytes: Uint8Array;
      readonly fingerprint?: Fingerprint;
      readonly note?: string;
    }
  | Exclude<Outcome, { kind: "analysed" }>;
