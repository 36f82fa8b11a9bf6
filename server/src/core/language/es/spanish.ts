// The room for Spanish: its words from the file beside, and its endings.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { basesByEnding, type EndingTable, formsByEnding } from "../suffixes";
import words from "./words.json";

/** Gender and number of adjectives and inhabitants, by the ending of the base form, folded. */
const DERIVED: EndingTable = [
  ["o", "o a os as"],
  ["e", "e es"],
  ["a", "a as"],
  ["i", "i is ies"],
  ["u", "u us ues"],
  ["", "- a es as"],
];
/** Endings of adjectives and inhabitants, folded, and what the name they come from has in their place. */
const BASES: EndingTable = [
  ["enses", "- a e o"],
  ["ense", "- a e o"],
  ["eno", "- a e o"],
  ["ena", "- a e o"],
  ["enos", "- a e o"],
  ["ano", "- a o e ia"],
  ["ana", "- a o e ia"],
  ["anos", "- a o e ia"],
  ["es", "- a o ia"],
  ["esa", "- a o ia"],
  ["eses", "- a o ia"],
  ["ino", "- a o e"],
  ["ina", "- a o e"],
];
/** Endings of roles, folded, that tell a woman or a man. */
const FEMALE = /(?<!ist|pap)a$/;
const MALE = /(?:o|dor|tor)$/;

export const spanish: Language = createLanguage("es", words, (own) => ({
  derivedForms: (_, folded) => formsByEnding(folded, DERIVED),
  derivedBases: (folded) => basesByEnding(folded, BASES),
  sexOfRole(role) {
    if (!own.roles.has(role)) return undefined;
    if (FEMALE.test(role)) return "female";
    return MALE.test(role) ? "male" : undefined;
  },
}));
