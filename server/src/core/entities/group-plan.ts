// What the letters alone say of a group of names: computed once while the group has the same names, however often
// their counts change.

import type { Constraints } from "../decisions/constraints";
import { nameKey } from "../decisions/decision-key";
import type { NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { ANY_LANGUAGE } from "../language/rooms";
import { comparePersons, surnamesAgree } from "../names/person";
import { compareEdges, type Edge } from "./cluster";
import { edgesOf } from "./edges";
import { canStandFor, type ShortReason, shortReason } from "./short-names";

/** A name that may be an inflected form of others. */
export interface GenitivePlan {
  readonly node: NameNode;
  /** Likeliest first. */
  readonly bases: readonly NameNode[];
  /** A base counts only if it is used this many times as often as the inflected form, at least. */
  readonly minRatio: number;
}

/** A short name with the fuller names it can stand for. */
export interface ShortPlan {
  readonly node: NameNode;
  readonly reason: ShortReason;
  readonly full: readonly NameNode[];
}

/** A group of names with all that may tie them. */
export interface GroupPlan {
  /** In key order. */
  readonly nodes: readonly NameNode[];
  readonly genitives: readonly GenitivePlan[];
  /** Strongest first. */
  readonly edges: readonly Edge[];
  /** In the order in which they are to be given away. */
  readonly shorts: readonly ShortPlan[];
}

type Features = (node: NameNode) => NameFeatures;

const NOTHING: readonly never[] = [];

/** Where the ending may as well belong to the name: "Peters" beside "Peter". */
const AMBIGUOUS_RATIO = 2;
/** Elsewhere: "General Motors" is not the genitive of a "General Motor" that one article has. */
const PLAIN_RATIO = 0.2;

/** Plans a group. @param nodes in key order */
export function planGroup(
  nodes: readonly NameNode[],
  features: Features,
  constraints: Constraints,
): GroupPlan {
  if (nodes.length < 2) return { nodes, genitives: NOTHING, edges: NOTHING, shorts: NOTHING };
  return {
    nodes,
    genitives: genitivesOf(nodes, features, constraints).filter(
      ({ node }) => constraints.groupOf(node.key) === undefined,
    ),
    edges: edgesOf(nodes, features, constraints).sort(compareEdges),
    shorts: shortsOf(nodes, features),
  };
}

function genitivesOf(
  nodes: readonly NameNode[],
  features: Features,
  constraints: Constraints,
): readonly GenitivePlan[] {
  const byKey = new Map(nodes.flatMap((node) => retypedKey(node, constraints).map((key) => [key, node])));
  for (const node of nodes) byKey.set(node.key, node);
  const plans: GenitivePlan[] = [];
  for (const node of nodes) {
    if (node.form.sense !== "") continue;
    const { bases: folds, fold } = features(node);
    const all = node.isDerived ? [...folds, ...ANY_LANGUAGE.derivedBases(fold)] : folds;
    const bases = all
      .flatMap((fold) => byKey.get(`${node.type}:${fold}`) ?? [])
      .filter((base) => base !== node);
    if (bases.length > 0)
      plans.push({
        node,
        bases,
        minRatio: mayKeepEnding(node, nodes, features) ? AMBIGUOUS_RATIO : PLAIN_RATIO,
      });
  }
  return plans.sort((a, b) => a.node.form.fold.length - b.node.form.fold.length);
}

/** The key that a name would have if it had the type that the reader gave it. */
function retypedKey({ key, form, type }: NameNode, constraints: Constraints): readonly string[] {
  const given = constraints.typeFor(key);
  return given === undefined || given === type ? [] : [nameKey(given, form.fold, form.sense)];
}

/** True if the s may be part of the name: somebody else bears it as a surname ("Jens Peters"). */
function mayKeepEnding(node: NameNode, nodes: readonly NameNode[], features: Features): boolean {
  const { person } = features(node);
  if (person === undefined) return false;
  return nodes.some((other) => {
    const name = features(other).person;
    return (
      other !== node &&
      name !== undefined &&
      name.given.length > 0 &&
      surnamesAgree(name.surname, person.surname)
    );
  });
}

/** Initials first ("A. Merkel"), so that a bare surname finds them joined with the full name. */
const ORDER: readonly ShortReason[] = ["initial", "acronym", "surname", "short"];

function shortsOf(nodes: readonly NameNode[], features: Features): readonly ShortPlan[] {
  const plans: ShortPlan[] = [];
  for (const node of nodes) {
    const reason = node.form.sense === "" ? shortReason(features(node)) : undefined;
    if (reason === undefined) continue;
    const full = nodes.filter((other) => other !== node && isFullerOf(other, node, features));
    const found = full.length === 0 && reason === "surname" ? inflectedSurname(node, nodes, features) : full;
    if (found.length > 0) plans.push({ node, reason, full: found });
  }
  return plans.sort((a, b) => placeOf(a, features) - placeOf(b, features));
}

/** Among surnames those behind "Herr" and "Frau" come first. */
function placeOf({ node, reason }: ShortPlan, features: Features): number {
  const isAddressed = reason === "surname" && features(node).person?.sex !== undefined;
  return 2 * ORDER.indexOf(reason) + (isAddressed ? 0 : 1);
}

function isFullerOf(full: NameNode, short: NameNode, features: Features): boolean {
  return (
    full.type === short.type &&
    isFuller(features(full), features(short)) &&
    canStandFor(short, full, features)
  );
}

/** True if `full` says more: given names where the other has none or initials, "Frau" before the surname, or several words. */
function isFuller(full: NameFeatures, short: NameFeatures): boolean {
  if (full.person !== undefined && short.person !== undefined) {
    const { given, sex } = full.person;
    if (short.person.given.length > 0) return given.some((name) => name.length > 1);
    return given.length > 0 || (sex !== undefined && short.person.sex === undefined);
  }
  return full.fold.includes(" ") && full.joined.length > short.joined.length;
}

/** Bearers of the surname that a bare one is the genitive of: "Merkels" where only "Angela Merkel" is known. */
function inflectedSurname(
  node: NameNode,
  nodes: readonly NameNode[],
  features: Features,
): readonly NameNode[] {
  const { person } = features(node);
  if (person === undefined) return NOTHING;
  const bases = ANY_LANGUAGE.genitiveBases(person.surname).map((surname) => ({ ...person, surname }));
  return nodes.filter((other) => {
    const name = features(other).person;
    if (name === undefined || name.given.length === 0) return false;
    return bases.some((base) => comparePersons(base, name) === "compatible");
  });
}
