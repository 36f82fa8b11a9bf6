// Go to symbol in workspace: entities by a few letters of any of their names, each at its introduction.
import type { EntityView } from "../core/query/snapshot";
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

/** Best match first; without a query the most named entities. */
export function workspaceSymbols({ snapshot }: Context, query: string): EntitySymbol[] {
  const wanted = query.trim();
  const found =
    wanted === ""
      ? snapshot
          .entities()
          .slice(0, MOST_SYMBOLS)
          .map((entity) => ({ entity, alias: undefined }))
      : bestEntities(snapshot, wanted, MOST_SYMBOLS);
  return found.flatMap(({ entity, alias }): EntitySymbol[] => {
    const introduction = snapshot.introduction(entity.id);
    const place = introduction && targetOf(snapshot, introduction);
    return place === undefined ? [] : [{ entity, place, ...(alias === undefined ? {} : { alias }) }];
  });
}
