// German roles: compounds known by their last part, case endings seen through, the sex that -in tells, the base form.
import type { LanguageRules, LanguageWords } from "../language";

/** Short endings ("rat", "ex", "arzt") count as whole words only, or after a hyphen; these are safe in any compound. */
const MIN_GLUED_ENDING = 5;
const GLUED_SHORT = /(?:chef|arzt)$/;
const CASE_ENDING = /(?:s|n|en|es)$/;
const FEMININE = /(?:in|frau|tochter|witwe|tante)$/;
/** What case and number add to a role, longer ones first: "Ministerinnen", "Präsidenten", "Experten", "Kanzlers". */
const CASES = ["nen", "en", "n", "es", "s"];
const ADJECTIVE_CASES = ["er", "en", "em", "es", "e"];
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

type RoleRules = Pick<
  LanguageRules,
  "isRole" | "sexOfRole" | "baseOfRole" | "isRelation" | "strongAdjective"
>;

/** The rules of roles over the endings of the language's words. */
export function roleRules({ roles, roleEndings, relations }: LanguageWords): RoleRules {
  const longest = Math.max(...[...roleEndings].map((ending) => ending.length));
  /** Only what has a feminine form besides tells a man: "Mitglied" and "Opfer" are either. */
  const men = new Set(
    [...roleEndings].filter((role) => feminines(role).some((form) => roleEndings.has(form))),
  );
  /** Stems of roles that are adjectives by their endings: "Vorsitzende", "Vorsitzender". */
  const adjectival = [...roleEndings]
    .filter((role) => role.endsWith("er") && roleEndings.has(role.slice(0, -1)))
    .map((role) => role.slice(0, -2));
  const tellsMan = (word: string): boolean => {
    for (let length = longest; length >= MIN_GLUED_ENDING; length--) {
      if (roleEndings.has(word.slice(-length))) return men.has(word.slice(-length));
    }
    return men.has(word);
  };
  const hasEnding = (word: string): boolean => {
    if (roleEndings.has(word) || GLUED_SHORT.test(word)) return true;
    for (let length = MIN_GLUED_ENDING; length <= longest && length < word.length; length++) {
      if (roleEndings.has(word.slice(-length))) return true;
    }
    return false;
  };
  const stemOf = (folded: string): string | undefined =>
    ADJECTIVE_CASES.filter((ending) => folded.endsWith(ending))
      .map((ending) => folded.slice(0, -ending.length))
      .find((stem) => adjectival.some((role) => stem.endsWith(role)));
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
    baseOfRole(word, sex) {
      const folded = foldWord(lastPart(word));
      const stem = stemOf(folded);
      if (stem !== undefined)
        return word.slice(0, word.length - (folded.length - stem.length)) + (sex === "female" ? "e" : "er");
      const cut = CASES.find(
        (ending) => folded.endsWith(ending) && hasEnding(folded.slice(0, -ending.length)),
      );
      return cut === undefined ? word : word.slice(0, -cut.length);
    },
    isRelation: (folded) =>
      [...relations].some(
        (relation) => folded === relation || (relation.length > 3 && folded.endsWith(relation)),
      ),
    strongAdjective: (word, sex) => word.replace(/(?:en|em|er|es|e)$/u, "") + (sex === "female" ? "e" : "er"),
  };
}

/** Behind the last hyphen: "Ex-Innenministers". */
function lastPart(word: string): string {
  return word.slice(word.lastIndexOf("-") + 1);
}

function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss");
}
