// Questions about articles: what one names, and lists of them by group.
import type { EntityItem, SourceItem } from "./entities";
import type { Range, Request } from "./shapes";

export interface ArticleParams {
  uri: string;
}
export interface ArticleEntityItem extends EntityItem {
  /** Mentions in this article. */
  here: number;
  /** First mention in this article. */
  range: Range;
}
export interface ArticleResult {
  label: string;
  date?: string;
  title?: string;
  source?: string;
  words: number;
  /** BCP 47 tag of the language it was read in; "und" if that could not be told. */
  language: string;
  /** False if there are no rules for that language, so that those of all languages were applied. */
  languageHasRules: boolean;
  /** In order of first appearance. */
  entities: ArticleEntityItem[];
}
/** The entities of one article; null: not an article of the corpus. */
export const ArticleRequest: Request<ArticleParams, ArticleResult | null> = { method: "corpusLens/article" };

/** What articles are grouped by: the month they are dated, their source, the folder they lie in. */
export type ArticleGrouping = "date" | "source" | "folder";
export interface ArticleGroupsParams {
  by: ArticleGrouping;
  /** Conditions on articles, and letters of a title or path. */
  query?: string;
}
export interface ArticleGroup {
  /** "2017-11", a source's name or a folder's path; empty for articles without. */
  key: string;
  count: number;
}
/** The groups of articles, in the order in which they are listed. */
export const ArticleGroupsRequest: Request<ArticleGroupsParams, ArticleGroup[]> = {
  method: "corpusLens/articleGroups",
};
export interface ArticlesParams extends ArticleGroupsParams {
  group: string;
  offset: number;
  limit: number;
}
export interface ArticleItem extends Pick<SourceItem, "uri" | "label" | "date" | "title" | "source"> {
  words: number;
  /** Number of entities it names. */
  entities: number;
}
export interface ArticlesResult {
  items: ArticleItem[];
  matching: number;
}
/** A page of the articles of one group. */
export const ArticlesRequest: Request<ArticlesParams, ArticlesResult> = { method: "corpusLens/articles" };
