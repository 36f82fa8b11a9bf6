// What the server says to readers: the interface that each language of the interface fills, chosen by the client's locale.
import type { Status } from "../../common/protocol";
import type { SuggestionReason } from "../../core/query/reasons";
import type { EntityType } from "../../core/vocabulary/types";
import type { EntityLens, SummaryLens } from "../../features/code-lens";
import type { Explained, ExplainedPlace } from "../../features/shared/explained";
import type { DecisionWords } from "./decisions";

/** What is worded of an explanation: all but the place itself. */
export interface WordedEvidence extends Pick<Explained, "reasons"> {
  readonly where?: Omit<ExplainedPlace, "target">;
}

/** All wording in one language. Everything is plain text on one line, without markup. */
export interface Words {
  /** A whole number: "25,371". */
  count(count: number): string;
  /** "1 mention", "18 mentions". */
  mentions(count: number): string;
  sources(count: number): string;
  /** "person". */
  type(type: EntityType): string;
  /** "2017-11-11" as "11 November 2017", "2017-11" as "November 2017"; anything else as it is. */
  date(date: string): string;
  /** Why a form or a mention belongs to its entity, as the end of a sentence. */
  evidence(evidence: WordedEvidence): string;
  suggestion(reason: SuggestionReason): string;
  /** "1,234 of 25,371 articles, about 40 s left". */
  progress(status: Status): string;
  readonly lens: LensWords;
  readonly card: CardWords;
  readonly outline: OutlineWords;
  readonly decision: DecisionWords;
  /** Of an entity in a list of symbols: what it is and where. */
  symbol(type: EntityType, mentions: number, sources: number): string;
}

/** Titles of lenses: short, for they share a line. */
export interface LensWords {
  summary(lens: SummaryLens): string;
  /** With the other sources named as far as they are given. */
  entity(lens: EntityLens): string;
  /** With the other sources counted. */
  entityInShort(lens: EntityLens): string;
  more(count: number): string;
}

/** What stands on a card beside names, sentences and counts. */
export interface CardWords {
  /** Before a source: "3 in ...". */
  inSource(count: string): string;
  readonly thisArticle: string;
  /** What shows the place of the evidence. */
  readonly show: string;
  /** "18 mentions in 2 sources". */
  total(mentions: number, sources: number): string;
  allSources(count: number): string;
  readonly written: string;
  moreForms(count: number): string;
  /** Before companions, with what is counted. */
  companions(shared: "sentences" | "articles"): string;
  /** The card is not complete yet; undefined when it is. */
  indexing(status: Status): string | undefined;
}

/** Details in the outline. */
export interface OutlineWords {
  /** A section whose headline cannot be read. */
  readonly section: string;
  /** "person, 2 here, 10 in the corpus". */
  entity(type: EntityType, here: number, total: number): string;
}

/** How much of a name a lens shows, in UTF-16 code units. */
export const LONGEST_NAME = 40;
