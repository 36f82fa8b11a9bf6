// Which articles were added lately while nothing else happened: what a look at all articles once told can be carried on.
import type { PackedArticle } from "./packed-article";

/** So many additions are remembered at least; after more, a look at all articles is hardly dearer. */
const REMEMBERED = 1000;

/** The latest additions, each with the corpus version that has it. */
export class Additions {
  private readonly latest: { readonly article: PackedArticle; readonly version: number }[] = [];
  /** Of what happened up to this version nothing is known. */
  private since = 0;

  add(article: PackedArticle, version: number): void {
    this.latest.push({ article, version });
    if (this.latest.length < 2 * REMEMBERED) return;
    this.since = this.latest.splice(0, REMEMBERED).at(-1)?.version ?? this.since;
  }

  /** Something other than an addition happened. */
  interrupt(version: number): void {
    this.latest.length = 0;
    this.since = version;
  }

  /** The articles added after a version; undefined if something else has happened, or too much. */
  after(version: number): readonly PackedArticle[] | undefined {
    if (version < this.since) return undefined;
    const first = this.latest.findLastIndex((each) => each.version <= version) + 1;
    return this.latest.slice(first).map(({ article }) => article);
  }
}
