// Finds entities by a few letters of their names. Every name is tried by plain comparison first, which is quick
// for tens of thousands; the fuzzy matcher sees only those names that have all the letters and nothing plainer.
import fuzzysort from "fuzzysort";
import type { CorpusSnapshot, EntityView } from "../../core/query/snapshot";
import { top } from "../../core/util/top-k";
import type { EntityType } from "../../core/vocabulary/types";
import { byCodeUnit } from "./compare";
import { folded } from "./folded";

/** An entity that matches a query. */
export interface Match {
  readonly entity: EntityView;
  /** Which of the entity's names matched best. */
  readonly which: number;
  /** The words stand in the name, in whatever order; otherwise the letters are only scattered over it. */
  readonly plain: boolean;
  /** How well the name matches, however often it is mentioned. */
  readonly fit: number;
  /** Fit, and a little for mentions. */
  readonly score: number;
}

/** How well a name matches. */
const EXACT = 1.3;
const PREFIX = 1;
const WORD_PREFIX = 0.95;
/** Every word of the query begins one of the name's: "öttinger günther". */
const ANY_ORDER = 0.9;
const INSIDE = 0.6;
/** Shorter queries stand inside too many words. */
const LEAST_INSIDE = 3;
/** A name with the umlauts and accents that the query has goes before one without. */
const AS_TYPED = 1;
/** Scale of the fuzzy matcher's scores (0 to 1) and the least that counts. */
const FUZZY = 0.5;
const LEAST_FUZZY = 0.5;
/** What a factor of ten in mentions is worth, and what it costs to be an alias. */
const PER_DECADE = 0.06;
const ALIAS = 0.02;

/** The names of one entity in parallel columns, its canonical name first. */
interface Names {
  readonly entity: EntityView;
  readonly names: readonly string[];
  readonly folded: readonly string[];
  readonly letters: readonly number[];
}

/** A folded query with its letters. */
interface Wanted {
  readonly text: string;
  readonly words: readonly string[];
  readonly letters: number;
  /** As it was typed, if that has marks which folding takes away. */
  readonly marked: string | undefined;
}

/** An entity found by a query. */
export interface Found {
  readonly entity: EntityView;
  /** The form that matched; undefined when it is the entity's name or words of it. */
  readonly alias: string | undefined;
}

/** The best matches of any type, best first. An empty query finds nothing. */
export function bestEntities(snapshot: CorpusSnapshot, query: string, limit: number): readonly Found[] {
  const order = (a: Match, b: Match) =>
    b.score - a.score || b.entity.total - a.entity.total || byCodeUnit(a.entity.name, b.entity.name);
  return top(matchingEntities(snapshot, query), limit, order).map(({ entity, which }) => {
    return { entity, alias: aliasOf(namesOf(snapshot, entity), which) };
  });
}

function aliasOf({ names, folded: texts }: Names, which: number): string | undefined {
  return ` ${texts[0]} `.includes(` ${texts[which]} `) ? undefined : names[which];
}

/** All entities of the type that match, by total descending. An empty query finds nothing. */
export function matchingEntities(
  snapshot: CorpusSnapshot,
  query: string,
  type?: EntityType,
): readonly Match[] {
  const wanted = spellings(query);
  const found: Match[] = [];
  if (wanted.length === 0) return found;
  for (const names of snapshot.memo("names", () =>
    snapshot.entities().map((entity) => namesOf(snapshot, entity)),
  )) {
    if (type !== undefined && names.entity.type !== type) continue;
    const best = bestMatch(names, wanted);
    if (best !== undefined) found.push(best);
  }
  return found;
}

/**
 * What is looked for: the query without commas ("Öttinger, Günther"), and if it may hold umlauts written out ("mueller"),
 * also without those.
 */
function spellings(query: string): Wanted[] {
  const typed = query
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s,]+/gu, " ")
    .trim();
  const text = folded(typed);
  if (text === "") return [];
  const marked = text === typed.replace(/[-‐‑–]/gu, " ") ? undefined : typed;
  const plain = text.replace(/([aou])e/gu, "$1");
  return (plain === text ? [text] : [text, plain]).map((each) => {
    return { text: each, words: each.split(" "), letters: letterSet(each), marked };
  });
}

function namesOf(snapshot: CorpusSnapshot, entity: EntityView): Names {
  return snapshot.memoOf(entity.id, "names", () => {
    const names = [...new Set([entity.name, ...snapshot.aliases(entity.id)])];
    const plain = names.map(folded);
    return { entity, names, folded: plain, letters: plain.map(letterSet) };
  });
}

function bestMatch(names: Names, wanted: readonly Wanted[]): Match | undefined {
  let best: Match | undefined;
  for (const each of wanted) {
    for (let i = 0; i < names.names.length; i++) {
      if ((each.letters & ~(names.letters[i] ?? 0)) !== 0) continue;
      const found = match(each, names, i);
      if (found !== undefined && found.score > (best?.score ?? 0)) best = found;
    }
  }
  return best;
}

function match(wanted: Wanted, names: Names, which: number): Match | undefined {
  const { entity } = names;
  const text = names.folded[which] ?? "";
  const plain = plainScore(wanted, text);
  const found = plain > 0 ? plain : wanted.text.length < 3 ? 0 : fuzzyScore(wanted.text, text);
  if (found === 0) return undefined;
  const isAsTyped = wanted.marked !== undefined && names.names[which]?.toLowerCase().includes(wanted.marked);
  const fit = found + (isAsTyped ? AS_TYPED : 0);
  const bonus = PER_DECADE * Math.log10(1 + entity.total) - (which === 0 ? 0 : ALIAS);
  return { entity, which, plain: plain > 0, fit, score: fit + bonus };
}

function plainScore({ text: wanted, words }: Wanted, text: string): number {
  const at = text.indexOf(wanted);
  if (at === 0) return text.length === wanted.length ? EXACT : PREFIX;
  if (at > 0 && ` ${text}`.includes(` ${wanted}`)) return WORD_PREFIX;
  if (words.length > 1 && beginWords(words, text)) return ANY_ORDER;
  return at > 0 && wanted.length >= LEAST_INSIDE ? INSIDE : 0;
}

/** Whether each of the beginnings begins a word of its own. */
function beginWords(beginnings: readonly string[], text: string): boolean {
  const words = text.split(" ");
  return beginnings.every((beginning) => {
    const at = words.findIndex((word) => word.startsWith(beginning));
    if (at >= 0) words.splice(at, 1);
    return at >= 0;
  });
}

function fuzzyScore(wanted: string, text: string): number {
  if (!isSubsequence(wanted.replaceAll(" ", ""), text)) return 0;
  const score = fuzzysort.single(wanted, fuzzysort.prepare(text))?.score ?? 0;
  return score < LEAST_FUZZY ? 0 : score * FUZZY;
}

/** Whether all letters stand in the text in this order: cheap, and true for few. */
function isSubsequence(wanted: string, text: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** The letters of a folded text as bits: a to z one each, everything else shares the rest by code. */
function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) continue;
    set |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return set;
}
