// The vocabulary of the core: what every stage after the raw text speaks of. Types only, no behaviour.

/** Types of entity: person, place, organisation. */
export const ENTITY_TYPES = ["PER", "LOC", "ORG"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/**
 * How a mention names its entity: by its name (also inflected, "Syriens"), as the name part of a compound
 * ("US" in "US-Präsident"), or by an adjective or inhabitant form ("russische", "Genfer").
 */
export const MENTION_KINDS = ["name", "compound", "derived"] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A stretch of text in UTF-16 code units, end-exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of an article's text that names an entity. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Calibrated probability between 0 and 1 that span, type and kind are right. */
  readonly confidence: number;
}

/** Identifies an article: its path relative to the corpus root, with forward slashes. */
export type ArticleId = string;

/** Identifies an entity; stays while its canonical name and type stay (and through edits elsewhere). */
export type EntityId = string;

/** What an article says of itself in its head line, front matter or file name. */
export interface ArticleMeta {
  /** ISO 8601 date, as precise as the article gives it: "2017", "2017-11" or "2017-11-11". */
  readonly date?: string;
  /** Its title as it says itself, else the headline it begins with, in one line. */
  readonly title?: string;
  /** Publisher, feed or archive, as the article names it. */
  readonly source?: string;
  readonly author?: string;
  /** The language the article says it is in: a BCP 47 tag in lower case ("de", "en-gb"). */
  readonly language?: string;
  readonly tags?: readonly string[];
  /** Names that the article's front matter lists (`people:`, `places:`, `organisations:`, `tags:`). */
  readonly names?: readonly GivenName[];
}

/** A name that an article's front matter gives; without a type it is a tag, which need not be a name. */
export interface GivenName {
  readonly name: string;
  readonly type?: EntityType;
}

/**
 * What a stretch of an article is: the metadata head, a headline, a paragraph, an item of a list, a cell of a table, a
 * quotation of somebody else's text, or what is no prose at all (code, comments, link definitions).
 */
export type BlockKind = "meta" | "headline" | "paragraph" | "item" | "cell" | "quote" | "code";

/** A block of an article, without surrounding white space and marks. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a headline that says it itself ("## Title", `<h2>`): 1 to 6. */
  readonly level?: number;
}
