// Articles and prepositions a mention may begin with, in five languages, and whether they belong to the name.
import type { EntityType } from "../vocabulary/types";

const ARTICLES =
  "the|a|an|der|die|das|des|dem|den|el|la|los|las|del|al|il|lo|gli|le|i|dei|degli|delle|dello|della|nel|nella|nei|negli|" +
  "nelle|dal|dalla|dai|dagli|dalle|alla|ai|agli|alle|allo|sul|sulla|de|het|een|une|un|les|du";
const BEFORE_NAME = "(?=[\"“„«»'’`]*\\s*[\\p{Lu}\\p{N}])";
/** Articles and prepositions in lower case are never part of the name. */
const LEADING = new RegExp(
  `^(?:(?:${ARTICLES})\\s+|(?:l|d|dell|nell|all|dall|sull)['’]\\s*)+${BEFORE_NAME}`,
  "u",
);
const CAPITALS = (articles: string): string =>
  articles.replace(/(?<=^|\|)\w/g, (letter) => letter.toUpperCase());
const leading = (articles: string, elided: string): RegExp =>
  new RegExp(`^(?:(?:${articles})\\s+|(?:${elided})['’]\\s*)${BEFORE_NAME}`, "u");
/** In capitals they may be part of the name ("Los Angeles", "Der Spiegel") or only begin a sentence ("The Fed"). */
const LEADING_CAPITAL = leading(CAPITALS(ARTICLES), "L|D|Dell|Nell|All|Dall");
/** Those that German names do not begin with: no part of the key of an organisation. */
const FOREIGN_CAPITAL = leading(
  CAPITALS(ARTICLES.replace(/(?<=\|)(?:der|die|das|des|dem|den)\|/g, "")),
  "L|D|Dell|Nell|All|Dall",
);
/** Those that no place begins with. */
const PLACE_CAPITAL = leading("The|Der|Die|Das|Il|Het|Lo|Gli|Alla|Al|Nel|Nella", "L|Dell|Nell|All|Dall");

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
