// The entities of the corpus as lists show them: by type, filtered, sorted, page by page.
import type { CorpusSnapshot, EntityView } from "../core/query/snapshot";
import { top } from "../core/util/top-k";
import type { EntityId, EntityType } from "../core/vocabulary/types";
import { byCodeUnit } from "./shared/compare";
import type { Context } from "./shared/context";
import { matchingEntities } from "./shared/entity-search";
import { folded } from "./shared/folded";
import { type Page, pageOf } from "./shared/page";

/** What to list. */
export interface EntityQuery extends Page {
  readonly type?: EntityType | undefined;
  /** Fuzzy filter on names and surface forms; an empty one lets everything through. */
  readonly query?: string | undefined;
  /** "count": most mentions first; "name": in alphabetical order. */
  readonly sort: "count" | "name";
}

/** Up to here a page is picked out of the list; further down the whole list is sorted, and kept. */
const PICKED = 500;

/** A page of the entities that match, and how many match in all. */
export function entities(
  { snapshot }: Context,
  query: EntityQuery,
): { items: readonly EntityView[]; matching: number } {
  const text = query.query?.trim() ?? "";
  const found =
    text === ""
      ? snapshot.entities(query.type)
      : snapshot.memo(`matching ${query.type} ${text}`, () => filtered(snapshot, text, query.type));
  const items = query.sort === "name" ? pageByName(snapshot, found, query, text) : pageOf(found, query);
  return { items, matching: found.length };
}

/** Entities by id, in the order asked; those that are gone are left out. */
export function entitiesById({ snapshot }: Context, ids: readonly EntityId[]): EntityView[] {
  return ids.flatMap((id) => snapshot.entity(id) ?? []);
}

function pageByName(
  snapshot: CorpusSnapshot,
  found: readonly EntityView[],
  query: EntityQuery,
  text: string,
): readonly EntityView[] {
  const question = `${query.type} ${text}`;
  const named = snapshot.memo(`names of ${question}`, () => found.map(withKey));
  const end = Math.max(0, query.offset) + Math.max(0, query.limit);
  const sorted =
    end <= PICKED
      ? top(named, end, compareKeys)
      : snapshot.memo(`by name ${question}`, () => [...named].sort(compareKeys));
  return pageOf(sorted, query).map(({ entity }) => entity);
}

/** An entity and what it is sorted by: folding takes longer than comparing. */
interface Named {
  readonly entity: EntityView;
  readonly key: string;
}

function withKey(entity: EntityView): Named {
  return { entity, key: folded(entity.name) };
}

function compareKeys(a: Named, b: Named): number {
  return byCodeUnit(a.key, b.key);
}

/** Those with the letters together, most mentions first; only if there are none, those with them in order. */
function filtered(snapshot: CorpusSnapshot, query: string, type: EntityType | undefined): EntityView[] {
  const found = matchingEntities(snapshot, query, type);
  const plain = found.filter((one) => one.plain);
  return (plain.length > 0 ? plain : found).map(({ entity }) => entity);
}
