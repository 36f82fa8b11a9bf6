// General knowledge of names: states, regions and international organisations with their forms in several languages.
import type { EntityType, MentionKind } from "../../types";

/** A state, region or organisation that general knowledge has names for. */
export interface Concept {
  /** "RU" for a territory (its CLDR code), a short name for an organisation. */
  readonly id: string;
  readonly type: EntityType;
  /** German base form. */
  readonly name: string;
}

/** The thing a form names by general knowledge, if it names one; derived forms are looked up among derived forms. */
export function conceptOf(_name: string, _type: EntityType, _kind: MentionKind): Concept | undefined {
  return undefined;
}
