// What is to be looked for in the texts of articles, and which articles have not been looked through for all of it.
import type { Rules } from "../../decisions/rules";
import type { Sightings, Sought, SoughtName, SoughtPlace } from "../../decisions/sightings";
import type { ArticleId } from "../../vocabulary/types";

const NEVER = -1;

/** Keeps the books of looks at texts. Numbers grow with what is sought anew; a look is good up to its number. */
export class Wanted {
  private number = 0;
  /** By what a decision says: the number from which on looks have it. */
  private since = new Map<string, number>();
  private names: readonly SoughtName[] = [];
  private places: readonly SoughtPlace[] = [];
  private everywhere = NEVER;
  private own = new Map<ArticleId, number>();
  private readonly sightings = new Map<ArticleId, Sightings>();

  /** Replaces what is sought. */
  set(rules: Rules): void {
    const names: SoughtName[] = [];
    const places: SoughtPlace[] = [];
    for (const { said, surface } of rules.mentions.everywhere.names.values()) names.push({ said, surface });
    for (const article of rules.mentions.articles) {
      const { names: own, places: anchored } = rules.mentions.in(article);
      for (const { said, surface } of own.values()) names.push({ said, surface, article });
      for (const { said, anchor } of anchored.values()) places.push({ said, article, anchor });
    }
    this.names = names;
    this.places = places;
    this.enumerate();
  }

  private enumerate(): void {
    const since = new Map<string, number>();
    const next = this.number + 1;
    for (const { said } of [...this.names, ...this.places]) {
      const known = this.since.get(said);
      if (known === undefined) this.number = next;
      since.set(said, known ?? next);
    }
    this.since = since;
    this.everywhere = NEVER;
    this.own = new Map();
    for (const { said, article } of [...this.names, ...this.places] as SoughtName[]) {
      const number = since.get(said) ?? NEVER;
      if (article === undefined) this.everywhere = Math.max(this.everywhere, number);
      else this.own.set(article, Math.max(this.own.get(article) ?? NEVER, number));
    }
  }

  /** What is sought now. */
  get sought(): Sought {
    const { number, names, places } = this;
    return { number, names, places };
  }

  /** The look at an article's text, if it was of the text that is analysed. */
  seen(article: ArticleId): Sightings | undefined {
    return this.sightings.get(article);
  }

  /** Takes a look at an article's text in place of the last one. */
  see(article: ArticleId, sightings: Sightings | undefined): void {
    if (sightings === undefined) this.sightings.delete(article);
    else this.sightings.set(article, sightings);
  }

  /** True if something is sought in an article that its last look had not in mind. */
  wants(article: ArticleId): boolean {
    const needed = Math.max(this.everywhere, this.own.get(article) ?? NEVER);
    return needed > (this.sightings.get(article)?.number ?? NEVER);
  }
}
