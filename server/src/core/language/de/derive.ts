// From adjectives and inhabitant names to the name they come from, as far as the rules of German reach.

/** "Genfer", "Wiener", "Münchner", "Basler", "Zürcher", "Darmstädter", "Hallenser", "Hannoveraner". */
function cityBases(folded: string): string[] {
  const stem = /^(.{2,})er(?:s|n|innen|in)?$/.exec(folded)?.[1];
  if (stem === undefined) return [];
  const bases = [stem, `${stem}e`, `${stem}en`, `${stem}a`, `${stem}er`];
  const before = (letters: number): string => stem.slice(0, -letters);
  if (/[^aeiou]n$/.test(stem)) bases.push(`${before(1)}en`, `${before(1)}an`);
  if (/[^aeiou]l$/.test(stem)) bases.push(`${before(1)}el`);
  if (/[^aeiou]ch$/.test(stem)) bases.push(`${before(2)}ich`);
  if (/aedt$|aend$/.test(stem)) bases.push(stem.replace(/ae(?=[dn][td]$)/, "a"));
  if (stem.endsWith("ens")) bases.push(before(2), before(1), `${before(3)}a`);
  if (stem.endsWith("an")) bases.push(before(2));
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
  const space = folded.lastIndexOf(" ") + 1;
  if (space > 0) return cityBases(folded.slice(space)).map((base) => folded.slice(0, space) + base);
  return [...cityBases(folded), ...adjectiveBases(folded), ...personBases(folded)];
}

const ADJECTIVE_ENDINGS = ["", "e", "er", "en", "es", "em", "s"];
const INHABITANT_ENDINGS = ["", "s", "n", "en", "in", "innen"];

/** "Russe", "Russen", "Russin"; "russisch", "russischen": the forms of a base form, folded. */
export function derivedForms(word: string, folded: string): readonly string[] {
  if (/^\p{Ll}/u.test(word.slice(word.lastIndexOf("-") + 1)))
    return ADJECTIVE_ENDINGS.map((ending) => folded + ending);
  const stem = folded.endsWith("e") ? folded.slice(0, -1) : folded;
  return [folded, ...INHABITANT_ENDINGS.map((ending) => stem + ending), stem, `${stem}e`];
}
