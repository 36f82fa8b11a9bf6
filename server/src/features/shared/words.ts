// Numbers and nouns as a reader sees them in lenses and cards: "1 person", "2,431 mentions".
import type { EntityType } from "../../core/vocabulary/types";

/** A count with thousands separators: 25371 becomes "25,371". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** A count with its noun: "1 source", "1,204 sources". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** What an entity of this type is called, as singular and plural. */
export const TYPE_NOUNS: Readonly<Record<EntityType, readonly [string, string]>> = {
  PER: ["person", "people"],
  LOC: ["place", "places"],
  ORG: ["organisation", "organisations"],
};
