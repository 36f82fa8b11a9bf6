// The names under which an entity appears, each with the reason why it belongs to it.
import type { Evidence, Form } from "../core/query/snapshot";
import type { EntityId } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/** A form with why it belongs to its entity. */
export interface ExplainedForm extends Form {
  readonly evidence: Evidence | undefined;
}

/** By count descending, then surface; empty when there is no such entity. */
export function forms({ snapshot }: Context, id: EntityId): readonly ExplainedForm[] {
  const all = snapshot.forms(id);
  const evidence = snapshot.formEvidence(
    id,
    all.map(({ surface }) => surface),
  );
  return all.map((form) => ({ ...form, evidence: evidence.get(form.surface) }));
}
