// German inflection of names, undone as far as rules alone can: candidates of base forms, and keys that ignore endings.

/** Adjective and noun endings that vary with case inside a name of several words, longer ones first. */
const ENDINGS = ["en", "em", "er", "es", "e", "s", "n"];
const MIN_STEM = 3;

/**
 * Base forms a folded name may be a genitive or dative of, likeliest first: "syriens" -> "syrien",
 * "weissen hauses" -> "weissen haus". Only the last word is looked at. Whether one is right, an article or a
 * corpus must say. Empty when the name cannot be inflected.
 */
export function genitiveBases(folded: string): readonly string[] {
  const bases: string[] = [];
  const length = folded.length - folded.lastIndexOf(" ") - 1;
  if (length > MIN_STEM && folded.endsWith("s") && !folded.endsWith("ss")) bases.push(folded.slice(0, -1));
  if (length > MIN_STEM + 2 && folded.endsWith("es")) bases.push(folded.slice(0, -2));
  if (length > MIN_STEM + 3 && folded.endsWith("ens")) bases.push(folded.slice(0, -3));
  return bases;
}

/** Base forms of a folded common-noun name in the dative or plural: "nationalverbande", "grünen". */
export function dativeBases(folded: string): readonly string[] {
  const bases: string[] = [];
  if (folded.length > MIN_STEM + 3 && folded.endsWith("e")) bases.push(folded.slice(0, -1));
  if (folded.length > MIN_STEM + 2 && /(?:er|e)n$/.test(folded)) bases.push(folded.slice(0, -1));
  return bases;
}

function stem(word: string): string {
  const ending = ENDINGS.find((each) => word.endsWith(each));
  return ending !== undefined && word.length - ending.length >= MIN_STEM
    ? word.slice(0, -ending.length)
    : word;
}

/**
 * A key under which the cases of a name of several words meet: "weisses haus", "weissen hauses" and
 * "weisse haus" all give "weis haus". A single word is left as it is: its ending may belong to it.
 */
export function inflectionKey(folded: string): string {
  return folded.includes(" ") ? folded.split(" ").map(stem).join(" ") : folded;
}
