// Questions about what the reader has decided, and what there is to decide.
import type { EntityItem } from "./entities";
import type { Range, Request } from "./shapes";

/** A pair that may be one entity. */
export interface SuggestionItem {
  a: EntityItem;
  b: EntityItem;
  /** How likely they are one: higher comes first. */
  score: number;
  reasonsFor: string[];
  reasonsAgainst: string[];
}
export const SuggestionsRequest: Request<{ limit: number }, SuggestionItem[]> = {
  method: "corpusLens/suggestions",
};

/** A decision of the reader, as the server's core has it; `decide` is its verb. */
export interface DecisionRecord {
  readonly decide: string;
  readonly [field: string]: unknown;
}
/** A decision in its file, with what it does. */
export interface DecisionItem {
  uri: string;
  range: Range;
  decision: DecisionRecord;
  /** What it says, as a sentence. */
  text: string;
  mentions: number;
  articles: number;
  why?: string;
  /** Why it does not hold, or is not found. */
  trouble?: string;
}
/** All decisions that the files have, in their order. */
export const DecisionsRequest: Request<null, DecisionItem[]> = { method: "corpusLens/decisions" };
