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
  readonly title?: string;
  /** Publisher, feed or archive, as the article names it. */
  readonly source?: string;
}

/** What a stretch of an article is. Meta and credit blocks are not prose. */
export type BlockKind = "meta" | "headline" | "paragraph";

/** A block of an article: the metadata head, a headline, or a paragraph; without surrounding white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}
