// Which articles a query lets count: by date, path, source, and by whom they name.
import type { ArticleHead, CorpusSnapshot, EntityView } from "../../core/query/snapshot";
import type { ArticleId } from "../../core/vocabulary/types";
import { folded } from "../shared/folded";
import type { ArticleTerm } from "./query";

/** The articles for which all terms hold; undefined: all there are. Kept with the snapshot. */
export function articlesFor(
  snapshot: CorpusSnapshot,
  terms: readonly ArticleTerm[],
): ReadonlySet<ArticleId> | undefined {
  if (terms.length === 0) return undefined;
  return snapshot.memo(`articles ${JSON.stringify(terms)}`, () => {
    const tests = terms.map((term) => testOf(snapshot, term));
    return new Set(
      snapshot.articleIds.filter((id) => {
        const head = snapshot.head(id);
        return head !== undefined && tests.every((test) => test(head));
      }),
    );
  });
}

/** The entities that have a name or form of exactly these letters, else those whose name begins with them. */
export function entitiesNamed(snapshot: CorpusSnapshot, name: string): readonly EntityView[] {
  const wanted = folded(name);
  return snapshot.memo(`named ${wanted}`, () => {
    const all = snapshot.entities();
    const exact = all.filter(({ id }) => snapshot.aliases(id).some((alias) => folded(alias) === wanted));
    return exact.length > 0 ? exact : all.filter((entity) => folded(entity.name).startsWith(wanted));
  });
}

type Test = (head: ArticleHead) => boolean;

function testOf(snapshot: CorpusSnapshot, term: ArticleTerm): Test {
  const test = positiveTest(snapshot, term);
  return term.not ? (head) => !test(head) : test;
}

function positiveTest(snapshot: CorpusSnapshot, term: ArticleTerm): Test {
  switch (term.kind) {
    case "date":
      return ({ meta }) => meta.date !== undefined && isWithin(meta.date, term.from, term.to);
    case "source": {
      const wanted = folded(term.source);
      return ({ id, meta }) => folded(meta.source ?? folderOf(id)) === wanted;
    }
    case "path": {
      const pattern = globOf(term.path);
      return ({ id }) => pattern.test(id);
    }
    case "names": {
      const named = entitiesNamed(snapshot, term.name);
      const articles = new Set(named.flatMap(({ id }) => snapshot.counts(id).map(({ article }) => article)));
      return ({ id }) => articles.has(id);
    }
  }
}

/**
 * Whether a date lies between two others, both included, each as precise as it is given: "2017-11" lies within "2017".
 * A date that is less precise than a bound which it could lie on either side of does not.
 */
export function isWithin(date: string, from: string, to: string): boolean {
  const isVague = [from, to].some((bound) => bound.length > date.length && bound.startsWith(date));
  return !isVague && date >= from && (to === "" || date.slice(0, to.length) <= to);
}

function folderOf(id: ArticleId): string {
  return id.slice(0, Math.max(0, id.lastIndexOf("/")));
}

/** A path with * and ?; it may begin at any part of an article's path, and ends where that or one of its parts ends. */
function globOf(path: string): RegExp {
  const letters = path
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]");
  return new RegExp(`(?:^|/)${letters}(?:\\.[^./]+)?(?:/|$)`, "iu");
}
