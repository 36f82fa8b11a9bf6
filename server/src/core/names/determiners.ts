// Articles and prepositions a mention may begin with, in every language, and whether they belong to the name.
import { ANY_LANGUAGE } from "../language/rooms";
import type { EntityType } from "../vocabulary/types";

const { articles, elisions, placeArticles, placeElisions, keptArticles } = ANY_LANGUAGE.words;

const BEFORE_NAME = "(?=[\"“„«»'’`]*\\s*[\\p{Lu}\\p{N}])";
const oneOf = (words: Iterable<string>): string => `(?:${[...words].join("|")})`;
const capitals = (words: Iterable<string>): string[] =>
  [...words].map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const capitalised = (articles: Iterable<string>, elisions: Iterable<string>): RegExp =>
  new RegExp(`^(?:${oneOf(capitals(articles))}\\s+|${oneOf(capitals(elisions))}['’]\\s*)${BEFORE_NAME}`, "u");

/** Articles and prepositions in lower case are never part of the name. */
const LEADING = new RegExp(`^(?:${oneOf(articles)}\\s+|${oneOf(elisions)}['’]\\s*)+${BEFORE_NAME}`, "u");
/** In capitals they may be part of the name ("Los Angeles", "Der Spiegel") or only begin a sentence ("The Fed"). */
const LEADING_CAPITAL = capitalised(articles, elisions);
/** Those that no organisation of their language keeps: no part of the key of an organisation. */
const FOREIGN_CAPITAL = capitalised(
  [...articles].filter((article) => !keptArticles.has(article)),
  elisions,
);
/** Those that no place begins with. */
const PLACE_CAPITAL = capitalised(placeArticles, placeElisions);

/** The text without the lower-case articles and prepositions it begins with. */
export function stripArticle(text: string): string {
  return text.replace(LEADING, "");
}

/** The name without a capitalised article that its type or language does not allow ("The Fed", "La USAF"). */
export function stripCapitalArticle(name: string, type: EntityType): string {
  if (type === "PER") return name;
  return name.replace(type === "ORG" ? FOREIGN_CAPITAL : PLACE_CAPITAL, "");
}

/** The name without any capitalised article: another name, which may or may not be used ("Spiegel"). */
export function withoutArticle(name: string): string {
  return name.replace(LEADING_CAPITAL, "");
}
