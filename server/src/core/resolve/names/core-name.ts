// The name inside a mention: without article, preposition, title, role, apposition, brackets and quotation marks.
import type { EntityType } from "../../types";
import { foldName } from "./fold";
import { isRole, isTitle } from "./titles";

const ARTICLES =
  "the|a|an|der|die|das|des|dem|den|el|la|los|las|del|al|il|lo|gli|le|i|dei|degli|delle|dello|della|nel|nella|nei|negli|" +
  "nelle|dal|dalla|dai|dagli|dalle|alla|ai|agli|alle|allo|sul|sulla|de|het|een|une|un|les|du";
const BEFORE_NAME = "(?=[\"“„«»'’`]*\\s*[\\p{Lu}\\p{N}])";
/** Articles and prepositions in lower case are never part of the name. */
const LEADING = new RegExp(
  `^(?:(?:${ARTICLES})\\s+|(?:l|d|dell|nell|all|dall|sull)['’]\\s*)+${BEFORE_NAME}`,
  "u",
);
/** In capitals they may be ("Los Angeles", "Der Spiegel") or may only begin a sentence ("The Fed"). */
const LEADING_CAPITAL = new RegExp(
  `^(?:(?:${ARTICLES.replace(/(?<=\||^)\w/g, (letter) => letter.toUpperCase())})\\s+|(?:L|D|Dell|Nell|All|Dall)['’]\\s*)${BEFORE_NAME}`,
  "u",
);
const QUOTES = /^[\s"'“”„‚‘’«»‹›`´([]+|[\s"“”„‚‘«»‹›`´)\]]+$/gu;
const ENGLISH_GENITIVE = /\s?['’]s$/u;
const HAS_DIGIT = /\d/;

/** A mention's name, and other names of the same thing that its words give ("Singapore Airlines ( SIA", "The Fed"). */
export interface CoreName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Where an apposition or relative clause begins that is no part of the name; -1 if nowhere. */
function appositionStart(text: string, type: EntityType): number {
  const comma = text.search(/\s?,\s/);
  if (comma <= 0) return -1;
  return type === "LOC" && HAS_DIGIT.test(text.slice(comma)) ? -1 : comma;
}

/** Drops what stands before a personal name: everything up to the last title or role. */
function stripRoles(text: string): string {
  const words = text.split(/\s+/);
  let from = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const next = words[at + 1] ?? "";
    if (/^\p{Lu}/u.test(next) && words.slice(at + 1).length > 0 && isBeside(words[at] ?? "", at))
      from = at + 1;
  }
  return words.slice(from).join(" ");
}

/** A title anywhere; a role word if lower-case, first, or a German compound. */
function isBeside(word: string, at: number): boolean {
  return isTitle(word) || (isRole(word) && (at === 0 || foldName(word).length > 2));
}

function strip(text: string): string {
  return text.replace(QUOTES, "").replace(LEADING, "").replace(QUOTES, "");
}

/**
 * The name a mention's words give, by rules alone; never empty unless the text has no letters or digits.
 * "the Federal Reserve" -> "Federal Reserve"; "Steve Jobs , CEO of Apple" -> "Steve Jobs"; "Boeing's" -> "Boeing".
 */
export function coreName(surface: string, type: EntityType): CoreName {
  const flat = surface.replace(/\s+/g, " ").trim();
  const aliases: string[] = [];
  let text = strip(flat);
  const bracket = /^(.+?)\s?\(\s?([^()]{2,40}?)\s?\)?(?=$|\s)/u.exec(text);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    aliases.push(strip(bracket[2]));
    text = bracket[1];
  }
  const cut = appositionStart(text, type);
  if (cut > 0) text = text.slice(0, cut);
  text = strip(text.replace(ENGLISH_GENITIVE, ""));
  if (type === "PER") text = stripRoles(text);
  const name = text === "" ? flat : text;
  const bare = name.replace(LEADING_CAPITAL, "");
  if (bare !== name) aliases.push(bare);
  return { name, aliases: aliases.filter((alias) => alias !== "") };
}
