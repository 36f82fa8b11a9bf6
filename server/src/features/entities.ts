// The entities of the corpus as lists show them: by type, filtered by a query, sorted, page by page.
import type { CorpusSnapshot, EntityView } from "../core/query/snapshot";
import { top } from "../core/util/top-k";
import type { EntityId, EntityType } from "../core/vocabulary/types";
import { hasConditions, type Query, type QueryProblem } from "./search/query";
import { readQuery } from "./search/read-query";
import { type Selected, select } from "./search/select";
import { byCodeUnit } from "./shared/compare";
import type { Context } from "./shared/context";
import { matchingEntities } from "./shared/entity-search";
import { type Page, pageOf } from "./shared/page";
import { sortingName } from "./shared/sorting-name";

/** What to list. */
export interface EntityQuery extends Page {
  readonly type?: EntityType | undefined;
  /** A query as `readQuery` reads it; an empty one lets everything through. */
  readonly query?: string | undefined;
  /** "count": most mentions first; "name": in alphabetical order, people by surname. */
  readonly sort: "count" | "name";
}

/** A page of entities. */
export interface EntityPage {
  readonly items: readonly Selected[];
  /** How many match in all. */
  readonly matching: number;
  /** Parts of the query that were left out. */
  readonly problems: readonly QueryProblem[];
}

/** Up to here a page is picked out of the list; further down the whole list is sorted, and kept. */
const PICKED = 500;

/** A page of the entities that match. @throws Cancelled, Stale as `select` does */
export async function entities(context: Context, wanted: EntityQuery): Promise<EntityPage> {
  const { query, problems } = readQuery(wanted.query ?? "");
  const key = `${wanted.type} ${wanted.query ?? ""}`;
  const found = await matching(context, query, key, wanted.type);
  const items =
    wanted.sort === "name" ? pageByName(context.snapshot, found, wanted, key) : pageOf(found, wanted);
  return { items, matching: found.length, problems };
}

/** Where an entity stands in such a list, from 0; undefined if it is not in it. @throws as `entities` does */
export async function rankOf(
  context: Context,
  wanted: Omit<EntityQuery, keyof Page>,
  id: EntityId,
): Promise<number | undefined> {
  const { items } = await entities(context, { ...wanted, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const rank = items.findIndex(({ entity }) => entity.id === id);
  return rank < 0 ? undefined : rank;
}

/** Entities by id, in the order asked; those that are gone are left out. */
export function entitiesById({ snapshot }: Context, ids: readonly EntityId[]): EntityView[] {
  return ids.flatMap((id) => snapshot.entity(id) ?? []);
}

/** All that match, most mentions first; kept with the snapshot. */
async function matching(
  context: Context,
  query: Query,
  key: string,
  type: EntityType | undefined,
): Promise<readonly Selected[]> {
  const { snapshot } = context;
  if (hasConditions(query)) {
    // Kept once it is there: an answer that was cancelled is nobody else's.
    const kept = snapshot.memo("selected", () => new Map<string, readonly Selected[]>());
    const found = kept.get(key) ?? (await select(context, query));
    kept.set(key, found);
    return type === undefined ? found : found.filter(({ entity }) => entity.type === type);
  }
  return snapshot.memo(`matching ${key}`, () => {
    const all = query.text === "" ? snapshot.entities(type) : filtered(snapshot, query.text, type);
    const { types } = query;
    return (types.length === 0 ? all : all.filter((entity) => types.includes(entity.type))).map(whole);
  });
}

/** An entity with the counts of the whole corpus. */
function whole(entity: EntityView): Selected {
  return {
    entity,
    total: entity.total,
    get articleCount() {
      return entity.articleCount;
    },
  };
}

function pageByName(
  snapshot: CorpusSnapshot,
  found: readonly Selected[],
  page: Page,
  question: string,
): readonly Selected[] {
  const named = snapshot.memo(`names of ${question}`, () => found.map(withKey));
  const end = Math.max(0, page.offset) + Math.max(0, page.limit);
  const sorted =
    end <= PICKED
      ? top(named, end, compareKeys)
      : snapshot.memo(`by name ${question}`, () => [...named].sort(compareKeys));
  return pageOf(sorted, page).map(({ selected }) => selected);
}

/** An entity and what it is sorted by: folding takes longer than comparing. */
interface Named {
  readonly selected: Selected;
  readonly key: string;
}

function withKey(selected: Selected): Named {
  return { selected, key: sortingName(selected.entity) };
}

function compareKeys(a: Named, b: Named): number {
  return byCodeUnit(a.key, b.key);
}

/**
 * Those with the words in their names, the best fitting first, then by mentions; only if there are none, those with the
 * letters in order.
 */
function filtered(snapshot: CorpusSnapshot, query: string, type: EntityType | undefined): EntityView[] {
  const found = matchingEntities(snapshot, query, type);
  const plain = found.filter((one) => one.plain);
  const best = plain.length > 0 ? plain : found;
  // What fits alike stays in the order of mentions.
  return [...best].sort((a, b) => b.fit - a.fit).map(({ entity }) => entity);
}
