// The articles of the corpus as lists show them: grouped by time, source or folder, narrowed by a query.
import type { ArticleHead, CorpusSnapshot } from "../core/query/snapshot";
import { groupBy } from "../core/util/group-by";
import type { ArticleId } from "../core/vocabulary/types";
import { articlesFor } from "./search/article-filter";
import { readQuery } from "./search/read-query";
import { byCodeUnit } from "./shared/compare";
import type { Context } from "./shared/context";
import { folded } from "./shared/folded";
import { type Page, pageOf } from "./shared/page";

/** What articles are grouped by: the month they are dated, their source, the folder they lie in. */
export type Grouping = "date" | "source" | "folder";

/** Which articles, and how they are grouped. */
export interface ArticlesQuery {
  readonly by: Grouping;
  /** As `readQuery` reads it: conditions on articles, and letters of a title or path. */
  readonly query?: string | undefined;
}

/** A group of articles. */
export interface ArticleGroup {
  /** "2017-11", a source's name or a folder's path; empty for articles without. */
  readonly key: string;
  readonly count: number;
}

/** An article in a list. */
export interface ArticleRow {
  readonly article: ArticleHead;
  /** Number of entities it names. */
  readonly entities: number;
}

/** The groups there are: newest first by date, else in alphabetical order; articles without a key last. */
export function articleGroups({ snapshot }: Context, wanted: ArticlesQuery): readonly ArticleGroup[] {
  return [...groupsOf(snapshot, wanted)].map(([key, articles]) => ({ key, count: articles.length }));
}

/** A page of the articles of one group: by date where there is one, then by id; and how many it has. */
export function articlesIn(
  { snapshot }: Context,
  { group, ...wanted }: ArticlesQuery & Page & { readonly group: string },
): { items: readonly ArticleRow[]; matching: number } {
  const all = groupsOf(snapshot, wanted).get(group) ?? [];
  const items = pageOf(all, wanted).map((article) => {
    const mentions = snapshot.article(article.id)?.mentions ?? [];
    return { article, entities: new Set(mentions.map(({ entity }) => entity)).size };
  });
  return { items, matching: all.length };
}

function groupsOf(snapshot: CorpusSnapshot, { by, query = "" }: ArticlesQuery): Map<string, ArticleHead[]> {
  return snapshot.memo(`articles by ${by} ${query}`, () => {
    const heads = matching(snapshot, query).sort(compareHeads);
    const groups = groupBy(heads, (head) => keyOf(head, by));
    const order = by === "date" ? -1 : 1;
    const sorted = [...groups].sort(([a], [b]) => {
      return Number(a === "") - Number(b === "") || order * byCodeUnit(folded(a), folded(b));
    });
    return new Map(sorted);
  });
}

function matching(snapshot: CorpusSnapshot, text: string): ArticleHead[] {
  const { query } = readQuery(text);
  const counted = articlesFor(snapshot, query.articles);
  const letters = folded(query.text);
  return snapshot.articleIds.flatMap((id) => {
    const head = counted?.has(id) === false ? undefined : snapshot.head(id);
    return head !== undefined && folded(`${head.meta.title ?? ""} ${id}`).includes(letters) ? [head] : [];
  });
}

function keyOf({ id, meta }: ArticleHead, by: Grouping): string {
  switch (by) {
    case "date":
      return meta.date?.slice(0, 7) ?? "";
    case "source":
      return meta.source ?? "";
    case "folder":
      return folderOf(id);
  }
}

function folderOf(id: ArticleId): string {
  return id.slice(0, Math.max(0, id.lastIndexOf("/")));
}

function compareHeads(a: ArticleHead, b: ArticleHead): number {
  return byCodeUnit(a.meta.date ?? "", b.meta.date ?? "") || byCodeUnit(a.id, b.id);
}
