// What the reader has said of names and entities: plain data that always beats the machine. Each speaks of names as the
// texts have them and of places by their neighbourhood, so that it outlives ids, edits and every new analysis.
import type { ArticleId, EntityType } from "../vocabulary/types";

/** Names a thing as the reader saw it: by a surface or a canonical name, and a type. */
export interface NameRef {
  readonly name: string;
  readonly type: EntityType;
  /** Which of several that bear the name, where the reader has told them apart; absent for the one without a mark. */
  readonly sense?: string;
}

/** One place of an article: a quotation and the words beside it, by which it is found again after edits. */
export interface Anchor {
  /** The letters that are meant. */
  readonly quote: string;
  /** The words before and after, joined by spaces; empty where the text begins or ends. */
  readonly before: string;
  readonly after: string;
}

/** Where a decision holds: in one article, or at one place of it. */
export interface Where {
  readonly article: ArticleId;
  readonly place?: Anchor;
}

/** What goes with any decision. */
interface Said {
  /** The reader's reason, in their words. */
  readonly why?: string;
  /** Who said it, and on which day (ISO 8601). */
  readonly by?: string;
  readonly on?: string;
}

/** A form is no name: everywhere, in one article, or at one place. */
export interface NotAName extends Said {
  readonly decide: "not-a-name";
  /** Letter by letter. */
  readonly surface: string;
  readonly where?: Where;
}

/** A text is a name wherever it stands as whole words, inflected or not; or only in one article, or at one place. */
export interface IsAName extends Said {
  readonly decide: "name";
  readonly surface: string;
  readonly type: EntityType;
  readonly where?: Where;
}

/** Two names are one entity's. */
export interface Same extends Said {
  readonly decide: "same";
  readonly a: NameRef;
  readonly b: NameRef;
}

/** Two names are never one entity's, whatever else ties them. */
export interface Different extends Said {
  readonly decide: "different";
  readonly a: NameRef;
  readonly b: NameRef;
}

/** A form belongs to another entity, which may be new: everywhere, in one article, or at one place. */
export interface Split extends Said {
  readonly decide: "split";
  readonly form: NameRef;
  /** A new entity is one whose name or sense nobody has yet. */
  readonly to: NameRef;
  readonly where?: Where;
}

/** The name an entity goes by. */
export interface Rename extends Said {
  readonly decide: "rename";
  readonly entity: NameRef;
  readonly name: string;
}

/** The type of an entity. */
export interface Retype extends Said {
  readonly decide: "retype";
  readonly entity: NameRef;
  readonly type: EntityType;
}

/** A decision of the reader. The order in which they are given never matters. */
export type Decision = NotAName | IsAName | Same | Different | Split | Rename | Retype;

/** In which way decisions contradict each other. */
export type ConflictKind =
  | "same-and-different" // called one and two
  | "two-names" // two names for one entity
  | "two-types" // two types for one entity, or for one form at one place
  | "name-and-not" // called a name and none, in the same places
  | "two-homes"; // one form given to two entities, in the same places

/** Two or more decisions that cannot all hold. */
export interface DecisionConflict {
  readonly kind: ConflictKind;
  /** Indices into the list of decisions that was given, ascending. */
  readonly decisions: readonly number[];
  /** The one of them that does not hold. */
  readonly void: number;
}
