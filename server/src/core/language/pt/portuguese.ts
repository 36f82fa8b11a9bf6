// The room for Portuguese: its words from the file beside, and its endings.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { basesByEnding, type EndingTable, formsByEnding } from "../suffixes";
import words from "./words.json";

/** Gender and number of adjectives and inhabitants, by the ending of the base form, folded. */
const DERIVED: EndingTable = [
  ["ao", "ao a aes as oes"],
  ["ol", "ol ola ois olas"],
  ["es", "es esa eses esas"],
  ["o", "o a os as"],
  ["e", "e es"],
  ["a", "a as"],
  ["", "- s es"],
];
/** Endings of adjectives and inhabitants, folded, and what the name they come from has in their place. */
const BASES: EndingTable = [
  ["enses", "- a e o"],
  ["ense", "- a e o"],
  ["ano", "- a o e"],
  ["ana", "- a o e"],
  ["anos", "- a o e"],
  ["es", "- a o"],
  ["esa", "- a o"],
  ["eses", "- a o"],
  ["ino", "- a o"],
  ["ina", "- a o"],
  ["eiro", "- a o"],
  ["eira", "- a o"],
];
/** Endings of roles, folded, that tell a woman or a man. */
const FEMALE = /(?<!ist|pap)a$|atriz$|rainha$/;
const MALE = /(?:o|dor|tor|rei)$/;

export const portuguese: Language = createLanguage("pt", words, (own) => ({
  derivedForms: (_, folded) => formsByEnding(folded, DERIVED),
  derivedBases: (folded) => basesByEnding(folded, BASES),
  sexOfRole(role) {
    if (!own.roles.has(role)) return undefined;
    if (FEMALE.test(role)) return "female";
    return MALE.test(role) ? "male" : undefined;
  },
}));
