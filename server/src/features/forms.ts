// The names under which an entity appears, each with the reason why it belongs to it.
import type { Form } from "../core/query/snapshot";
import type { EntityId } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { type Explained, explained } from "./shared/explained";

/** A form with why it belongs to its entity. */
export interface ExplainedForm extends Form {
  readonly evidence?: Explained;
}

/** By count descending, then surface; empty when there is no such entity. */
export function forms({ snapshot }: Context, id: EntityId): readonly ExplainedForm[] {
  const all = snapshot.forms(id);
  const evidence = snapshot.formEvidence(
    id,
    all.map(({ surface }) => surface),
  );
  return all.map((form) => {
    const found = evidence.get(form.surface);
    return { ...form, ...(found && { evidence: explained(snapshot, found, undefined) }) };
  });
}
