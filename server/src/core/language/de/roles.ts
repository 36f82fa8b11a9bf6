// German roles: compounds known by their last part, case endings seen through, the sex that -in tells.
import type { LanguageRules, LanguageWords } from "../language";

/** Short endings ("rat", "ex", "arzt") count as whole words only, or after a hyphen. */
const MIN_GLUED_ENDING = 5;
const CASE_ENDING = /(?:s|n|en|es)$/;
const FEMININE = /(?:in|frau|tochter|witwe|tante)$/;
/** The vowels that a feminine form changes: "Arzt", "Ärztin". */
const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/a(?=[^aeiou]*$)/, "ae"],
  [/o(?=[^aeiou]*$)/, "oe"],
  [/u(?=[^aeiou]*$)/, "ue"],
];

/** The feminine forms a role may have: "Präsidentin", "Kollegin", "Ärztin". */
function feminines(role: string): readonly string[] {
  const stem = role.replace(/e$/, "");
  return [`${stem}in`, ...UMLAUTS.map(([vowel, umlaut]) => `${stem.replace(vowel, umlaut)}in`)];
}

/** The rules of roles over the endings of the language's words. */
export function roleRules({
  roles,
  roleEndings,
}: LanguageWords): Pick<LanguageRules, "isRole" | "sexOfRole"> {
  const longest = Math.max(...[...roleEndings].map((ending) => ending.length));
  /** Only what has a feminine form besides tells a man: "Mitglied" and "Opfer" are either. */
  const men = new Set(
    [...roleEndings].filter((role) => feminines(role).some((form) => roleEndings.has(form))),
  );
  const tellsMan = (word: string): boolean => {
    for (let length = longest; length >= MIN_GLUED_ENDING; length--) {
      if (roleEndings.has(word.slice(-length))) return men.has(word.slice(-length));
    }
    return men.has(word);
  };
  const hasEnding = (word: string): boolean => {
    if (roleEndings.has(word)) return true;
    for (let length = MIN_GLUED_ENDING; length <= longest && length < word.length; length++) {
      if (roleEndings.has(word.slice(-length))) return true;
    }
    return false;
  };
  return {
    isRole: (word) =>
      roles.has(word) ||
      hasEnding(word) ||
      (CASE_ENDING.test(word) && [1, 2].some((cut) => hasEnding(word.slice(0, -cut)))),
    sexOfRole(word) {
      if (!hasEnding(word)) return undefined;
      if (FEMININE.test(word)) return "female";
      return tellsMan(word) ? "male" : undefined;
    },
  };
}
