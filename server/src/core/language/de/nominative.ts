// Names of several words in their dictionary form: "des Deutschen Bundestages", "das Weiße Haus" -> "Weißes Haus".
import data from "./inflection.json";

const oneOf = (words: string): string => `(?:${words.replaceAll(" ", "|")})`;
/** Ends like an adjective without its ending. */
const STEM = new RegExp(`${oneOf(data.adjectiveStems)}$`, "iu");
/** The genitive of a noun that takes -es. */
const GENITIVE_ES = new RegExp(`${oneOf(data.nounsWithEs)}es$`, "iu");
const MASCULINE = new RegExp(`${oneOf(data.masculine)}$`, "iu");
const NEUTER = new RegExp(`${oneOf(data.neuter)}$`, "iu");
/** Small words behind the noun that inflects. */
const CONNECTOR = /^(?:der|des|für|und|zur|zum|von|vom|in|im|am|an|gegen|bei|e\.)$/u;
/** Articles, also fused with prepositions, before a masculine or neuter noun in the genitive or dative. */
const OBLIQUE: ReadonlySet<string> = new Set(["des", "dem", "im", "vom", "zum", "beim", "am"]);
const ENDING = /(?:en|em|er|es|e)$/u;

function ending(word: string): string {
  const found = ENDING.exec(word)?.[0] ?? "";
  return STEM.test(word.slice(0, word.length - found.length)) ? found : "";
}

/** True for a word inflected like an adjective ("Schwarze", "Deutschen"): a name does not end with it. */
export function isInflectedAdjective(word: string): boolean {
  return ending(word) !== "";
}

/** The strong nominative ending, from the word before the name, the adjectives' ending and the noun. */
function strongEnding(before: string, weak: string, noun: string): string | undefined {
  if (weak === "e") {
    if (before === "das") return "es";
    if (before === "der") return "er";
    return before === "die" ? "e" : undefined;
  }
  if (weak !== "en") return undefined;
  const told = genderEnding(before === "des" ? withoutGenitive(noun) : noun);
  if (told !== undefined) return told;
  // After these, "-en" is feminine or plural; else masculine or neuter, and which of the two stays unknown.
  if (before === "der" || before === "die" || before === "zur") return "e";
  if (before === "den") return noun.endsWith("n") ? "e" : "er";
  return undefined;
}

/** "Deutscher Bundestag", "Statistisches Landesamt": the noun tells the gender, where it is one of those. */
function genderEnding(noun: string): string | undefined {
  if (MASCULINE.test(noun)) return "er";
  return NEUTER.test(noun) ? "es" : undefined;
}

/** A noun after "des" without its genitive ending: "Präsidialamtes", "Innenministeriums". */
function withoutGenitive(noun: string): string {
  if (GENITIVE_ES.test(noun)) return noun.slice(0, -2);
  return noun.length > 5 && /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** The noun that inflects: the last word, or the one before what the name goes on with ("Institut der deutschen Wirtschaft"). */
function headOf(words: readonly string[]): number {
  const next = words.findIndex((word, at) => at > 0 && CONNECTOR.test(word) && !words[at - 1]?.endsWith("-"));
  return (next < 0 ? words.length : next) - 1;
}

/**
 * The dictionary form of a German name, read off the word before it; undefined when the form is right as it is or
 * cannot be known. Leading adjectives change alike; after "des" the last word loses its ending.
 */
export function nominativeOf(name: string, wordBefore: string): string | undefined {
  const words = name.split(" ");
  const last = headOf(words);
  const noun = words[last] ?? "";
  const before = wordBefore.toLowerCase();
  // "Kreisstraße 14" begins with a noun, not with an adjective
  const weak = last > 0 && /^\p{Lu}/u.test(noun) ? ending(words[0] ?? "") : "";
  const found = weak === "" ? weak : strongEnding(before, weak, noun);
  if (found === undefined && OBLIQUE.has(before) && weak === "en") return undefined;
  const strong = found ?? weak;
  const changed = words.map((word, at) => {
    if (at > last) return word;
    if (at === last) return before === "des" ? withoutGenitive(word) : word;
    return ending(word) === weak ? word.slice(0, word.length - weak.length) + strong : word;
  });
  const result = changed.join(" ");
  return result === name ? undefined : result;
}

/** "deutsche bahn": a name with an adjective as it stands after an article. */
export function isWeakForm(folded: string): boolean {
  return folded.includes("e ");
}

/** "weisses haus", "deutscher bundestag": a name with an adjective as it stands without an article. */
export function isStrongForm(folded: string): boolean {
  return /e[rs] /.test(folded);
}

/** "deutschen bundestag": a name with an adjective as it stands after an article in other cases. */
export function isObliqueForm(folded: string): boolean {
  const space = folded.indexOf(" ");
  return space > 0 && isInflectedAdjective(folded.slice(0, space)) && folded.slice(0, space).endsWith("en");
}
