// The room for Italian: its words from the file beside, and its endings.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { basesByEnding, type EndingTable, formsByEnding } from "../suffixes";
import words from "./words.json";

/** Gender and number of adjectives and inhabitants, by the ending of the base form, folded. */
const DERIVED: EndingTable = [
  ["co", "co ca ci chi che"],
  ["go", "go ga ghi ghe"],
  ["o", "o a i e"],
  ["e", "e i"],
  ["a", "a i e"],
];
/** Endings of adjectives and inhabitants, folded, and what the name they come from has in their place. */
const BASES: EndingTable = [
  ["ese", "- a e o i"],
  ["esi", "- a e o i"],
  ["ano", "a o e -"],
  ["ana", "a o e -"],
  ["ani", "a o e -"],
  ["ane", "a o e -"],
  ["ino", "a o e -"],
  ["ina", "a o e -"],
  ["ini", "a o e -"],
];
/** Endings of roles, folded, that tell a woman or a man. */
const FEMALE = /(?<!ist|pap)a$|trice$|essa$/;
const MALE = /(?:o|tore)$/;

export const italian: Language = createLanguage("it", words, (own) => ({
  derivedForms: (_, folded) => formsByEnding(folded, DERIVED),
  derivedBases: (folded) => basesByEnding(folded, BASES),
  sexOfRole(role) {
    if (!own.roles.has(role)) return undefined;
    if (FEMALE.test(role)) return "female";
    return MALE.test(role) ? "male" : undefined;
  },
}));
