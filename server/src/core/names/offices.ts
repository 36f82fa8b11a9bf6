// The office a person is known by: read off the words that stand beside the name here and there, in its base form; the one
// that most of them bear out, or none.
import { ANY_LANGUAGE } from "../language/rooms";
import { compareText } from "../util/compare-text";
import { foldName } from "./fold";
import type { Sex } from "./given-names";
import { conceptOf } from "./knowledge/knowledge";
import { isAddress, isRole, isTitle, sexOf } from "./titles";

/** The words of one kind that were seen beside a name, and how often. */
export interface SeenRole {
  /** As they stand in the text: "der frühere Bundeskanzler", "Sprecherin der Behörde". */
  readonly words: string;
  /** True if they stand behind the name. */
  readonly isAfter: boolean;
  readonly count: number;
}

/** An office in its base form. */
interface Office {
  /** Folded last word: offices are counted by it. */
  readonly key: string;
  /** "Bundeskanzler". */
  readonly base: string;
  /** With whose it is, or what goes with it behind the name: "russischer Präsident", "Chef der Behörde". */
  readonly phrase: string;
}

/** Of somebody named more often than this, one place is no proof. */
const OFTEN = 15;
/** A longer word ("Klimaminister") that is told this much more seldom than its last part says more than is known. */
const LEAST_SHARE = 0.04;
/** So much of the places with the office must have the longer phrase. */
const PHRASE_SHARE = 0.25;
const LONGEST_PHRASE = 60;

/**
 * The office of a person, or undefined where none is borne out.
 * @param total number of mentions of the person
 */
export function officeOf(seen: readonly SeenRole[], sex: Sex | undefined, total: number): string | undefined {
  const counts = new Map<
    string,
    { readonly base: string; own: number; readonly phrases: Map<string, number> }
  >();
  for (const role of seen) {
    const office = readOffice(role, sex);
    if (office === undefined) continue;
    const known = counts.get(office.key) ?? { base: office.base, own: 0, phrases: new Map() };
    known.own += role.count;
    known.phrases.set(office.phrase, (known.phrases.get(office.phrase) ?? 0) + role.count);
    counts.set(office.key, known);
  }
  let best: { readonly key: string; readonly support: number } | undefined;
  for (const [key, { own }] of counts) {
    const shorter = [...counts].filter(([other]) => other !== key && key.endsWith(other));
    const generic = shorter.reduce((sum, [, office]) => sum + office.own, 0);
    const support = own < LEAST_SHARE * generic ? own : own + generic;
    if (best === undefined || isBetter({ key, support }, best)) best = { key, support };
  }
  const chosen = counts.get(best?.key ?? "");
  if (best === undefined || chosen === undefined) return undefined;
  if (total > OFTEN && best.support < 2) return undefined;
  return phraseOf(chosen);
}

function isBetter(
  a: { readonly key: string; readonly support: number },
  b: { readonly key: string; readonly support: number },
): boolean {
  if (a.support !== b.support) return a.support > b.support;
  return a.key.length !== b.key.length ? a.key.length > b.key.length : compareText(a.key, b.key) < 0;
}

/** The longer phrase that is used often enough, else the office alone. */
function phraseOf({
  base,
  own,
  phrases,
}: {
  readonly base: string;
  readonly own: number;
  readonly phrases: ReadonlyMap<string, number>;
}): string {
  let best = base;
  let most = Math.max(1, PHRASE_SHARE * own) - Number.EPSILON;
  for (const [phrase, count] of phrases) {
    if (phrase === base || phrase.length > LONGEST_PHRASE) continue;
    if (count > most || (count === most && compareText(phrase, best) < 0)) [best, most] = [phrase, count];
  }
  return best;
}

/** Reads one; undefined for titles, for words that say whose kin or colleague somebody is, and for the other sex. */
function readOffice({ words: text, isAfter }: SeenRole, sex: Sex | undefined): Office | undefined {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const at = isAfter ? words.findIndex(isOffice) : words.findLastIndex(isOffice);
  const word = words[at];
  if (word === undefined) return undefined;
  const told = sexOf(word);
  if (sex !== undefined && told !== undefined && told !== sex) return undefined;
  const own = ANY_LANGUAGE.baseOfRole(word, sex ?? told);
  if (ANY_LANGUAGE.isRelation(foldName(own))) return undefined;
  let from = at;
  while (from > 0 && isOffice(words[from - 1] ?? "") && isCapital(words[from - 1]) === isCapital(word))
    from--;
  const base = [...words.slice(from, at), own].join(" ");
  const owner = isAfter ? "" : ownerOf(words[from - 1] ?? "", sex ?? told);
  const behind = isAfter ? words.slice(at + 1).join(" ") : "";
  return { key: foldName(base), base, phrase: [owner, base, behind].filter((part) => part !== "").join(" ") };
}

/** True for words that only say whose kin, colleague or successor somebody is. */
export function isRelationOnly(words: string, isAfter: boolean): boolean {
  const parts = words.split(/\s+/u);
  const word = isAfter ? parts.find(isOffice) : parts.findLast(isOffice);
  return word !== undefined && ANY_LANGUAGE.isRelation(foldName(ANY_LANGUAGE.baseOfRole(word, undefined)));
}

function isOffice(word: string): boolean {
  return isRole(word) && !isTitle(word) && !isAddress(word);
}

function isCapital(word = ""): boolean {
  return /^\p{Lu}/u.test(word);
}

/** "Russlands", "russischer": the state whose office it is; "" for all other words. */
function ownerOf(word: string, sex: Sex | undefined): string {
  if (/^\p{Lu}[\p{L}-]+s$/u.test(word))
    return conceptOf(word.slice(0, -1), "LOC", "name") === undefined ? "" : word;
  if (!/^\p{Ll}/u.test(word) || conceptOf(word, "LOC", "derived") === undefined) return "";
  return ANY_LANGUAGE.strongAdjective(word, sex ?? "male");
}
