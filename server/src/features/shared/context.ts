// What a feature is given: the corpus in one state, texts, the reader's settings, and whether the answer is still wanted.
import type { CorpusSnapshot } from "../../core/query/snapshot";
import type { Texts } from "../../ports/texts";

/** Everything around a feature. Ask the snapshot before you await; after that it may be stale. */
export interface Context {
  readonly snapshot: CorpusSnapshot;
  readonly texts: Texts;
  readonly settings: FeatureSettings;
  readonly token: Token;
}

/** The reader's settings that change what features answer. Those that change the corpus are the snapshot's. */
export interface FeatureSettings {
  /** Code lenses above a paragraph before "+n more". */
  readonly lensesPerParagraph: number;
}

/** The asker's end of a long answer. */
export interface Token {
  readonly isCancelled: boolean;
  /** False when the answer has kept others waiting for some milliseconds: pause then. */
  hasTime(): boolean;
  /**
   * Lets everything else have its turn.
   * @throws Cancelled if the answer is no longer wanted
   */
  pause(): Promise<void>;
  /** Tells the asker how much is done, where it wants to know. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Thrown by a feature that stops because its answer is no longer wanted. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}
