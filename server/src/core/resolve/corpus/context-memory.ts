// Keeps what the context decided, so that one changed article costs one decision: all others are asked again only when
// the articles that speak for a bearer have changed.
import { type Bearer, BearerContext, type Company, type ContextArticle, sampleOf } from "./context";
import type { NameNode } from "./name-node";

/** What the context may ask about nodes. */
export interface ContextSource<A extends ContextArticle> {
  /** The articles that show some of the nodes, each once. */
  articlesOf(nodes: readonly NameNode[]): readonly A[];
  companyOf(article: A): Company;
}

interface Remembered<A extends ContextArticle> {
  readonly bearers: readonly Bearer<A>[];
  readonly decided: Map<A, number | undefined>;
}

/** Decides for short names with several bearers which of them an article means. */
export class ContextMemory<A extends ContextArticle> {
  private readonly known = new Map<NameNode, Remembered<A>>();

  constructor(private readonly source: ContextSource<A>) {}

  /**
   * The bearer of a short name in each article where the context speaks for one: by slot, an index into `bearers`.
   * Articles that name a bearer in full and still keep the short name apart are left open.
   */
  decide(short: NameNode, bearers: readonly (readonly NameNode[])[]): ReadonlyMap<number, number> {
    const articles = bearers.map((nodes) => this.source.articlesOf(nodes));
    const apart = new Set(articles.flat());
    const now = bearers.map((nodes, i) => ({ keys: keysOf(nodes), sample: sampleOf(articles[i] ?? []) }));
    const before = this.known.get(short);
    const isSame = before !== undefined && sameBearers(before.bearers, now);
    const decided = new Map<A, number | undefined>();
    const keys = keysOf([short]);
    let context: BearerContext<A> | undefined;
    for (const article of this.source.articlesOf([short])) {
      if (apart.has(article)) continue;
      if (isSame && before.decided.has(article)) decided.set(article, before.decided.get(article));
      else {
        context ??= new BearerContext(now, (each) => this.source.companyOf(each));
        decided.set(article, context.decide(article, keys));
      }
    }
    this.known.set(short, { bearers: now, decided });
    const result = new Map<number, number>();
    for (const [article, bearer] of decided) if (bearer !== undefined) result.set(article.slot, bearer);
    return result;
  }

  /** Forgets a short name that is open no more. */
  forget(short: NameNode): void {
    this.known.delete(short);
  }
}

function keysOf(nodes: readonly NameNode[]): ReadonlySet<number> {
  return new Set(nodes.flatMap((node) => node.members.map((member) => member.contextKey)));
}

function sameBearers<A extends ContextArticle>(a: readonly Bearer<A>[], b: readonly Bearer<A>[]): boolean {
  return a.length === b.length && a.every((bearer, i) => sameBearer(bearer, b[i] as Bearer<A>));
}

function sameBearer<A extends ContextArticle>(a: Bearer<A>, b: Bearer<A>): boolean {
  if (a.keys.size !== b.keys.size || a.sample.length !== b.sample.length) return false;
  return (
    [...a.keys].every((key) => b.keys.has(key)) && a.sample.every((article, i) => article === b.sample[i])
  );
}
