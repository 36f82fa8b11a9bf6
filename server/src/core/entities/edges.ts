// The positive evidence between full names, as an ordered list of strategies: each says under which keys two names
// meet and whether they then are one.

import type { Constraints } from "../decisions/constraints";
import { givenSoundsOf, type NameFeatures, wordSoundsOf } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { areOtherForms } from "../names/organisation";
import { comparePersons } from "../names/person";
import { areOtherTowns, sameQualifier } from "../names/town";
import type { Edge, MergeReason } from "./cluster";

type Features = (node: NameNode) => NameFeatures;

/** One kind of evidence. */
interface Strategy {
  readonly reason: MergeReason;
  readonly strength: number;
  /** Keys under which names of one type meet. */
  readonly keys: (features: NameFeatures) => readonly string[];
  /** Whether two names that met are one; absent: always. */
  readonly agree?: (a: NameFeatures, b: NameFeatures) => boolean;
}

const some = (key: string): readonly string[] => (key === "" ? [] : [key]);

/** Tried in this order: a stronger union is made before a weaker one can stand in its way. */
const STRATEGIES: readonly Strategy[] = [
  { reason: "known", strength: 100, keys: (name) => some(name.concept) },
  { reason: "spelling", strength: 95, keys: (name) => [name.joined] },
  { reason: "inflected", strength: 90, keys: (name) => some(name.inflection) },
  { reason: "company", strength: 80, keys: (name) => some(name.core), agree: sameCompany },
  { reason: "person", strength: 75, keys: givenKeys, agree: samePerson },
  { reason: "town", strength: 70, keys: (name) => some(name.town), agree: sameTown },
  { reason: "sound", strength: 60, keys: soundKeys },
];

/** Kinds of evidence that are none where a name fits two others alike. */
const MAY_TEAR: ReadonlySet<MergeReason> = new Set(["person", "company"]);

/** Stronger than anything the letters say. */
const DECISION = 1000;

/** All edges between the names of one group. Names that the reader told apart from others of the same letters take none. */
export function edgesOf(nodes: readonly NameNode[], features: Features, constraints: Constraints): Edge[] {
  const plain = nodes.filter((node) => node.form.sense === "");
  const edges = [...mustLinks(nodes, constraints), ...acronymTwins(plain, features)];
  for (const strategy of STRATEGIES) {
    for (const bucket of bucketsOf(plain, strategy, features)) addPairs(bucket, strategy, features, edges);
  }
  const torn = tornNames(edges, features);
  return edges.filter(({ reason, from, to }) => !MAY_TEAR.has(reason) || !(torn.has(from) || torn.has(to)));
}

/** Names the reader called the same, each tied to the first of them. */
function mustLinks(nodes: readonly NameNode[], constraints: Constraints): Edge[] {
  const firsts = new Map<string, NameNode>();
  return nodes.flatMap((from) => {
    const group = constraints.groupOf(from.key);
    if (group === undefined) return [];
    const to = firsts.get(group);
    if (to === undefined) firsts.set(group, from);
    return to === undefined ? [] : [{ from, to, reason: "decision" as const, strength: DECISION }];
  });
}

/** Long names of one acronym are one if they have at least this share of their words in common. */
const MIN_COMMON_WORDS = 0.6;
const TWINS = 85;

/** "European Aeronautic Defence and Space CoOccurrence" and "European Aeronautic Defense & Space NV", both called EADS. */
function acronymTwins(nodes: readonly NameNode[], features: Features): Edge[] {
  const byAcronym = new Map<number, NameNode[]>();
  for (const node of nodes) {
    if (node.type !== "ORG" || !node.form.fold.includes(" ")) continue;
    for (const acronym of node.acronyms) {
      const known = byAcronym.get(acronym);
      if (known === undefined) byAcronym.set(acronym, [node]);
      else known.push(node);
    }
  }
  const edges: Edge[] = [];
  for (const twins of byAcronym.values()) {
    for (const [i, to] of twins.entries()) {
      for (const from of twins.slice(i + 1)) {
        if (commonWords(features(to), features(from)) < MIN_COMMON_WORDS) continue;
        edges.push({ from, to, reason: "sound", strength: TWINS });
      }
    }
  }
  return edges;
}

/** Share of the words of two names, legal forms aside, that sound the same. */
function commonWords(name: NameFeatures, other: NameFeatures): number {
  const [a, b] = [wordSoundsOf(name), wordSoundsOf(other)];
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / Math.max(1, a.size + b.size - common);
}

function bucketsOf(
  nodes: readonly NameNode[],
  strategy: Strategy,
  features: Features,
): Iterable<readonly NameNode[]> {
  const buckets = new Map<string, NameNode[]>();
  for (const node of nodes) {
    for (const key of strategy.keys(features(node))) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [node]);
      else if (!bucket.includes(node)) bucket.push(node);
    }
  }
  return buckets.values();
}

function addPairs(
  bucket: readonly NameNode[],
  { agree, reason, strength }: Strategy,
  features: Features,
  edges: Edge[],
): void {
  for (let i = 0; i < bucket.length; i++) {
    for (let j = i + 1; j < bucket.length; j++) {
      const [to, from] = [bucket[i] as NameNode, bucket[j] as NameNode];
      if (from.type !== to.type) continue;
      if (agree === undefined || agree(features(to), features(from)))
        edges.push({ from, to, reason, strength });
    }
  }
}

/** A person meets others under the sound of each given name, or of a surname from another script; bare surnames meet under themselves. */
function givenKeys(features: NameFeatures): readonly string[] {
  const { person } = features;
  if (person === undefined) return [];
  if (person.given.length === 0) return [`=${person.surname}`];
  return [...givenSoundsOf(features), ...features.romanised.full];
}

/** One written-out given name and the surname agree; or both are bare and one has a particle at most. */
function samePerson(a: NameFeatures, b: NameFeatures): boolean {
  if (a.person === undefined || b.person === undefined) return false;
  const comparison = comparePersons(a.person, b.person);
  if (a.person.given.length + b.person.given.length > 0) return comparison === "same";
  // "Frau Kolb" is fuller than "Kolb", not another spelling
  if (a.person.sex !== b.person.sex) return false;
  const particles = [a.person.particles, b.person.particles];
  return comparison === "compatible" && (particles.includes("") || particles[0] === particles[1]);
}

/** Long names of one sound; of persons only bare surnames, the rest have strategies of their own. */
function soundKeys({ person, sound, romanised }: NameFeatures): readonly string[] {
  return person !== undefined && person.given.length > 0 ? [] : [...some(sound), ...romanised.surname];
}

function sameCompany(a: NameFeatures, b: NameFeatures): boolean {
  return !areOtherForms(a.legalForms, b.legalForms);
}

/** True if two names cannot be one thing's, however alike they are: other people, other towns, other companies. */
export function areTwo(a: NameFeatures, b: NameFeatures): boolean {
  return (
    isOtherPerson(a, b) || areOtherTowns(a, b) || (a.core !== "" && a.core === b.core && !sameCompany(a, b))
  );
}

function sameTown(a: NameFeatures, b: NameFeatures): boolean {
  return sameQualifier(a.qualifier, b.qualifier);
}

/**
 * Names that fit several others which cannot be one: "Hans Peter Weiler" beside "Hans Weiler" and "Peter Weiler", "Meier"
 * beside "Meier AG" and "Meier GmbH". What ties them to these is no evidence at all.
 */
function tornNames(edges: readonly Edge[], features: Features): ReadonlySet<NameNode> {
  const fitting = new Map<NameNode, Set<NameNode>>();
  const add = (node: NameNode, other: NameNode): void => {
    const known = fitting.get(node);
    if (known === undefined) fitting.set(node, new Set([other]));
    else known.add(other);
  };
  for (const { from, to, reason } of edges) {
    if (!MAY_TEAR.has(reason)) continue;
    add(from, to);
    add(to, from);
  }
  const isTorn = (others: readonly NameNode[]): boolean =>
    others.some((a, i) => others.slice(i + 1).some((b) => areTwo(features(a), features(b))));
  return new Set([...fitting].filter(([, others]) => isTorn([...others])).map(([node]) => node));
}

/** True if two names cannot be one person's, however they are spelt. */
function isOtherPerson(a: NameFeatures, b: NameFeatures): boolean {
  if (a.person === undefined || b.person === undefined || a.joined === b.joined) return false;
  return comparePersons(a.person, b.person) === "conflict";
}
