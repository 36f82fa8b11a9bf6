// Why the corpus holds what it holds, as data: the words are chosen where the reader's language is known.
import type { MergeReason } from "../entities/cluster";
import type { LinkReason } from "../link/linked";
import type { ArticleId, BlockKind, EntityType, Span } from "../vocabulary/types";
import type { SaidDecision } from "./said";

export type { MergeReason } from "../entities/cluster";
export type { LinkReason } from "../link/linked";

/** A place in the corpus. */
export interface Place extends Span {
  readonly article: ArticleId;
}

/** Why a form or a mention belongs to its entity. */
export interface Evidence {
  /** From the mention's own letters on, each says what leads to the next name; at least one. */
  readonly reasons: readonly Reason[];
  /** Where the last of them is to be seen. */
  readonly place?: EvidencePlace;
  /** The reader's decisions that bear on it: what was decided, and what only follows. */
  readonly said?: readonly SaidDecision[];
}

/** One step from a form to its entity. */
export type Reason =
  /** Nothing but the mention's letters: the entity's name itself, with more around it, or another form of it. */
  | { readonly by: "letters"; readonly how: LettersReason; readonly name: string }
  /** The article itself links the form to another one. */
  | {
      readonly by: "article";
      readonly how: LinkReason;
      readonly name: string;
      readonly space?: SpaceChange;
    }
  /** The corpus unites the two names; a short name may have several bearers. */
  | {
      readonly by: "corpus";
      readonly how: MergeReason;
      readonly name: string;
      readonly space?: SpaceChange;
      readonly bearers?: number;
    }
  /** A short name that in this article means this bearer, for the company it is in (else for a role or the date). */
  | { readonly by: "context"; readonly name: string; readonly company: readonly string[] }
  /** A short name of several bearers that is left open. */
  | {
      readonly by: "nothing";
      readonly name: string;
      readonly type: EntityType;
      readonly bearers: readonly string[];
    };

/** What the letters of a mention tell. */
export type LettersReason = "itself" | "contains" | "form" | "derived" | "compound";

/** The letters are the same but for a space, which the form has or has not. */
export type SpaceChange = "with" | "without";

/** A place that shows a reason. */
export interface EvidencePlace extends Place {
  /** What stands there: the other name, its full form, what explains the form, or the entity's introduction. */
  readonly shows: "name" | "full name" | "explanation" | "introduction";
  readonly part: ArticlePart;
}

/** The part of an article in which a place lies. */
export interface ArticlePart {
  readonly kind: BlockKind | "text";
  /** Of a paragraph: its number from 1; other blocks are not counted. */
  readonly number?: number;
}

/** Why two entities may be one, or may not. */
export type SuggestionReason =
  /** The one can be a short form of the other. */
  | { readonly kind: "short"; readonly name: string; readonly of: string }
  /** The letters tie the names, and something else kept them apart. */
  | { readonly kind: "similar"; readonly names: readonly [string, string] }
  | { readonly kind: "one letter" | "same name" | "other type" | "other given names" }
  /** Both are named with the same others. */
  | { readonly kind: "company"; readonly names: readonly string[] }
  /** So many articles name both. */
  | { readonly kind: "together"; readonly articles: number };
