// From adjectives and inhabitant names to the name they come from, as far as the rules of German reach.

/** "Genfer", "Wiener", "Münchner", "Bremer": inhabitant names and invariable adjectives in -er. */
function cityBases(folded: string): string[] {
  const stem = /^(.{2,})er(?:s|n|innen|in)?$/.exec(folded)?.[1];
  if (stem === undefined) return [];
  const bases = [stem, `${stem}e`, `${stem}en`, `${stem}a`, `${stem}er`];
  if (/[^aeiou]n$/.test(stem)) bases.push(`${stem.slice(0, -1)}en`, `${stem.slice(0, -1)}an`);
  if (stem.endsWith("ens") || stem.endsWith("an")) bases.push(stem.slice(0, -2));
  return bases;
}

/** "hessisch", "bayerischen", "venezianisch": adjectives in -isch. */
function adjectiveBases(folded: string): string[] {
  const stem = /^(.{2,}?)(?:ani|i)?sch(?:e[rnms]?)?$/.exec(folded)?.[1];
  if (stem === undefined || stem.length < 3) return [];
  const bases = ["", "en", "e", "a", "ien", "land", "ei", "o", "er", "an"].map((ending) => stem + ending);
  if (stem.endsWith("er")) bases.push(stem.slice(0, -2), `${stem.slice(0, -2)}n`);
  return bases;
}

/** "Merkelsche", "Grimmschen": adjectives in -sch of a personal name. */
function personBases(folded: string): string[] {
  const stem = /^(.{3,})sche[rnms]?$/.exec(folded)?.[1];
  return stem === undefined ? [] : [stem];
}

/** Folded names that a folded derived form ("New Yorker") may come from, likeliest first; an article or knowledge must say which. */
export function derivedBases(folded: string): readonly string[] {
  if (folded.includes(" ")) return /[^ ]{3,}er$/.test(folded) ? [folded.slice(0, -2)] : [];
  return [...cityBases(folded), ...adjectiveBases(folded), ...personBases(folded)];
}
