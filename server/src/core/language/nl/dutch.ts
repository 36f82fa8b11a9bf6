// The room for Dutch: its words from the file beside, and its endings.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { basesByEnding, type EndingTable, formsByEnding } from "../suffixes";
import words from "./words.json";

/** Gender and number of adjectives and inhabitants, by the ending of the base form, folded. */
const DERIVED: EndingTable = [
  ["ees", "ees ese ezen eze"],
  ["aan", "aan aanse anen aans"],
  ["ier", "ier iers iere"],
  ["er", "er ers ere"],
  ["s", "s se sen"],
  ["", "- e en s sen"],
];
/** Endings of adjectives and inhabitants, folded, and what the name they come from has in their place. */
const BASES: EndingTable = [
  ["ers", "- en e"],
  ["er", "- en e"],
  ["se", "- e en"],
  ["s", "- e en"],
];
/** Endings of roles, folded, that tell a woman or a man. */
const FEMALE = /(?:ster|trice|vrouw|koningin|prinses|moeder|zus|dochter)$/;
const MALE = /(?:koning|prins|vader|broer|zoon|topman)$/;

export const dutch: Language = createLanguage("nl", words, (own) => ({
  derivedForms: (_, folded) => formsByEnding(folded, DERIVED),
  derivedBases: (folded) => basesByEnding(folded, BASES),
  sexOfRole(role) {
    if (!own.roles.has(role)) return undefined;
    if (FEMALE.test(role)) return "female";
    return MALE.test(role) ? "male" : undefined;
  },
}));
