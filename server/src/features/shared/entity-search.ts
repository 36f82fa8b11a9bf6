// Finds entities by a few letters of their names. Every name is tried by plain comparison first, which is quick
// for tens of thousands; the fuzzy matcher sees only those names that have all the letters and nothing plainer.
import fuzzysort from "fuzzysort";
import type { CorpusView, EntityView } from "../../core/corpus/view";
import type { EntityType } from "../../core/types";
import { byCodeUnit } from "./compare";
import { folded } from "./folded";
import { perState } from "./per-state";

/** An entity that matches a query. */
export interface Found {
  readonly entity: EntityView;
  /** The surface form that matched; undefined when the entity's name matched at least as well. */
  readonly alias: string | undefined;
  /** The letters stand together in the name; otherwise they are only scattered over it in order. */
  readonly plain: boolean;
  readonly score: number;
}

/** How well a name matches, apart from how often it is mentioned. */
const EXACT = 1.3;
const PREFIX = 1;
const WORD_PREFIX = 0.95;
const INSIDE = 0.6;
/** Scale of the fuzzy matcher's scores (0 to 1) and the least that counts. */
const FUZZY = 0.5;
const LEAST_FUZZY = 0.3;
/** What a factor of ten in mentions is worth, and what it costs to be an alias. */
const PER_DECADE = 0.06;
const ALIAS = 0.02;

/** All names of a corpus in parallel columns, entities by total descending. */
interface NameIndex {
  readonly entities: readonly EntityView[];
  readonly names: string[];
  readonly owners: number[];
  readonly letters: number[];
}

/** All entities of the type that match, best first. An empty query finds nothing. */
export function searchEntities(view: CorpusView, query: string, type?: EntityType): readonly Found[] {
  const wanted = folded(query.trim());
  if (wanted === "") return [];
  const index = perState(view, "names", () => indexNames(view));
  const best = new Map<number, Found>();
  const letters = letterSet(wanted);
  for (let i = 0; i < index.names.length; i++) {
    if ((letters & ~(index.letters[i] as number)) !== 0) continue;
    const owner = index.owners[i] as number;
    const entity = index.entities[owner] as EntityView;
    if (type !== undefined && entity.type !== type) continue;
    const found = match(wanted, index.names[i] as string, entity);
    if (found !== undefined && found.score > (best.get(owner)?.score ?? 0)) best.set(owner, found);
  }
  return [...best.values()].sort(
    (a, b) =>
      b.score - a.score || b.entity.total - a.entity.total || byCodeUnit(a.entity.name, b.entity.name),
  );
}

function indexNames(view: CorpusView): NameIndex {
  const index: NameIndex = { entities: view.entities(), names: [], owners: [], letters: [] };
  const add = (name: string, owner: number) => {
    index.names.push(name);
    index.owners.push(owner);
    index.letters.push(letterSet(folded(name)));
  };
  for (const [owner, { id, name }] of index.entities.entries()) {
    add(name, owner);
    for (const alias of view.aliases(id)) if (alias !== name) add(alias, owner);
  }
  return index;
}

function match(wanted: string, name: string, entity: EntityView): Found | undefined {
  const text = folded(name);
  const plain = plainScore(wanted, text);
  const score = plain > 0 ? plain : wanted.length < 3 ? 0 : fuzzyScore(wanted, text);
  if (score === 0) return undefined;
  const alias = name === entity.name ? undefined : name;
  const bonus = PER_DECADE * Math.log10(1 + entity.total) - (alias === undefined ? 0 : ALIAS);
  return { entity, alias, plain: plain > 0, score: score + bonus };
}

function plainScore(wanted: string, text: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return 0;
  if (at === 0) return text.length === wanted.length ? EXACT : PREFIX;
  return ` ${text}`.includes(` ${wanted}`) ? WORD_PREFIX : INSIDE;
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
