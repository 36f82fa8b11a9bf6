// Looks through texts for names and places that the reader's decisions speak of, a few articles at a time.
import type { Corpus } from "../../core/corpus/corpus";
import type { ArticleLook } from "../../core/decisions/article-change";
import { type Sightings, type Sought, TextSearch } from "../../core/decisions/sightings";
import type { ArticleId } from "../../core/vocabulary/types";

/** The texts of articles; undefined for one that is gone or cannot be read. */
export type TextOf = (id: ArticleId) => Promise<string | undefined>;

/** Articles looked through in one go. */
const ARTICLES = 20;

/** Remembers what could not be looked through, so that nothing is tried again and again. */
export class Seeker {
  private readonly tried = new Set<ArticleId>();
  private version = -1;
  private search: TextSearch | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly textOf: TextOf,
  ) {}

  /** Looks through the next few articles and tells the corpus. `left`: there are more to be looked through. */
  async seek(): Promise<{ readonly found: boolean; readonly left: boolean }> {
    const { sought, unseen } = this.corpus;
    const search = this.searchFor(sought);
    const next = unseen.filter((id) => !this.tried.has(id)).slice(0, ARTICLES);
    const looks: ArticleLook[] = [];
    for (const id of next) {
      this.tried.add(id);
      const text = await this.textOf(id);
      if (text !== undefined) looks.push({ id, sightings: search.look(id, text) });
    }
    this.corpus.see(looks);
    const found = looks.some(({ sightings }) => sightings.found.length > 0);
    return { found, left: next.length === ARTICLES };
  }

  private searchFor(sought: Sought): TextSearch {
    if (sought.number !== this.version || this.search === undefined) {
      this.tried.clear();
      this.search = new TextSearch(sought);
    }
    this.version = sought.number;
    return this.search;
  }

  /** What is sought in the text of one article, now; undefined if nothing is sought. */
  look(id: ArticleId, text: string): Sightings | undefined {
    const { sought } = this.corpus;
    return sought.names.length + sought.places.length === 0
      ? undefined
      : this.searchFor(sought).look(id, text);
  }

  /** Articles have changed: they are worth another look. */
  forget(ids: Iterable<ArticleId>): void {
    for (const id of ids) this.tried.delete(id);
  }
}
