// The entities of the corpus as lists show them: by type, filtered, sorted, page by page.
import type { CorpusView, EntityView } from "../core/corpus/view";
import type { EntityId, EntityType } from "../core/types";
import { matchingEntities } from "./shared/entity-search";
import { byFoldedName } from "./shared/folded";
import { type Page, pageOf } from "./shared/page";
import { perState } from "./shared/per-state";

/** What to list. */
export interface EntityQuery extends Page {
  readonly type?: EntityType | undefined;
  /** Fuzzy filter on names and surface forms; an empty one lets everything through. */
  readonly query?: string | undefined;
  /** "count": most mentions first; "name": in alphabetical order. */
  readonly sort: "count" | "name";
}

/** A page of the entities that match, and how many match in all. */
export function entities(
  view: CorpusView,
  query: EntityQuery,
): { items: readonly EntityView[]; matching: number } {
  const all = matching(view, query.type, query.query?.trim() ?? "", query.sort);
  return { items: pageOf(all, query), matching: all.length };
}

/** Entities by id, in the order asked; those that are gone are left out. */
export function entitiesById(view: CorpusView, ids: readonly EntityId[]): EntityView[] {
  return ids.flatMap((id) => view.entity(id) ?? []);
}

function matching(
  view: CorpusView,
  type: EntityType | undefined,
  query: string,
  sort: EntityQuery["sort"],
): readonly EntityView[] {
  if (query === "" && sort === "count") return view.entities(type);
  return perState(view, `entities ${type} ${sort} ${query}`, () => {
    const found = query === "" ? view.entities(type) : filtered(view, query, type);
    return sort === "name" ? byFoldedName(found) : found;
  });
}

/** Those with the letters together, most mentions first; only if there are none, those with them in order. */
function filtered(view: CorpusView, query: string, type: EntityType | undefined): EntityView[] {
  const found = matchingEntities(view, query, type);
  const plain = found.filter((one) => one.plain);
  return (plain.length > 0 ? plain : found).map(({ entity }) => entity);
}
