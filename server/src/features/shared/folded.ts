// Letters without case and marks, for searching and for alphabetical lists: "Müller" is found by "muller".
import { byCodeUnit } from "./compare";

/** Folded forms kept before the memory is emptied; a corpus of 25,000 articles has about 100,000 names. */
const KEPT = 300_000;

const memory = new Map<string, string>();

/** Lower case, without diacritics, ß as ss, hyphens as spaces. Remembered, as the same names come again and again. */
export function folded(text: string): string {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const result = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[-‐‑–]/gu, " ");
  if (memory.size >= KEPT) memory.clear();
  memory.set(text, result);
  return result;
}

/** A copy in alphabetical order of the folded names; equal names keep their order. */
export function byFoldedName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: folded(item.name) }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ item }) => item);
}
