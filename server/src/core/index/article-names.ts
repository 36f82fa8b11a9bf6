// What to call articles so that they are told apart: counts titles, and finds the shortest path that no other has.
import type { ArticleId } from "../vocabulary/types";

/** What an article can be called. */
export interface ArticleName {
  /** What it says itself, if it does. */
  readonly title: string | undefined;
  /** True if other articles have the same title. */
  readonly isShared: boolean;
  /** The end of its path that no other article has, without the extension unless that is all that differs. */
  readonly path: string;
}

/** The names of all articles, kept while they come and go. */
export class ArticleNames {
  /** Articles by the last part of their path, without extension. */
  private readonly byFile = new Map<string, Set<ArticleId>>();
  private readonly titles = new Map<string, number>();

  add(id: ArticleId, title: string | undefined): void {
    const file = fileOf(id);
    const namesakes = this.byFile.get(file);
    if (namesakes === undefined) this.byFile.set(file, new Set([id]));
    else namesakes.add(id);
    if (title !== undefined) this.titles.set(title, (this.titles.get(title) ?? 0) + 1);
  }

  remove(id: ArticleId, title: string | undefined): void {
    const namesakes = this.byFile.get(fileOf(id));
    namesakes?.delete(id);
    if (namesakes?.size === 0) this.byFile.delete(fileOf(id));
    if (title === undefined) return;
    const left = (this.titles.get(title) ?? 0) - 1;
    if (left > 0) this.titles.set(title, left);
    else this.titles.delete(title);
  }

  /** What to call an article that was added with this title. */
  of(id: ArticleId, title: string | undefined): ArticleName {
    const isShared = title !== undefined && (this.titles.get(title) ?? 0) > 1;
    return { title, isShared, path: this.shortestPath(id) };
  }

  private shortestPath(id: ArticleId): string {
    const parts = withoutExtension(id).split("/");
    let others = [...(this.byFile.get(fileOf(id)) ?? [])].filter((other) => other !== id);
    for (let from = parts.length - 1; from >= 0; from--) {
      const path = parts.slice(from).join("/");
      others = others.filter((other) => `/${withoutExtension(other)}`.endsWith(`/${path}`));
      if (others.length === 0) return path;
    }
    // "a/b" beside "x/a/b" or "a/b.md".
    return id;
  }
}

function fileOf(id: ArticleId): string {
  return withoutExtension(id.slice(id.lastIndexOf("/") + 1));
}

/** A name that begins with a dot is no extension. */
function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/u, "");
}
