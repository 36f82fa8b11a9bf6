// Makes a language of its word lists and rules, and one of what all languages together say.
import type { Language, LanguageRules, LanguageWords, Words } from "./language";

const WORD_LISTS: readonly (keyof LanguageWords)[] = [
  "abbreviations",
  "openers",
  "unfinished",
  "articles",
  "elisions",
  "clitics",
  "contractions",
  "placeArticles",
  "keptArticles",
  "placeElisions",
  "pluralWords",
  "roleArticles",
  "connectors",
  "conjunctions",
  "and",
  "titles",
  "male",
  "female",
  "addresses",
  "pluralAddresses",
  "ageWords",
  "months",
  "letterHeads",
  "shortTitles",
  "nobility",
  "seniorMarks",
  "juniorMarks",
  "seniorBrackets",
  "juniorBrackets",
  "copulas",
  "groups",
  "familyArticles",
  "nominativeArticles",
  "genitiveArticles",
  "roles",
  "roleEndings",
  "relations",
  "roleAdjectives",
  "surnames",
  "particles",
  "joiningParticles",
  "companyNouns",
  "institutions",
  "officeNouns",
  "legalForms",
  "functionWords",
  "credits",
  "compoundPrefixes",
  "placeQualifiers",
];

/** The lists of a language as they stand in its file: words between single spaces, or a list where words have spaces. */
export type WordFile = { readonly [list in keyof LanguageWords]?: string | readonly string[] } & {
  readonly ordinalStops?: boolean;
};

function wordsOf(list: string | readonly string[] | undefined): Words {
  return new Set(typeof list === "string" ? list.split(" ") : list);
}

const byList = (words: (list: keyof LanguageWords) => Words): LanguageWords =>
  Object.fromEntries(WORD_LISTS.map((list) => [list, words(list)])) as unknown as LanguageWords;

const NONE: readonly string[] = [];

/** What holds in a language that has no rule: names stay as they are. */
const NO_RULES: Omit<LanguageRules, "isRole" | "isRelation" | "isAdjective" | "mayBeAdjective"> = {
  genitiveBases: () => NONE,
  dativeBases: () => NONE,
  inflectionKey: (folded) => folded,
  derivedBases: () => NONE,
  derivedForms: (_, folded) => [folded],
  nominativeOf: () => undefined,
  isInflectedAdjective: () => false,
  isWeakForm: () => false,
  isStrongForm: () => false,
  isObliqueForm: () => false,
  baseOfRole: (word) => word,
  strongAdjective: (word) => word,
  sexOfRole: () => undefined,
};

/** Rules over the words of a language alone. */
function plainRules({ roles, relations, roleAdjectives }: LanguageWords): LanguageRules {
  return {
    ...NO_RULES,
    isRole: (folded) => roles.has(folded),
    isRelation: (folded) => relations.has(folded),
    isAdjective: (word) => roleAdjectives.has(word),
    mayBeAdjective: (word) => roleAdjectives.has(word),
  };
}

/** Makes a language of its words and of those rules it has. */
export function createLanguage(
  tag: string,
  file: WordFile,
  rulesOf: (words: LanguageWords) => Partial<LanguageRules> = () => ({}),
): Language {
  const words = byList((list) => wordsOf(file[list]));
  return { tag, words, ordinalStops: file.ordinalStops === true, ...plainRules(words), ...rulesOf(words) };
}

/** To part a word at its apostrophe its language must be known: "geht's" is one word in German, "l's" are two. */
const OF_ONE_LANGUAGE: readonly (keyof LanguageWords)[] = ["clitics", "contractions"];

/** What holds in one of the languages or another: for names and texts whose language is not known. */
export function unionOf(languages: readonly Language[]): Language {
  // Only languages that have a rule are asked: for most names this is German alone.
  const having = (rule: keyof typeof NO_RULES) => languages.filter((one) => one[rule] !== NO_RULES[rule]);
  const basesBy = (rule: "genitiveBases" | "dativeBases" | "derivedBases") => {
    const [first, ...rest] = having(rule);
    if (first === undefined || rest.length === 0) return (first ?? NO_RULES)[rule];
    const all = [first, ...rest];
    return (folded: string) => [...new Set(all.flatMap((language) => language[rule](folded)))];
  };
  const firstOf = <T>(of: readonly Language[], ask: (language: Language) => T | undefined): T | undefined => {
    for (const language of of) {
      const answer = ask(language);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  const inflecting = having("inflectionKey");
  const declining = having("nominativeOf");
  const gendered = having("sexOfRole");
  const deriving = having("derivedForms");
  const compounding = languages.filter((one) => one.words.roleEndings.size > 0);
  const some = (rule: "isInflectedAdjective" | "isWeakForm" | "isStrongForm" | "isObliqueForm") => {
    const rules = having(rule);
    return (word: string) => rules.some((language) => language[rule](word));
  };
  const words = byList((list) =>
    OF_ONE_LANGUAGE.includes(list) ? new Set() : new Set(languages.flatMap((one) => [...one.words[list]])),
  );
  return {
    tag: "und",
    ordinalStops: languages.some((language) => language.ordinalStops),
    words,
    genitiveBases: basesBy("genitiveBases"),
    dativeBases: basesBy("dativeBases"),
    derivedBases: basesBy("derivedBases"),
    inflectionKey: (folded) => inflecting.reduce((key, language) => language.inflectionKey(key), folded),
    derivedForms: (word, folded) => deriving.flatMap((language) => language.derivedForms(word, folded)),
    nominativeOf: (name, before) => firstOf(declining, (language) => language.nominativeOf(name, before)),
    isInflectedAdjective: some("isInflectedAdjective"),
    isWeakForm: some("isWeakForm"),
    isStrongForm: some("isStrongForm"),
    isObliqueForm: some("isObliqueForm"),
    isRole: (folded) => words.roles.has(folded) || compounding.some((language) => language.isRole(folded)),
    baseOfRole: (word, sex) => {
      const folded = word.toLowerCase();
      const own = languages.find((language) => language.words.roles.has(folded));
      return (own ?? languages[0])?.baseOfRole(word, sex) ?? word;
    },
    isRelation: (folded) =>
      words.relations.has(folded) || compounding.some((language) => language.isRelation(folded)),
    strongAdjective: (word, sex) => languages[0]?.strongAdjective(word, sex) ?? word,
    sexOfRole: (folded) => firstOf(gendered, (language) => language.sexOfRole(folded)),
    isAdjective: (word, before) => languages.some((language) => language.isAdjective(word, before)),
    mayBeAdjective: (word) => languages.some((language) => language.mayBeAdjective(word)),
  };
}
