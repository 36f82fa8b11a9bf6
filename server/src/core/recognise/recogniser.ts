// The one interface behind which recognisers stand: the fast trained one today, a slower one later.
import type { TextDocument } from "../text/document";
import type { Mention } from "../vocabulary/types";

/** What a recogniser found in one article. */
export interface Recognition {
  /** The best reading: sorted by start, not overlapping. */
  readonly mentions: readonly Mention[];
  /**
   * Second thoughts: spans the recogniser did not choose but holds possible (confidence 0.05 and more), sorted
   * by start, overlapping no mention and not each other. What the whole corpus knows may promote them.
   */
  readonly candidates: readonly Mention[];
}

/** Finds the mentions of one article; a pure function of the document and the model. */
export interface Recogniser {
  /** Name of the method; with `version` part of the key under which analyses are cached. */
  readonly id: string;
  /** Changes whenever the same text could give another result (model or code). */
  readonly version: string;
  /** Never throws, whatever the text; time linear in its length. */
  recognise(document: TextDocument): Recognition;
}
