// One name, one meaning in an article: what the other occurrences of a word say about this one. Occurrences in
// clear positions so decide unclear ones ("one sense per discourse": Gale, Church, Yarowsky 1992).
import { CHAR_UPPER, charClass } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import { foldedHash } from "../lexicon/form-hash";
import { LABEL_COUNT as L, LABELS } from "./labels";
import type { Lattice } from "./lattice";

/** How evidence weighs; found by search on articles that the tried model was not trained on (see the notebook). */
export interface EvidenceSettings {
  /** Score for each unit of log odds. */
  readonly weight: number;
  /** Log odds against a name at which an occurrence says neither yes nor no. */
  readonly neutral: number;
  /** One occurrence says at most this much, for and against. */
  readonly most: number;
  /** So many occurrences say half of what very many say. */
  readonly half: number;
  /** Score for each unit of log odds in favour, for the name part of a hyphen compound, up to `compoundMost`. */
  readonly compound: number;
  readonly compoundMost: number;
}

export const EVIDENCE: EvidenceSettings = {
  weight: 1,
  neutral: 3,
  most: 5,
  half: 1,
  compound: 0.5,
  compoundMost: 7,
};

const TYPES = ["PER", "LOC", "ORG"] as const;
/** An occurrence less likely a name than this does not make its word worth a second look. */
const LEAST_MASS = 0.03;

/** Labels a word's evidence speaks for, by type: single names and compounds; for persons parts of names too. */
const SUPPORTED = TYPES.map((type) =>
  LABELS.map((label, y) => ({ label, y }))
    .filter(
      ({ label }) =>
        label.type === type && (label.role === "begin" || (type === "PER" && label.role === "inside")),
    )
    .map(({ y }) => y),
);
const COMPOUND = TYPES.map((type) =>
  LABELS.findIndex((label) => label.type === type && label.role === "compound"),
);
const INSIDE = TYPES.map((type) =>
  LABELS.findIndex((label) => label.type === type && label.role === "inside"),
);

interface Entry {
  count: number;
  /** By type: sums of what the occurrences say, and of what speaks for the type. */
  readonly sums: [number, number, number];
  readonly gains: [number, number, number];
  worth: boolean;
}

/** Evidence of one article. Fill with `observe` over all sentences, then ask `support`. */
export class ArticleEvidence {
  private readonly entries = new Map<number, Entry>();
  private readonly odds: [number, number, number] = [0, 0, 0];

  constructor(private readonly settings: EvidenceSettings) {}

  /** Adds what the lattice, summed over all paths, says of the tokens [from, from + length); undefined: no names. */
  observe(document: TextDocument, from: number, length: number, lattice: Lattice | undefined): void {
    for (let t = 0; t < length; t++) {
      const key = keyOf(document, from + t);
      if (key === undefined) continue;
      const worth = this.weigh(lattice, t, length);
      let entry = this.entries.get(key);
      if (entry === undefined) {
        entry = { count: 0, sums: [0, 0, 0], gains: [0, 0, 0], worth: false };
        this.entries.set(key, entry);
      }
      entry.count++;
      entry.worth ||= worth;
      for (let type = 0; type < 3; type++) {
        (entry.sums[type] as number) += this.odds[type] as number;
        (entry.gains[type] as number) += Math.max(0, this.odds[type] as number);
      }
    }
  }

  /** Whether any of the tokens has other occurrences worth a second look. */
  concerns(document: TextDocument, from: number, length: number): boolean {
    for (let t = from; t < from + length; t++) {
      const key = keyOf(document, t);
      const entry = key === undefined ? undefined : this.entries.get(key);
      if (entry?.worth && entry.count > 1) return true;
    }
    return false;
  }

  /** Adds to the scores what the other occurrences of each word say. The lattice is as it was when observed. */
  support(
    document: TextDocument,
    from: number,
    length: number,
    lattice: Lattice | undefined,
    scores: Float32Array,
  ): void {
    for (let t = 0; t < length; t++) {
      const key = keyOf(document, from + t);
      const entry = key === undefined ? undefined : this.entries.get(key);
      if (!entry?.worth || entry.count < 2) continue;
      this.weigh(lattice, t, length);
      const compound = isCompound(document, from + t);
      for (let type = 0; type < 3; type++) {
        const by = compound ? this.compoundGain(entry, type) : this.nameGain(entry, type);
        const labels = compound ? [COMPOUND[type] as number] : (SUPPORTED[type] as number[]);
        for (const y of labels) scores[t * L + y] = (scores[t * L + y] as number) + by;
      }
    }
  }

  /** What the others say, less sure of few than of many. */
  private nameGain(entry: Entry, type: number): number {
    const { weight, half } = this.settings;
    const others = entry.count - 1;
    return (weight * ((entry.sums[type] as number) - (this.odds[type] as number))) / (others + half);
  }

  /**
   * A hyphen compound whose first part is a clear name somewhere can hardly be anything else: what speaks for the
   * type, less what speaks for another.
   */
  private compoundGain(entry: Entry, type: number): number {
    const { compound, compoundMost } = this.settings;
    let rival = 0;
    for (let other = 0; other < 3; other++) {
      if (other !== type) rival = Math.max(rival, this.gainOfOthers(entry, other));
    }
    const gain = compound * (this.gainOfOthers(entry, type) - rival);
    return Math.max(-compoundMost, Math.min(compoundMost, gain));
  }

  private gainOfOthers(entry: Entry, type: number): number {
    return (entry.gains[type] as number) - Math.max(0, this.odds[type] as number);
  }

  /** Fills `odds` with what this occurrence says for each type; true when it may be a name. */
  private weigh(lattice: Lattice | undefined, t: number, length: number): boolean {
    const { most, neutral } = this.settings;
    if (lattice === undefined) {
      this.odds.fill(-most);
      return false;
    }
    let any = 0;
    for (let type = 0; type < 3; type++) any += massOf(lattice, t, length, type);
    for (let type = 0; type < 3; type++) {
      const mass = massOf(lattice, t, length, type);
      const odds = Math.log((mass + 1e-4) / (1 - Math.min(any, 1) + 1e-4)) + neutral;
      this.odds[type] = Math.max(-most, Math.min(most, odds));
    }
    return any > LEAST_MASS;
  }
}

/** Probability that the token is a name of this type by itself, names the type in a compound, or is part of a person. */
function massOf(lattice: Lattice, t: number, length: number, type: number): number {
  let mass = marginal(lattice, t, COMPOUND[type] as number);
  for (const y of SUPPORTED[type] as number[]) mass += marginal(lattice, t, y);
  // the first word of a longer place or organisation says little of the word alone
  if (type !== 0 && t + 1 < length) mass -= marginal(lattice, t + 1, INSIDE[type] as number);
  return Math.max(0, mass);
}

function marginal({ forward, backward }: Lattice, t: number, y: number): number {
  const at = t * L + y;
  const mass = forward[at] as number;
  return mass === 0 ? 0 : mass * (backward[at] as number);
}

/** True for "Syrien-Krieg"; a name after a particle is none. */
function isCompound({ text, tokenStarts, tokenEnds }: TextDocument, token: number): boolean {
  const start = tokenStarts[token] as number;
  const end = (tokenEnds[token] as number) - 1;
  if (charClass(text.charCodeAt(start)) !== CHAR_UPPER) return false;
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) === 0x2d) return true;
  return false;
}

/**
 * What the occurrences of a word share: its letters without case and final s; of a hyphen compound those before the
 * hyphen, but after a particle in lower case ("al-Assad").
 */
function keyOf(document: TextDocument, token: number): number | undefined {
  const { text, tokenStarts, tokenEnds } = document;
  let start = tokenStarts[token] as number;
  let end = tokenEnds[token] as number;
  if (charClass(text.charCodeAt(start)) !== CHAR_UPPER) start = afterParticle(text, start, end);
  if (start === end) return undefined;
  for (let at = start + 1; at < end - 1; at++) if (text.charCodeAt(at) === 0x2d) end = at;
  if (end - start > 3 && text.charCodeAt(end - 1) === 0x73) end--;
  if (end - start > 3 && isApostrophe(text.charCodeAt(end - 1))) end--;
  return end - start < 2 ? undefined : foldedHash(text, start, end, false) | 0;
}

/** Longest particle before a name with its hyphen: "asch-". */
const PARTICLE = 5;

/** Start of the capitalised name after a short particle, or `end`. */
function afterParticle(text: string, start: number, end: number): number {
  const limit = Math.min(start + PARTICLE, end - 2);
  for (let at = start + 1; at < limit; at++) {
    if (text.charCodeAt(at) !== 0x2d) continue;
    return charClass(text.charCodeAt(at + 1)) === CHAR_UPPER ? at + 1 : end;
  }
  return end;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}
