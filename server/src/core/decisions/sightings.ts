// What only an article's text can tell of the reader's decisions: where the names stand that they gave, and where the
// places are that they meant. Looked for when an article is read, and again when decisions come that need it.
import type { ArticleId, Span } from "../vocabulary/types";
import { locate, type Missing } from "./anchor";
import type { Anchor, Decision } from "./decision";
import { decisionKey } from "./decision-key";
import { NameSearch } from "./name-search";
import { type TextWord, wordsOf } from "./text-words";

const NO_WORDS: readonly TextWord[] = [];

/** What is to be looked for in texts. Plain data, so that a worker can have it. */
export interface Sought {
  /** Grows with whatever is sought anew: sightings made with it are good up to there. */
  readonly number: number;
  readonly names: readonly SoughtName[];
  readonly places: readonly SoughtPlace[];
}

/** A name that is sought in all articles, or in one. `said` is what the decision says, as text. */
export interface SoughtName {
  readonly said: string;
  readonly surface: string;
  readonly article?: ArticleId;
}

/** A place that is sought in one article. */
export interface SoughtPlace {
  readonly said: string;
  readonly article: ArticleId;
  readonly anchor: Anchor;
}

/** Where something sought stands. */
export interface Sighting extends Span {
  readonly said: string;
  /** The letters that stand there. */
  readonly surface: string;
}

/** All that was found in one text. */
export interface Sightings {
  /** That of what was sought. */
  readonly number: number;
  /** Length of the text in UTF-16 code units: sightings are of no use for another text. */
  readonly length: number;
  readonly found: readonly Sighting[];
  /** Places that are not there, or cannot be told from others. */
  readonly missing: readonly { readonly said: string; readonly why: Missing }[];
}

/** What one decision that is not made yet is to be looked for; undefined if no text needs to be looked at for it. */
export function soughtFor(decision: Decision): Sought | undefined {
  if (decision.decide !== "name" && decision.decide !== "not-a-name" && decision.decide !== "split")
    return undefined;
  const { where } = decision;
  const said = decisionKey(decision);
  if (where?.place !== undefined)
    return { number: 0, names: [], places: [{ said, article: where.article, anchor: where.place }] };
  if (decision.decide !== "name") return undefined;
  const name = { said, surface: decision.surface };
  return { number: 0, names: [where === undefined ? name : { ...name, article: where.article }], places: [] };
}

/** Looks for the same things in many texts. */
export class TextSearch {
  private readonly everywhere: NameSearch<string>;
  private readonly names = new Map<ArticleId, SoughtName[]>();
  private readonly places = new Map<ArticleId, SoughtPlace[]>();

  constructor(private readonly sought: Sought) {
    const common = sought.names.filter(({ article }) => article === undefined);
    this.everywhere = new NameSearch(common.map(({ surface, said }) => ({ surface, what: said })));
    for (const name of sought.names) {
      if (name.article !== undefined)
        this.names.set(name.article, [...(this.names.get(name.article) ?? []), name]);
    }
    for (const place of sought.places)
      this.places.set(place.article, [...(this.places.get(place.article) ?? []), place]);
  }

  private ownNames(article: ArticleId): NameSearch<string> | undefined {
    const names = this.names.get(article);
    return names && new NameSearch(names.map(({ surface, said }) => ({ surface, what: said })));
  }

  /** Looks through one article. Never throws, whatever the text; time linear in its length. */
  look(article: ArticleId, text: string): Sightings {
    const found: Sighting[] = [];
    const missing: { said: string; why: Missing }[] = [];
    const own = this.ownNames(article);
    const words = this.everywhere.mayBeIn(text) || own !== undefined ? wordsOf(text) : NO_WORDS;
    const note = (said: string, { start, end }: Span): void => {
      found.push({ said, start, end, surface: text.slice(start, end) });
    };
    this.everywhere.search(text, words, note);
    own?.search(text, words, note);
    for (const { said, anchor } of this.places.get(article) ?? []) {
      const place = locate(text, anchor);
      if (typeof place === "string") missing.push({ said, why: place });
      else note(said, place);
    }
    return { number: this.sought.number, length: text.length, found, missing };
  }
}
