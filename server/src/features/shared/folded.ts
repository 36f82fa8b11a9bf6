// Letters without case and marks, for searching and for alphabetical lists: "Müller" is found by "muller".
import { byCodeUnit } from "./compare";

/** Lower case, without diacritics, ß as ss, hyphens as spaces. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ß", "ss")
    .replace(/[-‐‑–]/gu, " ");
}

/** Letters that folding leaves as they are. */
const PLAIN = /^[a-z0-9 .,'&]*$/u;

/** Kept while the items live: an entity's name never changes without a new item. */
const keys = new WeakMap<object, string>();

/** Alphabetical order of the folded names, for `sort`. */
export function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
  return byCodeUnit(keyOf(a), keyOf(b));
}

function keyOf(item: { readonly name: string }): string {
  const known = keys.get(item);
  if (known !== undefined) return known;
  const key = folded(item.name);
  keys.set(item, key);
  return key;
}
