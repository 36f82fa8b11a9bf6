// Places with what tells them from others of their name: "Frankfurt am Main", "Halle (Saale)", "Neustadt a. d. Aisch".
// A model sees the town and perhaps the river; that they are one name shows in lists of towns, in a name that several
// towns bear, or in an abbreviation that stands nowhere else.
import type { Language } from "../../language/language";
import { roomOf } from "../../language/rooms";
import { foldName } from "../../names/fold";
import { conceptOf } from "../../names/knowledge/knowledge";
import { isSharedTown, isTownAt } from "../../names/town";
import type { TextDocument } from "../../text/document";
import { type FoundSpan, isName } from "./found-span";

/** What a qualifier may begin with: a bracket, or the preposition of some language. */
const MAY_BEGIN = /[(aiobuvs]/;
/** Longest qualifier that is looked for, in UTF-16 code units. */
const REACH = 40;
const SLASH = /^\/(\p{Lu}[\p{L}-]*)(\.?)/u;
const BRACKET = /^ \((\p{Lu}[\p{L}-]*)(\.?)\)/u;
/** Ids of states: "Paris (Frankreich)" says where Paris is, not which. */
const STATE = /^[A-Z]{2}$/;

const patterns = new Map<string, RegExp>();

/** What may stand behind a town in a language: a preposition or its initials with dots, and a name, perhaps shortened. */
function patternOf({ tag, words }: Language): RegExp {
  const known = patterns.get(tag);
  if (known !== undefined) return known;
  const all = [...words.placeQualifiers];
  const initials = (each: string): string[] => each.split(" ").map((word) => word.charAt(0));
  const short = new Set(all.map((each) => initials(each).join("")));
  const long = all.filter((each) => !short.has(each));
  const dotted = new Set(long.map((each) => initials(each).join("\\. ?")));
  const longestFirst = (list: Iterable<string>): string =>
    [...list].sort((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(
    `^ (?:(?<long>${longestFirst(long)}) |(?:${longestFirst(dotted)})\\. ?)(?<name>\\p{Lu}[\\p{L}-]*)(?<dot>\\.?)`,
    "u",
  );
  patterns.set(tag, pattern);
  return pattern;
}

/** The spans of a sentence, towns with their qualifiers; what lies inside those goes. */
export function withQualifiers(
  document: TextDocument,
  offset: number,
  length: number,
  spans: readonly FoundSpan[],
): readonly FoundSpan[] {
  if (!spans.some((span) => isName(span, "LOC"))) return spans;
  const grown = spans.map((span, at) => grow(document, offset, length, span, spans[at + 1]));
  if (grown.every((span, at) => span === spans[at])) return spans;
  return grown.filter((span, at) => !grown.slice(0, at).some((before) => span.from < before.to));
}

/** A place with the qualifier behind it, or the span itself. */
function grow(
  document: TextDocument,
  offset: number,
  length: number,
  span: FoundSpan,
  next: FoundSpan | undefined,
): FoundSpan {
  if (!isName(span, "LOC")) return span;
  const { text, tokenStarts, tokenEnds } = document;
  const start = tokenStarts[offset + span.from] as number;
  const end = tokenEnds[offset + span.to - 1] as number;
  const isSlash = text.charCodeAt(end) === 0x2f;
  if (!isSlash && (text.charCodeAt(end) !== 0x20 || !MAY_BEGIN.test(text.charAt(end + 1)))) return span;
  const town = foldName(text.slice(start, end));
  const isNextPlace = (at: number): boolean =>
    next !== undefined && isName(next, "LOC") && tokenStarts[offset + next.from] === at;
  const found = qualifierLength(town, text.slice(end, end + REACH), roomOf(document.language), (at) =>
    isNextPlace(end + at),
  );
  if (found === 0) return span;
  let to = span.to;
  while (to < length && (tokenEnds[offset + to] as number) <= end + found) to++;
  return tokenEnds[offset + to - 1] === end + found ? { ...span, to } : span;
}

/** Length of the qualifier at the start of `rest`, or 0. @param isPlace whether a place was found at an offset */
function qualifierLength(
  town: string,
  rest: string,
  language: Language,
  isPlace: (at: number) => boolean,
): number {
  const slash = SLASH.exec(rest);
  if (slash !== null) {
    const [whole, where = "", dot = ""] = slash;
    const isFull = isTownAt(town, foldName(where), false);
    if (isFull) return whole.length - dot.length;
    return dot !== "" && isTownAt(town, foldName(where), true) ? whole.length : 0;
  }
  const bracket = BRACKET.exec(rest);
  if (bracket !== null) {
    const [whole, where = "", dot = ""] = bracket;
    return belongs(town, where, dot !== "", isPlace(2)) ? whole.length : 0;
  }
  const match = patternOf(language).exec(rest);
  if (match?.groups === undefined) return 0;
  const { long, name = "", dot = "" } = match.groups;
  const [whole] = match;
  const isNamed =
    isPlace(whole.length - name.length - dot.length) && !/^(?:in|bei|vor|unter)/.test(long ?? "");
  if (long !== undefined) return belongs(town, name, false, isNamed) ? whole.length - dot.length : 0;
  const isShort = dot !== "" && !isNamed && !isTownAt(town, foldName(name), false);
  // one letter behind initials may be many things ("a. D."), unless such a town is known
  const is = name.length === 1 ? isTownAt(town, foldName(name), true) : belongs(town, name, true, isNamed);
  return is ? whole.length - (isShort ? 0 : dot.length) : 0;
}

/** True if a folded town has, or may have, this qualifier. @param isPlace whether the model takes it for a place */
function belongs(town: string, where: string, isAbbreviated: boolean, isPlace: boolean): boolean {
  if (where.length > 1 && where === where.toUpperCase()) return false;
  if (isTownAt(town, foldName(where), isAbbreviated)) return true;
  if (!isSharedTown(town)) return false;
  return isAbbreviated || (isPlace && !STATE.test(conceptOf(where, "LOC", "name")?.id ?? ""));
}
