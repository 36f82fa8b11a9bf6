// What a query asks for, and what can be wrong with one: the data between reading a query and answering it.
import type { EntityType } from "../../core/vocabulary/types";

/** A query as read. Everything must hold; an empty query lets everything through. */
export interface Query {
  /** Letters of a name or of one of its forms; empty: any. */
  readonly text: string;
  /** Types let through; empty: all. */
  readonly types: readonly EntityType[];
  /** Which articles count. */
  readonly articles: readonly ArticleTerm[];
  /** Names that stand in the same sentence. */
  readonly near: readonly string[];
  /** Least number of mentions and of articles, counted in the articles that count. */
  readonly leastMentions: number;
  readonly leastArticles: number;
}

/** A condition on an article; `not` turns it round. */
export type ArticleTerm = { readonly not: boolean } & (
  | { readonly kind: "date"; readonly from: string; readonly to: string }
  | { readonly kind: "source"; readonly source: string }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "names"; readonly name: string }
);

/** A part of a query that cannot be understood. */
export interface QueryProblem {
  /** Offsets in the query, UTF-16, end-exclusive. */
  readonly start: number;
  readonly end: number;
  readonly reason:
    | "unknown field"
    | "no value"
    | "no date"
    | "no number"
    | "no type"
    | "cannot be negated"
    | "open quote";
  /** The nearest field there is, for an unknown one. */
  readonly nearest?: string;
}

/** A query together with what was left out of it. */
export interface ReadQuery {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
}

/** True if the query asks for more than letters and types. */
export function hasConditions({ articles, near, leastMentions, leastArticles }: Query): boolean {
  return articles.length + near.length > 0 || leastMentions > 1 || leastArticles > 1;
}
