// Titles, forms of address and roles: the words beside a person's name that are not the name.

import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "./fold";

/** Whatever the language of the text: titles and roles go with their bearers from one to another. */
const { words } = ANY_LANGUAGE;

/** True for a form of address or an academic title ("Dr.", "Frau", "Sir"). */
export function isTitle(word: string): boolean {
  return words.titles.has(foldName(word));
}

/** True for a mere form of address ("Herr", "Frau", "Mrs."), which tells a person's sex and no more. */
export function isAddress(word: string): boolean {
  const folded = foldName(word);
  return words.male.has(folded) || words.female.has(folded);
}

/** True for a word that makes a group of the name after it ("Familie", "Brüder"). */
export function isGroupWord(word: string): boolean {
  return words.groups.has(foldName(word));
}

/**
 * True for a word that says what a person is: "Außenminister", "US-Präsidenten", "Kremlsprecherin", "chairman".
 * German compounds are known by their last part; genitive and dative endings are seen through.
 */
export function isRole(word: string): boolean {
  const known = roles.get(word);
  if (known !== undefined) return known;
  const folded = foldName(word);
  const answer = ANY_LANGUAGE.isRole(folded) || ANY_LANGUAGE.isRole(lastWord(folded));
  if (roles.size >= MAX_REMEMBERED) roles.clear();
  roles.set(word, answer);
  return answer;
}

/** Which words are roles: the same few are asked about over and over. */
const roles = new Map<string, boolean>();
const MAX_REMEMBERED = 10_000;

function lastWord(folded: string): string {
  return folded.slice(folded.lastIndexOf(" ") + 1);
}

/** True for a role that is often a surname too ("Richter", "King"). */
export function isSurnameToo(word: string): boolean {
  return words.surnames.has(foldName(word));
}

/** True for a word that says what an organisation is ("manufacturer", "Autofabrikant", "Nachrichtenagentur"). */
export function isCompanyNoun(word: string): boolean {
  const folded = foldName(word);
  const last = lastWord(folded);
  for (let from = 0; last.length - from >= 4; from++)
    if (words.companyNouns.has(last.slice(from))) return true;
  return false;
}

/** The sex a title or role tells ("Frau", "Bundeskanzlerin", "Herr", "Außenminister"), if it does. */
export function sexOf(word: string): "female" | "male" | undefined {
  const folded = foldName(word);
  if (words.female.has(folded)) return "female";
  if (words.male.has(folded)) return "male";
  return ANY_LANGUAGE.sexOfRole(lastWord(folded));
}
