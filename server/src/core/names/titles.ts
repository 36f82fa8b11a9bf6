// Titles, forms of address and roles: the words beside a person's name that are not the name.

import { foldName } from "./fold";
import data from "./knowledge/titles.json";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const TITLES = words(data.titles);
const MALE = words(data.male);
const FEMALE = words(data.female);
const GROUPS = words(data.groups);
const ROLES = words(Object.values(data.roles).join(" "));
const COMPANY_NOUNS = words(data.companyNouns);
const SURNAMES = words(data.surnames);
const ROLE_ENDINGS = words(data.roleEndings);
const LONGEST_ENDING = Math.max(...[...ROLE_ENDINGS].map((ending) => ending.length));
/** Short endings ("rat", "ex", "arzt") count as whole words only, or after a hyphen. */
const MIN_GLUED_ENDING = 5;

/** True for a form of address or an academic title ("Dr.", "Frau", "Sir"). */
export function isTitle(word: string): boolean {
  return TITLES.has(foldName(word));
}

/** True for a mere form of address ("Herr", "Frau", "Mrs."), which tells a person's sex and no more. */
export function isAddress(word: string): boolean {
  const folded = foldName(word);
  return MALE.has(folded) || FEMALE.has(folded);
}

/** True for a word that makes a group of the name after it ("Familie", "Brüder"). */
export function isGroupWord(word: string): boolean {
  return GROUPS.has(foldName(word));
}

function hasRoleEnding(word: string): boolean {
  if (ROLE_ENDINGS.has(word)) return true;
  for (let length = MIN_GLUED_ENDING; length <= LONGEST_ENDING && length < word.length; length++) {
    if (ROLE_ENDINGS.has(word.slice(-length))) return true;
  }
  return false;
}

/**
 * True for a word that says what a person is: "Außenminister", "US-Präsidenten", "Kremlsprecherin", "chairman".
 * German compounds are known by their last part; genitive and dative endings are seen through.
 */
export function isRole(word: string): boolean {
  const folded = foldName(word);
  const last = folded.slice(folded.lastIndexOf(" ") + 1);
  if (ROLES.has(folded) || ROLES.has(last) || hasRoleEnding(last)) return true;
  return /(?:s|n|en|es)$/.test(last) && [1, 2].some((cut) => hasRoleEnding(last.slice(0, -cut)));
}

/** True for a role that is often a surname too ("Richter", "King"). */
export function isSurnameToo(word: string): boolean {
  return SURNAMES.has(foldName(word));
}

/** True for a word that says what an organisation is ("manufacturer", "Autofabrikant", "Nachrichtenagentur"). */
export function isCompanyNoun(word: string): boolean {
  const folded = foldName(word);
  const last = folded.slice(folded.lastIndexOf(" ") + 1);
  for (let from = 0; last.length - from >= 4; from++) if (COMPANY_NOUNS.has(last.slice(from))) return true;
  return false;
}

/** The sex a title or role tells ("Frau", "Bundeskanzlerin", "Herr", "Außenminister"), if it does. */
export function sexOf(word: string): "female" | "male" | undefined {
  const folded = foldName(word);
  if (FEMALE.has(folded)) return "female";
  if (MALE.has(folded)) return "male";
  const last = folded.slice(folded.lastIndexOf(" ") + 1);
  if (!hasRoleEnding(last)) return undefined;
  if (/(?:in|frau|tochter|witwe|tante)$/.test(last)) return "female";
  return /(?:e|en)$/.test(last) ? undefined : "male";
}
