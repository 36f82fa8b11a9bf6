// German adjectives before a role: "der frühere", "die neue", told from verbs and pronouns with the same endings.

const ADJECTIVE = /^\p{Ll}[\p{L}-]{2,}(?:e|er|en|es|em)$/u;
/** In -en or -te a word is as likely a verb, unless it follows one of these or another adjective. */
const VERB_ENDING = /(?:en|te)$/;
const ENDING = /(?:en|em|er|es|e)$/u;
/** Without an article before it, it must look like an adjective by its stem: "habe" and "siehe" do not. */
const STEM =
  /(?:isch|lich|ig|al|ell|iv|end|bar|sam|haft|[^aeiou]t|deutsch|neu|früh|früher|spät|lang|jung|alt|grün|rot|schwarz|link|best)$/u;
const BEFORE_ADJECTIVE =
  /^(?:der|die|das|den|dem|des|eine[rnms]|vom|zum|zur|im|am|beim|\p{Ll}{3,}(?:en|e))$/iu;
const NOT_ADJECTIVE =
  /^(?:unsere?[rnms]?|meine?[rnms]?|deine?[rnms]?|euere?[rnms]?|eure[rnms]?|liebe[rn]?|werte[rn]?|geehrte[rn]?|aber|auch|oder|eine[rmns]?|keine[rmns]?|seine[rmns]?|ihre[rmns]?|diese[rmns]?|jene[rmns]?|alle[rmns]?|wegen|neben|gegen|zwischen|ueber|über|unter|hinter|hatten?|haben|waren|wurden?|sagte|erklaerte|erklärte|sprachen?|trafen|bekräftigten|kündigten|werden|worden|wollen|sollen|können|müssen|dürfen|laufen|stehen|immer|wieder|heute|gestern|seite|ohne|nachdem|indem|während|einen)$/u;

/** True for a word with one of the endings of adjectives. */
export function mayBeAdjective(word: string): boolean {
  return ADJECTIVE.test(word);
}

/** True for a word with the endings of an adjective and none of the other words that have them. */
export function isAdjective(word: string, before: string): boolean {
  if (!mayBeAdjective(word) || NOT_ADJECTIVE.test(word)) return false;
  if (BEFORE_ADJECTIVE.test(before)) return true;
  return !VERB_ENDING.test(word) && STEM.test(word.replace(ENDING, ""));
}
