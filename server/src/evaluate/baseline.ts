// The baseline that every resolver must beat: two mentions name the same thing when they are the same string.

/** The string without case, punctuation and a final s: "Syriens" and "SYRIEN" fall together. */
export function baselineKey(surface: string): string {
  return surface
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<=.{3})s$/u, "");
}
