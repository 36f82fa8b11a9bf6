// Letters without case and marks, for searching and for alphabetical lists: "Müller" is found by "muller".

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
