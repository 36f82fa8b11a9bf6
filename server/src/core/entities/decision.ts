// What the reader has said of entities: plain data that always beats the machine.
import type { EntityType } from "../vocabulary/types";

/** Names a thing as the reader saw it, so that a decision outlives ids: a surface or canonical name and type. */
export interface NameRef {
  readonly name: string;
  readonly type: EntityType;
}

/** A decision of the reader. Later decisions do not silently undo earlier ones: conflicts are reported. */
export type Decision =
  | { readonly decide: "same"; readonly a: NameRef; readonly b: NameRef }
  | { readonly decide: "different"; readonly a: NameRef; readonly b: NameRef }
  | { readonly decide: "rename"; readonly entity: NameRef; readonly name: string }
  | { readonly decide: "retype"; readonly entity: NameRef; readonly type: EntityType }
  | { readonly decide: "not-a-name"; readonly surface: string };

/** Two or more decisions that cannot all hold. */
export interface DecisionConflict {
  /** Indices into the list of decisions that was given. */
  readonly decisions: readonly number[];
  readonly message: string;
}
