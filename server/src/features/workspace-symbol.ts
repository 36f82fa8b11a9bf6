// Go to symbol in workspace: entities by a few letters of any of their names, each at its introduction.
import type { EntityView } from "../core/query/snapshot";
import { hasConditions } from "./search/query";
import { readQuery } from "./search/read-query";
import { select } from "./search/select";
import type { Context } from "./shared/context";
import { bestEntities } from "./shared/entity-search";
import { type Target, targetOf } from "./shared/target";

/** An entity that matches. */
export interface EntitySymbol {
  readonly entity: EntityView;
  /** The surface form that matched, when the name itself did not match as well. */
  readonly alias?: string;
  readonly place: Target;
}

/** More than anyone reads in a picker. */
const MOST_SYMBOLS = 100;

/** Best match first; without letters of a name those that are named most. @throws Cancelled, Stale as `select` does */
export async function workspaceSymbols(context: Context, text: string): Promise<EntitySymbol[]> {
  const { snapshot } = context;
  const { query } = readQuery(text);
  const isPlain = query.text !== "" && query.types.length === 0 && !hasConditions(query);
  const found = isPlain
    ? bestEntities(snapshot, query.text, MOST_SYMBOLS)
    : (await select(context, query))
        .slice(0, MOST_SYMBOLS)
        .map(({ entity }) => ({ entity, alias: undefined }));
  return found.flatMap(({ entity, alias }): EntitySymbol[] => {
    const introduction = snapshot.introduction(entity.id);
    const place = introduction && targetOf(snapshot, introduction);
    return place === undefined ? [] : [{ entity, place, ...(alias === undefined ? {} : { alias }) }];
  });
}
