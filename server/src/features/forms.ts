// The names under which an entity appears, each with the reason why it belongs to it.
import type { CorpusView, Form } from "../core/query/view";
import type { EntityId } from "../core/vocabulary/types";

/** By count descending, then surface; empty when there is no such entity. */
export function forms(view: CorpusView, id: EntityId): readonly Form[] {
  return view.forms(id);
}
