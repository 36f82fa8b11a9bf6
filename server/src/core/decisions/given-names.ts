// Names and types that the reader gave: a reference may use them in place of what the texts have.
import { compareText } from "../util/compare-text";
import type { EntityType } from "../vocabulary/types";
import type { Decision, NameRef } from "./decision";
import { refKey } from "./decision-key";

/** What references mean. */
export class GivenNames {
  /** By key of a name or type that was given: what it was given to. */
  private readonly given = new Map<string, NameRef>();

  constructor(decisions: readonly Decision[]) {
    const types = givenTypes(decisions);
    for (const decision of decisions) {
      if (decision.decide !== "rename") continue;
      const { entity, name } = decision;
      const own = { name, type: entity.type };
      this.add(own, entity);
      // Who knows it under its new name may also know it under its new type.
      for (const type of [...(types.get(refKey(entity)) ?? []), ...(types.get(refKey(own)) ?? [])])
        this.add({ name, type }, entity);
    }
  }

  /** The name of the texts that a reference means. */
  resolve(ref: NameRef): NameRef {
    const seen = new Set<string>();
    let meant = ref;
    for (let key = refKey(meant); !seen.has(key); key = refKey(meant)) {
      seen.add(key);
      meant = this.given.get(key) ?? meant;
    }
    return meant;
  }

  /** The key of the name that a reference means. */
  keyOf(ref: NameRef): string {
    return refKey(this.resolve(ref));
  }

  /** A name given to two entities means the one with the lesser key. */
  private add(name: NameRef, to: NameRef): void {
    const [key, target] = [refKey(name), refKey(to)];
    if (key === target) return;
    const known = this.given.get(key);
    if (known === undefined || compareText(target, refKey(known)) < 0) this.given.set(key, to);
  }
}

/** By key of a reference: the types it was given. */
function givenTypes(decisions: readonly Decision[]): ReadonlyMap<string, readonly EntityType[]> {
  const types = new Map<string, EntityType[]>();
  for (const decision of decisions) {
    if (decision.decide !== "retype") continue;
    const key = refKey(decision.entity);
    types.set(key, [...(types.get(key) ?? []), decision.type]);
  }
  return types;
}
