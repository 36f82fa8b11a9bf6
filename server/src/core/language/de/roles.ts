// German roles: compounds known by their last part, case endings seen through, the sex that -in tells.
import type { LanguageRules, LanguageWords } from "../language";

/** Short endings ("rat", "ex", "arzt") count as whole words only, or after a hyphen. */
const MIN_GLUED_ENDING = 5;
const CASE_ENDING = /(?:s|n|en|es)$/;
const FEMININE = /(?:in|frau|tochter|witwe|tante)$/;
/** "Vorsitzende", "Abgeordneten": the same for both. */
const EITHER = /(?:e|en)$/;

/** The rules of roles over the endings of the language's words. */
export function roleRules({
  roles,
  roleEndings,
}: LanguageWords): Pick<LanguageRules, "isRole" | "sexOfRole"> {
  const longest = Math.max(...[...roleEndings].map((ending) => ending.length));
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
      return EITHER.test(word) ? undefined : "male";
    },
  };
}
