// Where a name stands in an alphabetical list: people by their surname, as a directory has them.
import { parsePerson } from "../../core/names/person";
import type { EntityView } from "../../core/query/snapshot";
import { folded } from "./folded";

/**
 * The letters an entity is sorted by: "leyen ursula von der" for Ursula von der Leyen. A name of one word, and one
 * that cannot be taken apart, as it stands.
 */
export function sortingName({ name, type }: Pick<EntityView, "name" | "type">): string {
  const person = type === "PER" ? parsePerson(name) : undefined;
  if (person === undefined || person.surname === "" || person.given.length === 0) return folded(name);
  const { surname, given, particles, suffix } = person;
  return folded([surname, ...given, particles, suffix].filter((part) => part !== "").join(" "));
}
