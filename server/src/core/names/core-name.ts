// The name inside a mention: without article, preposition, title, role, apposition, brackets and quotation marks.
import { joinBrokenLines } from "../language/genre/old-prints";
import type { EntityType } from "../vocabulary/types";
import { stripArticle, stripCapitalArticle, withoutArticle } from "./determiners";
import { foldName } from "./fold";
import { splitMark } from "./generations";
import { surnameLast } from "./name-order";
import { beginsAsInitials, isAcronym } from "./organisation";
import { isCompanyNoun, isRole, isSurnameToo, isTitle } from "./titles";

const QUOTES = /^[\s"'“”„‚‘’«»‹›`´([]+|[\s"“”„‚‘«»‹›`´]+$/gu;
const ENGLISH_GENITIVE = /\s?['’]s$/u;
const BRACKET = /^(?<before>.+?)\s?\(\s?(?<inside>[^()]{2,40}?)\s?(?<close>\)?)(?=$|\s)/u;
/** "Singapore's Changi Airport", "the Beatles' label": whose it is, before the name. */
const OWNER = /^\p{Lu}[^'’]{1,30}?\s?(?:['’]s|(?<=s\s?)['’])\s(?=\p{Lu})/u;
/** What marks a word broken at a line's end. */
const LINE_BREAK = /\u00ad/g;
/** Longer surfaces are no names and are left as they are. */
const MAX_LENGTH = 400;
/** Most mentions: nothing to strip. */
const ONE_WORD = /^[\p{L}-]+$/u;
/** "Generalv. Schleicher": a particle that lost the space before it. */
const GLUED_PARTICLE = /(?<=\p{Ll})v\. (?=\p{Lu})/u;
const HAS_DIGIT = /\d/;

/** A mention's name, and other names of the same thing that its words give ("Singapore Airlines ( SIA", "The Fed"). */
export interface CoreName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The part between commas that is the name: the first that begins with a capital and is not a role alone. What
 * follows is apposition or relative clause; a comma in an address or inside brackets parts nothing.
 */
function nameSegment(text: string, type: EntityType): string {
  const comma = text.search(/\s?,\s/);
  if (comma <= 0 || (type === "LOC" && HAS_DIGIT.test(text.slice(comma)))) return text;
  const segments = text.split(/\s?,\s+/).map((segment) => strip(segment));
  if (type === "LOC") return segments[0] ?? text;
  const named = segments.find((segment) => /^[\p{Lu}\d]/u.test(segment) && !saysOnlyWhat(segment, type));
  return named ?? segments[0] ?? text;
}

/** True for "Chief Executive Officer" or "its parent company": a description without a name. */
function saysOnlyWhat(segment: string, type: EntityType): boolean {
  const last = segment.slice(segment.lastIndexOf(" ") + 1);
  const [first = "", second = ""] = segment.split(" ");
  if (type === "PER" && isRole(first) && /^\p{Ll}/u.test(second)) return true;
  return type === "PER" ? isRole(last) : type === "ORG" && /^\p{Ll}/u.test(last) && isCompanyNoun(last);
}

/** Drops what stands before the name of an organisation: "US automaker GM", "Airbus parent EADS". */
function stripCompanyNouns(text: string): string {
  const words = text.split(" ");
  let from = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const word = words[at] ?? "";
    const before = /^\p{Ll}/u.test(word) || at === 0 || word.includes("-");
    if (before && /^[\p{Lu}\d]/u.test(words[at + 1] ?? "") && isCompanyNoun(word)) from = at + 1;
  }
  return words.slice(from).join(" ");
}

/** A capital, or a particle a surname may begin with. */
const BEGINS_NAME = /^(?:\p{Lu}|(?:von|v|zu|de|di|van|al|el|bin)(?:[.-]|$))/u;

/** Drops what stands before a personal name: everything up to the last title or role. */
function stripRoles(text: string): string {
  const words = text.split(/\s+/);
  let from = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const next = words[at + 1] ?? "";
    if (BEGINS_NAME.test(next) && isBeside(words[at] ?? "", at)) from = at + 1;
  }
  return words.slice(from).join(" ");
}

/** A title anywhere; a role, unless it stands inside the name and is often a surname. */
function isBeside(word: string, at: number): boolean {
  return isTitle(word) || (isRole(word) && (at === 0 || !isSurnameToo(word)));
}

function strip(text: string): string {
  const bare = stripArticle(text.replace(QUOTES, "")).replace(QUOTES, "");
  return bare.includes("(") || bare.includes("[") ? bare : bare.replace(/[\s)\]]+$/u, "");
}

/** The acronym a long name ends with ("Europäische Weltraumorganisation ESA"), if its first letters are the initials; or "". */
function trailingAcronym(name: string): string {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  const long = name.slice(0, -last.length).trimEnd();
  if (!/^\p{Lu}\p{L}{1,7}$/u.test(last) || !/\p{Lu}.*[\s-]\p{Lu}/u.test(long)) return "";
  return beginsAsInitials(foldName(last), long) ? last : "";
}

/** A name in brackets after the name: a second name, or what tells a place from others of its name ("Halle (Saale)"). */
function bracketed(text: string, type: EntityType): { before: string; alias: string; qualifier: string } {
  const { before = text, inside = "", close = "" } = BRACKET.exec(text)?.groups ?? {};
  if (type !== "LOC" || isAcronym(inside)) return { before, alias: strip(inside), qualifier: "" };
  return { before, alias: "", qualifier: close === "" ? "" : ` (${inside})` };
}

/** Other names that a name itself shows: without its article, its owner or its acronym. */
function aliasesOf(name: string, type: EntityType): string[] {
  const aliases: string[] = [];
  const bare = withoutArticle(name);
  if (bare !== name) aliases.push(bare);
  const owned = type === "PER" ? null : OWNER.exec(name);
  if (owned !== null) aliases.push(name.slice(owned[0].length));
  return aliases;
}

/** What is left of a text without brackets when article, role and description are gone. */
function bareName(text: string, type: EntityType): string {
  const name = strip(nameSegment(text, type).replace(ENGLISH_GENITIVE, ""));
  if (type === "PER") return stripRoles(name.replace(GLUED_PARTICLE, " v. "));
  const plain = stripCapitalArticle(name, type);
  return type === "ORG" ? stripCompanyNouns(plain) : plain;
}

/**
 * The name a mention's words give, by rules alone; never empty unless the text has no letters or digits.
 * "the Federal Reserve" -> "Federal Reserve"; "Steve Jobs , CEO of Apple" -> "Steve Jobs"; "Boeing's" -> "Boeing".
 */
export function coreName(surface: string, type: EntityType): CoreName {
  if (surface.length > MAX_LENGTH || ONE_WORD.test(surface)) return { name: surface, aliases: [] };
  const flat = joinBrokenLines(surface).replace(LINE_BREAK, "").replace(/\s+/g, " ").trim();
  if (type === "PER") {
    const bare = splitMark(flat)?.name ?? flat;
    const { name, aliases } = unmarkedName(surnameLast(bare) ?? bare, type);
    return { name: name + flat.slice(bare.length), aliases };
  }
  return unmarkedName(flat, type);
}

/** Of a text in one line, without marks of generation. */
function unmarkedName(flat: string, type: EntityType): CoreName {
  const { before, alias, qualifier } = bracketed(strip(flat), type);
  const plain = bareName(before, type);
  const full = plain === "" ? flat : plain + qualifier;
  const acronym = type === "ORG" ? trailingAcronym(full) : "";
  const name = full.slice(0, full.length - acronym.length).trimEnd();
  const aliases = [alias, ...aliasesOf(full, type), acronym];
  return { name, aliases: aliases.filter((other) => other !== "") };
}
