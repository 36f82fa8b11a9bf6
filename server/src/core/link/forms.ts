// The distinct forms of an article's mentions: linking compares forms, so that its cost does not grow with mentions.

import { isBroken, joinBrokenLines } from "../language/genre/old-prints";
import type { Language } from "../language/language";
import { coreName } from "../names/core-name";
import { foldName, joinKey } from "../names/fold";
import { conceptOf } from "../names/knowledge/knowledge";
import { type PersonName, parsePerson } from "../names/person";
import type { EntityType, Mention, MentionKind } from "../vocabulary/types";

/** What mentions with the same letters, type and kind share; `mentions` shrinks when a form is split. */
export interface Form {
  readonly surface: string;
  /** The type the article as a whole speaks for, which a single mention may contradict. */
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Indices of mentions, ascending. */
  mentions: number[];
  /** True if all its mentions are second thoughts of the recogniser. */
  readonly candidate: boolean;
  /** The name inside the surface, and other names it gives. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** foldName and joinKey of `name`. */
  readonly folded: string;
  readonly joined: string;
  /** Parts of the name of a single person; undefined for families and brothers. */
  readonly person: PersonName | undefined;
  /** What its chain is called where the name alone would be somebody else's: "Frau Lohse". */
  called?: string | undefined;
}

/** A mention with its letters, before it is linked. */
export interface LinkInput extends Mention {
  readonly surface: string;
  readonly candidate: boolean;
}

interface TypeWeight {
  sum: number;
  highest: number;
}

/** What share of the leading type a doubtful minority may have, and how sure it may be, to be overruled. */
const MINORITY_SHARE = 0.34;
const MINORITY_CONFIDENCE = 0.8;

function addWeight(
  weights: Map<string, Map<EntityType, TypeWeight>>,
  folded: string,
  mention: LinkInput,
): void {
  let byType = weights.get(folded);
  if (byType === undefined) {
    byType = new Map();
    weights.set(folded, byType);
  }
  const weight = byType.get(mention.type) ?? { sum: 0, highest: 0 };
  weight.sum += mention.confidence;
  weight.highest = Math.max(weight.highest, mention.confidence);
  byType.set(mention.type, weight);
}

/** The type of a form: its own, unless the article labels the same letters otherwise far more often and surely. */
function settledType(byType: ReadonlyMap<EntityType, TypeWeight> | undefined, own: EntityType): EntityType {
  const mine = byType?.get(own);
  if (byType === undefined || mine === undefined || byType.size < 2) return own;
  const [leader, best] = [...byType].reduce((a, b) => (b[1].sum > a[1].sum ? b : a));
  return mine.highest < MINORITY_CONFIDENCE && mine.sum <= best.sum * MINORITY_SHARE ? leader : own;
}

/**
 * The words each mention is a form of: its own, or for the halves of a name that a line end broke ("Völker¬", "bund";
 * "Schwarze", "Front" in digitised newspapers), which touch without a space, the whole name.
 */
function wholeSurfaces(mentions: readonly LinkInput[], language: Language): string[] {
  const whole = mentions.map((mention) => mention.surface);
  for (let left = 0; left + 1 < mentions.length; left++) {
    const a = mentions[left];
    const b = mentions[left + 1];
    if (a === undefined || b === undefined || !areHalves(a, b, language)) continue;
    const name = isBroken(a.surface) ? joinBrokenLines(a.surface) + b.surface : `${a.surface} ${b.surface}`;
    whole[left] = name;
    whole[left + 1] = name;
    left++;
  }
  return whole;
}

function areHalves(a: LinkInput, b: LinkInput, language: Language): boolean {
  if (a.end !== b.start || a.type !== b.type || a.kind !== "name" || b.kind !== "name") return false;
  return isBroken(a.surface) || (a.type !== "PER" && language.isInflectedAdjective(a.surface));
}

/** Groups mentions into forms, in order of first appearance. */
export function formsOf(mentions: readonly LinkInput[], language: Language): Form[] {
  const surfaces = wholeSurfaces(mentions, language);
  const names = new Map<string, string>();
  const weights = new Map<string, Map<EntityType, TypeWeight>>();
  for (const [index, mention] of mentions.entries()) {
    if (mention.candidate) continue;
    const surface = surfaces[index] ?? mention.surface;
    const key = `${mention.type} ${surface}`;
    const folded = names.get(key) ?? foldName(coreName(surface, mention.type).name);
    names.set(key, folded);
    addWeight(weights, folded, mention);
  }
  const forms = new Map<string, Form>();
  for (const [index, mention] of mentions.entries()) {
    const surface = surfaces[index] ?? mention.surface;
    const key = `${mention.type} ${mention.kind} ${mention.candidate} ${surface}`;
    const known = forms.get(key);
    if (known !== undefined) known.mentions.push(index);
    else forms.set(key, createForm({ ...mention, surface }, index, weights));
  }
  return [...forms.values()];
}

function createForm(
  mention: LinkInput,
  index: number,
  weights: ReadonlyMap<string, ReadonlyMap<EntityType, TypeWeight>>,
): Form {
  const own = coreName(mention.surface, mention.type);
  const type = settledType(weights.get(foldName(own.name)), mention.type);
  const { name, aliases } = type === mention.type ? own : coreName(mention.surface, type);
  const nationless = type === "ORG" ? withoutNation(name) : undefined;
  const folded = foldName(name);
  return {
    surface: mention.surface,
    type,
    kind: mention.kind,
    mentions: [index],
    candidate: mention.candidate,
    name,
    aliases: nationless === undefined ? aliases : [...aliases, nationless],
    folded,
    joined: joinKey(folded),
    person: type === "PER" ? parsePerson(name) : undefined,
  };
}

/**
 * The name without a state before it ("Deutsche Bahn", "US Air Force", "het Italiaanse Fiat"); undefined where one
 * word would be left of a name that general knowledge has ("Europäische Union" is not any union).
 */
function withoutNation(name: string): string | undefined {
  const space = name.indexOf(" ");
  if (space < 0 || conceptOf(name.slice(0, space), "LOC", "derived") === undefined) return undefined;
  const rest = name.slice(space + 1);
  return rest.includes(" ") || conceptOf(name, "ORG", "name") === undefined ? rest : undefined;
}

/** Moves some mentions of a form into a form of their own, unless they are all it has. */
export function split(form: Form, mentions: number[], forms: Form[]): Form {
  if (mentions.length === form.mentions.length) return form;
  const part: Form = { ...form, mentions };
  withdraw(form, mentions);
  forms.push(part);
  return part;
}

/** Takes mentions away from a form. */
export function withdraw(form: Form, mentions: readonly number[]): void {
  const taken = new Set(mentions);
  form.mentions = form.mentions.filter((mention) => !taken.has(mention));
}
