// Long and short names of organisations: company suffixes and the letters an acronym can be made of.
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "./fold";
import data from "./knowledge/legal-forms.json";

/** Companies and acronyms cross borders: the legal forms and small words of every language count. */
const { legalForms, functionWords } = ANY_LANGUAGE.words;

/** The folded name without legal forms at its end: "volkswagen ag" -> "volkswagen". Never empty. */
export function stripCompanySuffix(folded: string): string {
  const words = folded.split(" ");
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1] ?? "")) end--;
  return words.slice(0, end).join(" ");
}

/** The usual letters of each legal form, by every way to write it. */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(data.forms).flatMap(([form, words]) =>
    words.split(" ").map((word) => [word, form] as const),
  ),
);
const NO_FORM: ReadonlySet<string> = new Set();

/** The legal forms a folded name ends with: "meier gmbh & co kg" has two, "meier gruppe" none. */
export function legalFormsOf(folded: string): ReadonlySet<string> {
  const suffix = folded.slice(stripCompanySuffix(folded).length);
  return suffix === "" ? NO_FORM : new Set(suffix.split(" ").flatMap((word) => FORMS.get(word) ?? []));
}

/** True if companies of one name are two by their legal forms: "Meier AG", "Meier GmbH". */
export function areOtherForms(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const isPart = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
    [...some].every((form) => all.has(form));
  return a.size > 0 && b.size > 0 && !isPart(a, b) && !isPart(b, a);
}

/** True for what can be an acronym: one word of 2 to 8 letters, mostly capitals ("IS", "BoA", "OSZE", "U.S."). */
export function isAcronym(surface: string): boolean {
  const letters = surface.replace(/[.\s]/g, "");
  if (!/^[\p{L}\d&]{2,8}$/u.test(letters)) return false;
  if (letters !== surface && !/^(?:\p{Lu}\.\s?)+\p{Lu}?\.?$/u.test(surface)) return false;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 > letters.length - 1;
}

/**
 * The acronyms a long folded name spells by its initials, at least two letters: with and without function words
 * and legal forms. "Bank of America" -> "boa", "ba". Words inside compounds cannot be seen and are not tried.
 */
export function initialsOf(folded: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const variant of new Set([folded, stripCompanySuffix(folded)])) {
    const words = variant.split(" ");
    const content = words.filter((word) => !functionWords.has(word));
    for (const chosen of [words, content]) {
      const letters = chosen.map((word) => word.charAt(0)).join("");
      if (chosen.length > 1 && letters.length > 1) found.add(letters);
    }
  }
  return found;
}

/**
 * True if the letters of a folded acronym occur in the folded long name in order, the first as its first letter:
 * "bnd" in "bundesnachrichtendienst". Weak evidence: to be used only where brackets or apposition speak for it.
 */
export function spellsAcronym(acronym: string, folded: string): boolean {
  if (acronym.charAt(0) !== folded.charAt(0)) return false;
  let at = 0;
  for (const letter of acronym) {
    at = folded.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}

/**
 * True if a short name written like a word can be made of a long name's initials: it begins with two of them and has
 * hardly more letters than there are ("Apec" beside "Asiatisch-Pazifische Wirtschaftsgemeinschaft", a translation).
 */
export function beginsAsInitials(short: string, long: string): boolean {
  const begins = (letters: string): boolean =>
    letters.length >= short.length - 1 && letters.slice(0, 2) === short.slice(0, 2);
  return [...initialsOf(foldName(long))].some(begins);
}
