// The one interface behind which recognisers stand: a fast one for every article, a precise one for those that matter.
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

/** How closely an article has been read; a result of a later tier replaces one of an earlier tier, never the other way. */
export type Tier = "fast" | "precise";

/** The tiers, from the quickest to the best. */
export const TIERS: readonly Tier[] = ["fast", "precise"];

/** Finds the mentions of one article; a pure function of the document and the model. */
export interface Recogniser {
  /** Name of the method; with `version` part of the key under which analyses are cached. */
  readonly id: string;
  /** Changes whenever the same text could give another result (model or code). */
  readonly version: string;
  readonly tier: Tier;
  /** Tells whether a form is a word the recogniser has heard of, in any case: helps to join broken words. */
  readonly isWord?: (form: string) => boolean;
  /**
   * Never throws or rejects, whatever the text; time linear in its length. Offsets are those of the document's `text`.
   */
  recognise(document: TextDocument): Recognition | Promise<Recognition>;
}

/** A recogniser that answers at once. */
export interface ImmediateRecogniser extends Recogniser {
  recognise(document: TextDocument): Recognition;
}
