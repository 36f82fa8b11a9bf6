// Short names across articles: whose surname, initials, acronym or town is it, when an article never says in full?
import { comparePersons } from "../names/person";
import type { Cluster, MergeReason } from "./cluster";
import type { NameFeatures } from "./features";
import type { NameNode } from "./name-node";

/** A bearer named in full in this many times as many articles as all others together is the clearly dominant one. */
const DOMINANCE = 4;
/** An acronym that only its letters tie to a long name needs at least this many letters. */
const MIN_INITIALS = 3;

/** Why a node cannot stand for itself: it is a short name of something. */
export function shortReason({ person, acronym, name }: NameFeatures): MergeReason | undefined {
  if (person !== undefined) {
    if (person.given.length === 0) return "surname";
    return person.given.every((given) => given.length === 1) ? "initial" : undefined;
  }
  return acronym !== "" && isCapital(name) ? "acronym" : undefined;
}

function isCapital(name: string): boolean {
  return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}/u.test(name);
}

/** True if the short name can stand for the full one. */
export function canStandFor(
  short: NameNode,
  full: NameNode,
  features: (node: NameNode) => NameFeatures,
): boolean {
  const a = features(short);
  const b = features(full);
  if (a.concept !== "" && b.concept !== "" && a.concept !== b.concept) return false;
  if (a.person !== undefined)
    return b.person !== undefined && comparePersons(a.person, b.person) === "compatible";
  if (b.town !== "" && b.town === a.fold) return true;
  if (full.aliases !== undefined && full.aliases.get(short.form.number) > 0) return true;
  return a.acronym.length >= MIN_INITIALS && b.initials.has(a.acronym);
}

/**
 * The bearer a short name goes to when nothing else is known: the only one, or the clearly dominant one.
 * @param weight number of articles that name a bearer in full
 */
export function defaultBearer(
  bearers: readonly Cluster[],
  weight: (bearer: Cluster) => number,
): Cluster | undefined {
  if (bearers.length < 2) return bearers[0];
  const total = bearers.reduce((sum, bearer) => sum + weight(bearer), 0);
  return bearers.find((bearer) => weight(bearer) >= DOMINANCE * (total - weight(bearer)));
}
