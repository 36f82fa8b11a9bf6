// Keeps what the context decided, so that one changed article costs one decision: all others are asked again only when
// the articles that speak for a bearer have changed.
import type { CoOccurrence } from "../index/co-occurrence";
import type { NameNode } from "../index/name-node";
import {
  type Bearer,
  BearerContext,
  type ContextArticle,
  type Profile,
  profileOf,
  sampleOf,
} from "./context";

/** What the context may ask about nodes. */
export interface ContextSource<A extends ContextArticle> {
  /** The articles that show some of the nodes, each once. */
  articlesOf(nodes: readonly NameNode[]): readonly A[];
  coOccurrenceOf(article: A): CoOccurrence;
}

/** With more bearers than this, company is too thin a ground to choose on. */
const MAX_BEARERS = 12;

interface Remembered<A extends ContextArticle> {
  /** Of the short name itself. */
  readonly keys: ReadonlySet<number>;
  readonly bearers: readonly KnownBearer<A>[];
  readonly favourite: number;
  readonly decided: Map<A, number | undefined>;
}

interface KnownBearer<A extends ContextArticle> extends Bearer<A> {
  readonly profile: Profile;
}

/** Decides for short names with several bearers which of them an article means. */
export class ContextMemory<A extends ContextArticle> {
  private readonly known = new Map<NameNode, Remembered<A>>();

  constructor(private readonly source: ContextSource<A>) {}

  /**
   * The bearer of a short name in each article where the context speaks for one: by slot, an index into `bearers`.
   * `favourite` is the index of the one who is meant where nothing speaks for another, or -1.
   * Articles that name a bearer in full and still keep the short name apart are left open.
   */
  decide(
    short: NameNode,
    bearers: readonly (readonly NameNode[])[],
    favourite: number,
  ): ReadonlyMap<number, number> {
    if (bearers.length > MAX_BEARERS) {
      this.forget(short);
      return new Map();
    }
    const apart = new Set<A>();
    const before = this.known.get(short);
    const now = bearers.map((nodes, at) => this.know(nodes, before?.bearers[at], apart));
    const keys = keysOf([short]);
    const isSame =
      before?.bearers.length === now.length &&
      now.every((bearer, at) => bearer === before.bearers[at]) &&
      before.favourite === favourite &&
      areEqual(before.keys, keys);
    const decided = this.decideAll(short, keys, now, favourite, isSame ? before.decided : new Map(), apart);
    this.known.set(short, { keys, bearers: now, favourite, decided });
    const result = new Map<number, number>();
    for (const [article, bearer] of decided) if (bearer !== undefined) result.set(article.slot, bearer);
    return result;
  }

  /** Forgets a short name that is open no more. */
  forget(short: NameNode): void {
    this.known.delete(short);
  }

  private decideAll(
    short: NameNode,
    keys: ReadonlySet<number>,
    bearers: readonly KnownBearer<A>[],
    favourite: number,
    before: ReadonlyMap<A, number | undefined>,
    apart: ReadonlySet<A>,
  ): Map<A, number | undefined> {
    const decided = new Map<A, number | undefined>();
    let context: BearerContext<A> | undefined;
    for (const article of this.source.articlesOf([short])) {
      if (apart.has(article)) continue;
      if (before.has(article)) decided.set(article, before.get(article));
      else {
        context ??= new BearerContext(
          bearers.map(({ profile }) => profile),
          (each) => this.source.coOccurrenceOf(each),
        );
        decided.set(article, context.decide(article, keys, favourite));
      }
    }
    return decided;
  }

  /** The bearer with these names; the object known before if nothing changed. Adds all his articles to `named`. */
  private know(
    nodes: readonly NameNode[],
    before: KnownBearer<A> | undefined,
    named: Set<A>,
  ): KnownBearer<A> {
    const articles = this.source.articlesOf(nodes);
    for (const article of articles) named.add(article);
    const bearer = { keys: keysOf(nodes), sample: sampleOf(articles) };
    if (before !== undefined && isSameBearer(before, bearer)) return before;
    return { ...bearer, profile: profileOf(bearer, (each) => this.source.coOccurrenceOf(each)) };
  }
}

function keysOf(nodes: readonly NameNode[]): ReadonlySet<number> {
  return new Set(nodes.flatMap((node) => node.members.map((member) => member.contextKey)));
}

function areEqual(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function isSameBearer<A extends ContextArticle>(a: Bearer<A>, b: Bearer<A>): boolean {
  return (
    areEqual(a.keys, b.keys) &&
    a.sample.length === b.sample.length &&
    a.sample.every((article, i) => article === b.sample[i])
  );
}
