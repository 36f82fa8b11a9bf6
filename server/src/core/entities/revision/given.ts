// What the reader called a name in one article: which of the sightings count, each with the range it was said of. A
// narrower range beats a wider one, "no name" beats "name" in the same range, the longer text beats the shorter.
import type { NameRef } from "../../decisions/decision";
import type { PlaceRule, ScopeRules } from "../../decisions/mention-rules";
import type { Sighting } from "../../decisions/sightings";
import type { PackedArticle } from "../../index/packed-article";
import { contains, lengthOf, overlap } from "../../vocabulary/spans";
import type { EntityType, Span } from "../../vocabulary/types";

/** A text that the reader called a name, where it stands. */
export interface Given {
  readonly sighting: Sighting;
  readonly type: EntityType;
  /** The name of its chain. */
  readonly name: NameRef;
  /** 0 for one place, 1 for one article, 2 for everywhere. */
  readonly scope: number;
}

/** The rules that can hold in one article. */
export interface ArticleRules {
  readonly own: ScopeRules;
  readonly all: ScopeRules;
  /** Rules for one place that were found again in this article. */
  readonly places: readonly { readonly rule: PlaceRule; readonly sighting: Sighting }[];
  readonly found: readonly Sighting[];
}

/** What was given, without what overlaps: the narrowest range first, then the longest. */
export function chooseGiven(article: PackedArticle, rules: ArticleRules): readonly Given[] {
  const given = [...givenPlaces(rules), ...givenNames(article, rules)].sort(
    (a, b) =>
      a.scope - b.scope ||
      lengthOf(b.sighting) - lengthOf(a.sighting) ||
      a.sighting.start - b.sighting.start ||
      (a.sighting.said < b.sighting.said ? -1 : 1),
  );
  const chosen: Given[] = [];
  for (const each of given) {
    if (!chosen.some(({ sighting }) => overlap(sighting, each.sighting))) chosen.push(each);
  }
  return chosen;
}

function givenPlaces({ places }: ArticleRules): readonly Given[] {
  return places.flatMap(({ rule: { decision }, sighting }) => {
    if (!("surface" in decision) || "decide" in decision) return [];
    const { surface, type } = decision;
    return [{ sighting, type, name: { name: surface, type }, scope: 0 }];
  });
}

function givenNames(article: PackedArticle, rules: ArticleRules): readonly Given[] {
  const { own, all, found } = rules;
  return found.flatMap((sighting) => {
    const scope = own.names.has(sighting.said) ? 1 : 2;
    const name = own.names.get(sighting.said) ?? all.names.get(sighting.said);
    if (name === undefined || sentenceOf(article, sighting) === undefined) return [];
    if (isRejected(sighting, scope, rules)) return [];
    const { surface, type } = name;
    return [{ sighting, type, name: { name: surface, type }, scope }];
  });
}

/** True if the same range or a narrower one says that these letters are no name. */
function isRejected(sighting: Sighting, scope: number, { own, all, places }: ArticleRules): boolean {
  const { surface } = sighting;
  if (places.some(({ rule, sighting: place }) => saysNo(rule) && overlap(place, sighting))) return true;
  return own.notNames.has(surface) || (scope === 2 && all.notNames.has(surface));
}

/** True for "no name". */
export function saysNo({ decision }: PlaceRule): boolean {
  return "decide" in decision;
}

/** Index of the sentence that a span lies in. */
export function sentenceOf({ sentences }: PackedArticle, span: Span): number | undefined {
  for (let at = 0; at < sentences.length; at += 2) {
    if (contains({ start: sentences[at] ?? 0, end: sentences[at + 1] ?? 0 }, span)) return at / 2;
  }
  return undefined;
}
