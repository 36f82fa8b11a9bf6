// What linking gives for one article: its mentions with what stands around them, their chains, and why.
import type { EntityType, Mention, Span } from "../vocabulary/types";

/**
 * Why a mention belongs with another in the same article. `to` is the index of the mention it leans on.
 * The resolver turns these into sentences a reader understands.
 */
export type LinkReason =
  | "same" // same letters after folding case, ß and hyphens
  | "inflected" // Syriens -> Syrien
  | "surname" // Putin -> Wladimir Putin
  | "given-name" // Wladimir -> Wladimir Putin
  | "acronym" // IS -> Islamischer Staat (brackets, apposition or initials)
  | "compound" // Syrien-Krieg -> Syrien
  | "derived" // russische -> Russland
  | "spelling" // Danang -> Da Nang
  | "short" // part of a longer name: Volkswagen -> Volkswagen AG
  | "known"; // UNO -> Vereinte Nationen, by general knowledge

/** One step of evidence inside an article. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly reason: LinkReason;
}

/** A mention as the analysis keeps it: a recognised mention with its words and what stands around it. */
export interface AnalysedMention extends Mention {
  /** The letters of the mention as they are read: on one line, broken words joined. */
  readonly surface: string;
  /** True for a recogniser's candidate: shown only if the rest of the corpus speaks for it. */
  readonly candidate: boolean;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** Role or title beside the name ("US-Präsident", "der russische Außenminister"); a span of the text. */
  readonly descriptor?: Span;
  /** The descriptor's words. */
  readonly role?: string;
}

/**
 * The mentions of one article that name the same thing, by evidence inside the article alone.
 * Every mention, candidates included, is in exactly one chain.
 */
export interface Chain {
  readonly type: EntityType;
  /** Indices into `mentions`, ascending. */
  readonly mentions: readonly number[];
  /**
   * The fullest name in the chain, in its base form (no genitive s, no title): "Wladimir Putin". A surname alone that is
   * addressed keeps that, because it tells whose it is not: "Frau Lohse".
   */
  readonly name: string;
}
