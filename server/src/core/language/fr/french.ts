// The room for French: its words from the file beside, and its endings.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { basesByEnding, type EndingTable, formsByEnding } from "../suffixes";
import words from "./words.json";

/** Gender and number of adjectives and inhabitants, by the ending of the base form, folded. */
const DERIVED: EndingTable = [
  ["en", "en enne ens ennes"],
  ["on", "on onne ons onnes"],
  ["s", "s se ses"],
  ["e", "e es"],
  ["", "- e s es"],
];
/** Endings of adjectives and inhabitants, folded, and what the name they come from has in their place. */
const BASES: EndingTable = [
  ["nais", "-"],
  ["naise", "-"],
  ["naises", "-"],
  ["ais", "- e a ie"],
  ["aise", "- e a ie"],
  ["aises", "- e a ie"],
  ["ois", "- e a"],
  ["oise", "- e a"],
  ["oises", "- e a"],
  ["iens", "- e ie"],
  ["ien", "- e ie"],
  ["ienne", "- e ie"],
  ["iennes", "- e ie"],
  ["ain", "- e a"],
  ["aine", "- e a"],
  ["ains", "- e a"],
  ["aines", "- e a"],
  ["in", "- e"],
  ["ine", "- e"],
  ["ins", "- e"],
];
/** Endings of roles, folded, that tell a woman or a man. */
const FEMALE =
  /(?:trice|iere|euse|ienne|esse|presidente|deputee|avocate|conseillere|reine|mere|soeur|fille|epouse|cheffe|patronne|chanceliere)$/;
const MALE = /(?:teur|roi|pere|frere|fils|mari|prince|duc)$/;

export const french: Language = createLanguage("fr", words, (own) => ({
  derivedForms: (_, folded) => formsByEnding(folded, DERIVED),
  derivedBases: (folded) => basesByEnding(folded, BASES),
  sexOfRole(role) {
    if (!own.roles.has(role)) return undefined;
    if (FEMALE.test(role)) return "female";
    return MALE.test(role) ? "male" : undefined;
  },
}));
