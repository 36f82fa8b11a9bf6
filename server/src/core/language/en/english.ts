// The room for English: its words from the file beside, and its endings.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { basesByEnding, type EndingTable, formsByEnding } from "../suffixes";
import words from "./words.json";

/** Gender and number of adjectives and inhabitants, by the ending of the base form, folded. */
const DERIVED: EndingTable = [["", "- s"]];
/** Endings of adjectives and inhabitants, folded, and what the name they come from has in their place. */
const BASES: EndingTable = [
  ["ers", "- e"],
  ["er", "- e"],
  ["ians", "- a e ia y"],
  ["ian", "- a e ia y"],
  ["ans", "- a e"],
  ["an", "- a e"],
  ["ese", "- a e"],
  ["ites", "- e"],
  ["ite", "- e"],
  ["ns", "-"],
  ["n", "-"],
];
/** Endings of roles, folded, that tell a woman or a man. */
const FEMALE = /(?:woman|queen|princess|duchess|actress|countess|mother|sister|daughter|wife)$/;
const MALE = /(?:man|king|prince|duke|father|brother|son|husband)$/;

export const english: Language = createLanguage("en", words, (own) => ({
  derivedForms: (_, folded) => formsByEnding(folded, DERIVED),
  derivedBases: (folded) => basesByEnding(folded, BASES),
  sexOfRole(role) {
    if (!own.roles.has(role)) return undefined;
    if (FEMALE.test(role)) return "female";
    return MALE.test(role) ? "male" : undefined;
  },
}));
