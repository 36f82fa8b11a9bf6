// What makes two decisions the same, and the order in which they are weighed: both depend on what they say alone, never
// on who wrote them when or in which line.
import { foldName } from "../names/fold";
import { compareText } from "../util/compare-text";
import type { Decision, NameRef, Where } from "./decision";

/** Stands before a sense in keys; folded names never have it. */
const SENSE = "#";

/** Key of the name that a reference means; the same as the key of its node in the corpus, and the start of entity ids. */
export function refKey(ref: NameRef): string {
  const known = refKeys.get(ref);
  if (known !== undefined) return known;
  const { name, type, sense } = ref;
  const key = nameKey(type, foldName(name) || name, sense ?? "");
  refKeys.set(ref, key);
  return key;
}

// A decision is asked for its keys many times; it never changes.
const refKeys = new WeakMap<NameRef, string>();
const decisionKeys = new WeakMap<Decision, string>();

/** Key of a folded name of a type. */
export function nameKey(type: string, fold: string, sense: string): string {
  return `${type}:${formKey(fold, sense)}`;
}

/** Key of a folded name, whatever its type. */
export function formKey(fold: string, sense: string): string {
  return sense === "" ? fold : `${fold}${SENSE}${sense}`;
}

/** What a decision says, as text: equal for decisions that say the same, whatever their reasons. */
export function decisionKey(decision: Decision): string {
  const known = decisionKeys.get(decision);
  if (known !== undefined) return known;
  const key = JSON.stringify([decision.decide, ...contentOf(decision)]);
  decisionKeys.set(decision, key);
  return key;
}

/** Decisions by what they say. */
export function compareDecisions(a: Decision, b: Decision): number {
  return compareText(decisionKey(a), decisionKey(b));
}

function contentOf(decision: Decision): readonly unknown[] {
  switch (decision.decide) {
    case "not-a-name":
      return [decision.surface, ...placeOf(decision.where)];
    case "name":
      return [decision.surface, decision.type, ...placeOf(decision.where)];
    case "same":
    case "different":
      return [refKey(decision.a), refKey(decision.b)].sort(compareText);
    case "split":
      return [refKey(decision.form), refKey(decision.to), ...placeOf(decision.where)];
    case "rename":
      return [refKey(decision.entity), decision.name];
    case "retype":
      return [refKey(decision.entity), decision.type];
  }
}

/** Where a decision holds, as plain values; none for everywhere. */
export function placeOf(where: Where | undefined): readonly string[] {
  if (where === undefined) return [];
  const { article, place } = where;
  return place === undefined ? [article] : [article, place.quote, place.before, place.after];
}
