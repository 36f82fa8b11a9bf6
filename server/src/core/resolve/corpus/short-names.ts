// Short names across articles: whose surname, initials, acronym or town is it, when an article never says in full?
import { comparePersons, type PersonName } from "../names/person";
import type { Cluster } from "./cluster";
import type { NameFeatures } from "./features";
import type { NameNode } from "./name-node";

/** A bearer named in full in this many times as many articles as all others together is the clearly dominant one. */
const DOMINANCE = 4;
/** An acronym that only its letters tie to a long name needs at least this many letters. */
const MIN_INITIALS = 3;

/** In which way a name is short. */
export type ShortReason = "initial" | "acronym" | "surname" | "short";

/** Why a name may not stand for itself; undefined if it can only be a full name. */
export function shortReason({ person, acronym, name, town }: NameFeatures): ShortReason | undefined {
  if (person !== undefined) {
    if (person.given.length === 0) return "surname";
    return person.given.every((given) => given.length === 1) ? "initial" : undefined;
  }
  if (acronym !== "" && isCapital(name)) return "acronym";
  return town === "" ? "short" : undefined;
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
  if (a.person !== undefined) return agree(a, b) && isCompatible(a.person, b.person);
  if (b.town !== "" && b.town === a.fold) return true;
  if (full.aliases !== undefined && full.aliases.get(short.form.number) > 0) return true;
  return a.acronym.length >= MIN_INITIALS && b.initials.has(a.acronym);
}

/** A quick look before the full comparison. */
function agree(a: NameFeatures, b: NameFeatures): boolean {
  return a.surnameSound === b.surnameSound;
}

function isCompatible(a: PersonName, b: PersonName | undefined): boolean {
  return b !== undefined && comparePersons(a, b) === "compatible";
}

/**
 * The bearer a short name goes to when nothing else is known: the only one, or the clearly dominant one.
 * @param bearers with the number of articles that name each in full
 */
export function defaultBearer(bearers: ReadonlyMap<Cluster, number>): Cluster | undefined {
  let total = 0;
  for (const weight of bearers.values()) total += weight;
  for (const [bearer, weight] of bearers) {
    if (bearers.size === 1 || weight >= DOMINANCE * (total - weight)) return bearer;
  }
  return undefined;
}
