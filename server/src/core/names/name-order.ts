// Names with the surname first: "Brandner, Jonas" in lists; and names of peoples who always have it so.
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "./fold";
import { isGivenName } from "./given-names";
import { isRole, isSurnameToo, isTitle } from "./titles";

const { particles } = ANY_LANGUAGE.words;
const INVERTED = /^([^,]+?)\s?,\s?([^,]+)$/u;
const INITIAL = /^\p{Lu}\.?$/u;

/**
 * The name in its usual order: "Beethoven, Ludwig van" -> "Ludwig van Beethoven"; undefined when it is in that order or
 * what follows its comma is no given name.
 */
export function surnameLast(name: string): string | undefined {
  if (!name.includes(",")) return undefined;
  const [, surname = "", rest = ""] = INVERTED.exec(name) ?? [];
  if (!isSurname(surname.trim().split(" "))) return undefined;
  const words = rest.trim().split(" ");
  const given = words.filter((word) => !isTitle(word) && !particles.has(foldName(word)));
  const isGiven = given.length > 0 && given.every((word) => INITIAL.test(word) || isGivenName(word));
  return isGiven ? `${rest.trim()} ${surname.trim()}` : undefined;
}

/** One or two capitalised words with their particles that say nothing of an office. */
function isSurname(words: readonly string[]): boolean {
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  const small = words.filter((word) => !/^\p{Lu}/u.test(word));
  if (capital.length === 0 || capital.length > 2 || !small.every((word) => particles.has(foldName(word))))
    return false;
  return !words.some((word) => isTitle(word) || (isRole(word) && !isSurnameToo(word)));
}
