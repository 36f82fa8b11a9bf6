// What the program needs to know of a language: words as data, and a few rules of inflection and derivation as code.

/** Words looked up one at a time. */
export type Words = ReadonlySet<string>;

/** The words of a language, one set for each use. Folded spelling (ä = ae, ß = ss, no accents) unless said otherwise. */
export interface LanguageWords {
  /** Written with a full stop that does not end a sentence; lower case in the language's own letters, no stop. */
  readonly abbreviations: Words;
  /** Open a sentence when they are capitalised after a full stop; lower case in the language's own letters. */
  readonly openers: Words;
  /** No clause ends with these, nor a headline (as "stellt vor" does): at a line's end they show that it goes on. In the language's own letters. */
  readonly unfinished: Words;
  /** Articles, also fused with a preposition ("della"), that may stand before a name; lower case. */
  readonly articles: Words;
  /** Articles and prepositions that lose their vowel before one: "l", "dell". */
  readonly elisions: Words;
  /** Small words that lose their vowel before another word and are words of their own: "l" in "l'ONU"; lower case. */
  readonly clitics: Words;
  /** What is a word of its own after an apostrophe: "s" in "Peru's". */
  readonly contractions: Words;
  /** Articles that no name of a place begins with ("The", but not "Los"). */
  readonly placeArticles: Words;
  /** Articles that names of organisations begin with and keep ("Der Spiegel"). */
  readonly keptArticles: Words;
  /** Elisions that no name of a place begins with. */
  readonly placeElisions: Words;
  /** Before a surname they speak of a family: "die Kennedys", "the Kennedys". */
  readonly pluralWords: Words;
  /** The articles of these that alone can make a family of a name. */
  readonly familyArticles: Words;
  /** Articles that a name may begin with in its dictionary form and that make it no fuller. */
  readonly nominativeArticles: Words;
  /** Articles that show a genitive: "des". */
  readonly genitiveArticles: Words;
  /** Articles before a role: "the president", "ein Sprecher". */
  readonly roleArticles: Words;
  /** Short words inside a description, between its nouns: "Chef der Behörde", "head of government". */
  readonly connectors: Words;
  /** And, or, for: what follows them in a longer name is another thing. In the language's own letters. */
  readonly conjunctions: Words;
  /** Join two roles of one person. */
  readonly and: Words;
  /** Forms of address and academic titles. */
  readonly titles: Words;
  /** Those of them, and roles, that tell a man or a woman. */
  readonly male: Words;
  readonly female: Words;
  /** Plain forms of address, which somebody's name follows: "Frau"; of several people: "Herren". In the language's own letters. */
  readonly addresses: Words;
  readonly pluralAddresses: Words;
  /** Between one and a number they give an age: "Frau Mitte dreißig". */
  readonly ageWords: Words;
  /** Names of the months, also short, lower case in the language's own letters, no stop. */
  readonly months: Words;
  /** Begin a line of a letter's head, before a colon: "Betreff"; lower case in the language's own letters. */
  readonly letterHeads: Words;
  /** Titles, offices and degrees in short, as written, without stops: "MdB". */
  readonly shortTitles: Words;
  /** Titles that stand before the particles of a noble name: "Freiherr von". */
  readonly nobility: Words;
  /** Marks of generations behind a name, lower case in the language's own letters, no stop: "sen", "der jüngere". */
  readonly seniorMarks: Words;
  readonly juniorMarks: Words;
  /** What is one in brackets alone: "(Vater)". */
  readonly seniorBrackets: Words;
  readonly juniorBrackets: Words;
  /** Between a name and what its bearer is: "ist", "wurde". */
  readonly copulas: Words;
  /** Make a group of the name after them: "family". */
  readonly groups: Words;
  /** What a person can be: "president". */
  readonly roles: Words;
  /** Last parts of compounds that are roles: "Innenminister". */
  readonly roleEndings: Words;
  /** Roles that say whose kin, colleague or successor somebody is, and nothing of an office; also ends of compounds. */
  readonly relations: Words;
  /** Adjectives of roles: "former"; in languages whose adjectives cannot be told by their ending. */
  readonly roleAdjectives: Words;
  /** Roles that are as often surnames; inside a name they are left alone. */
  readonly surnames: Words;
  /** Small words inside personal names: "von", "de". */
  readonly particles: Words;
  /** Those of them that join two halves of a name in texts of other languages, which have no such word; lower case. */
  readonly joiningParticles: Words;
  /** What an organisation is, before its name; also the last parts of compounds. */
  readonly companyNouns: Words;
  /** Nouns, or last parts of nouns, that with an adjective of a place before them name an organisation. */
  readonly institutions: Words;
  /** The same, where the adjective is capitalised though adjectives of its kind are not: "Bayerischer Rundfunk". */
  readonly officeNouns: Words;
  /** Legal forms of companies. */
  readonly legalForms: Words;
  /** Small words that an acronym may leave out. */
  readonly functionWords: Words;
  /** Announce a credit before a colon: "Foto: ..."; lower case. */
  readonly credits: Words;
  /** Stand before the name in a compound and are no part of it: "Anti-"; lower case in the language's own letters. */
  readonly compoundPrefixes: Words;
  /** Begin what only says where a place lies ("Frankfurt am Main"); may be several words. */
  readonly placeQualifiers: Words;
}

/** The rules of a language; every one has a default that leaves names as they are. Names are folded if not said otherwise. */
export interface LanguageRules {
  /** Base forms a name may be the genitive of, likeliest first; an article or a corpus must say whether one is right. */
  genitiveBases(folded: string): readonly string[];
  /** Base forms of a common-noun name in the dative or plural. */
  dativeBases(folded: string): readonly string[];
  /** A key under which the cases of a name of several words meet; a single word is left as it is. */
  inflectionKey(folded: string): string;
  /** Names that an adjective or inhabitant form may come from, likeliest first. */
  derivedBases(folded: string): readonly string[];
  /** The forms that the adjective or the name of inhabitants takes, from its base form in the language's own letters. @param folded the same, folded and without spaces */
  derivedForms(word: string, folded: string): readonly string[];
  /** The dictionary form of a name, read off the word before it, both as written; undefined when there is none to tell. */
  nominativeOf(name: string, wordBefore: string): string | undefined;
  /** True for a word, as written, inflected like an adjective: no name ends with it. */
  isInflectedAdjective(word: string): boolean;
  /** True for a name with an adjective in its weak form ("deutsche bahn"), and for one in its strong form. */
  isWeakForm(folded: string): boolean;
  isStrongForm(folded: string): boolean;
  /** True for a name with an adjective that no nominative in the singular has ("deutschen bundestag"). */
  isObliqueForm(folded: string): boolean;
  /** True for a role, also inflected or as the end of a compound. */
  isRole(folded: string): boolean;
  /** The base form of a role as written: "Bundeskanzlers" -> "Bundeskanzler"; of an adjective, that of the sex. */
  baseOfRole(word: string, sex: "female" | "male" | undefined): string;
  /** True for a role that only relates somebody to somebody else ("Kollege", "Vorgänger"). */
  isRelation(folded: string): boolean;
  /** The adjective, as written, as it stands without an article before a woman's or a man's role. */
  strongAdjective(word: string, sex: "female" | "male"): string;
  /** The sex that a role tells. */
  sexOfRole(folded: string): "female" | "male" | undefined;
  /** True for a word, as written, that may stand between an article and a role: an adjective. @param before the word before it, "" at a sentence's start */
  isAdjective(word: string, before: string): boolean;
  /** True for a word, as written, that its ending alone allows to be an adjective. */
  mayBeAdjective(word: string): boolean;
}

/** A language as the stages of the program use it. */
export interface Language extends LanguageRules {
  /** BCP 47, the language alone: "de"; "und" for what is true whatever the language. */
  readonly tag: string;
  readonly words: LanguageWords;
  /** True if ordinals are written with a full stop: "18. Mai". */
  readonly ordinalStops: boolean;
}
