// Short names across articles: whose surname, initials, acronym or town is it, when an article never says in full?

import { MIN_INITIALS, type NameFeatures } from "../index/name-keys";
import type { NameNode } from "../index/name-node";
import { comparePersons, type PersonName } from "../names/person";
import type { Cluster } from "./cluster";

/** A bearer named in full in this many times as many articles as all others together is the clearly dominant one. */
const DOMINANCE = 4;

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
  if (a.concept !== "" && a.concept !== b.concept) return false;
  if (a.person !== undefined) return agree(a, b) && isCompatible(a.person, b.person);
  if (isPlainNameOf(a, b)) return true;
  if (full.acronymLinks(short.form) + full.shortLinks(short.form) > 0) return true;
  return a.acronym.length >= MIN_INITIALS && b.initials.has(a.acronym);
}

/** True for a town's name without its qualifier, and a company's without its legal form. */
export function isPlainNameOf(short: NameFeatures, full: NameFeatures): boolean {
  if (full.town !== "") return full.town === short.fold;
  return full.legalForms.size > 0 && short.legalForms.size === 0 && full.core === short.core;
}

/** Articles that name both without a tie may be at most this share of the mentions in which some article ties them. */
const MAX_APART = 0.2;
/** A full name is the meaning of a short one everywhere only if it is used at least this often beside it. */
const MIN_SHARE = 0.05;

/** How the articles of a corpus use a short name beside one of its possible meanings. */
export interface ShortUse {
  /** Mentions in which an article explains the acronym, and in which it shortens the full name. */
  readonly explained: number;
  readonly shortened: number;
  /** Articles that name both and do not tie them. */
  readonly apart: number;
  /** Articles that use the full name. */
  readonly weight: number;
  /** True if some article explains another acronym of the full name. */
  readonly hasAcronym: boolean;
  /** True if the short name is a town's without its qualifier, or a company's without its legal form. */
  readonly isPlainName: boolean;
}

/** True if the articles bear out that the short name of a place or organisation means the full one. */
export function isBorneOut(short: NameNode, use: ShortUse): boolean {
  const linked = use.explained + use.shortened;
  // beside two towns or companies of its name a bare one is left alone by an article: it means one of them all the same
  if (use.isPlainName) return true;
  if (use.apart > MAX_APART * linked) return false;
  if (use.explained > 0) return true;
  return use.weight >= MIN_SHARE * short.weight && !(linked === 0 && use.hasAcronym);
}

/** A quick look before the full comparison. */
function agree(a: NameFeatures, b: NameFeatures): boolean {
  return (
    a.surnameSound === b.surnameSound || a.romanised.surname.some((key) => b.romanised.surname.includes(key))
  );
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
