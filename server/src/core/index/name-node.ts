// What the corpus knows of one folded name used as one type: counts and postings that grow and shrink exactly.

import { nameKey } from "../decisions/decision-key";
import { IntCounts } from "../util/int-counts";
import { ENTITY_TYPES, type EntityType } from "../vocabulary/types";
import type { NameFeatures } from "./name-keys";

const NO_KEYS: readonly string[] = [];

/** In a posting the candidates stand above this, the strong mentions below. */
const CANDIDATE = 2 ** 20;

/** One article's share in a node. */
export interface Use {
  strong: number;
  candidates: number;
  /** Sum of the strong mentions' confidences, in millionths; those that the reader decided on aside. */
  mass: number;
  /** Number of mentions, strong or not, that are adjectives or inhabitant forms. */
  derived: number;
  /** Like a posting: those of its mentions that readers do not see, for they are below the minimum confidence. */
  hidden: number;
  /** Number of mentions that are where they are because the reader said so. */
  decided: number;
}

/** All chains of one folded name and type. */
export class NameNode {
  strong = 0;
  candidates = 0;
  /** Sum of the strong mentions' confidences, in millionths; those that the reader decided on aside. */
  mass = 0;
  /** Number of mentions that are adjectives or inhabitant forms, candidates included. */
  derived = 0;
  /** Number of mentions that are here because the reader said so. */
  decided = 0;
  /** Number of articles with a strong mention. */
  strongArticles = 0;
  /** By article slot. */
  readonly postings = new IntCounts();
  /** By string number of the chain's name: number of articles' chains with a strong mention that spell it so. */
  readonly names = new IntCounts();
  /** By string number of a surface: number of strong mentions that read so. */
  readonly surfaces = new IntCounts();
  /** The same of candidates; absent while there is none. */
  candidateSurfaces: IntCounts | undefined;
  /** By article slot, like a posting: mentions that readers do not see; absent while there is none. */
  hidden: IntCounts | undefined;
  /**
   * Acronyms and short forms that some article uses for this name: number of mentions by twice the form's number,
   * plus one for a short form.
   */
  aliases: IntCounts | undefined;
  /** By article slot: number of mentions, shown or not, with a role beside them; absent while there is none. */
  roles: IntCounts | undefined;
  /** Grows with every change to the set of aliases. */
  aliasVersion = 0;
  /** What the letters of the name say; filled when first asked for. */
  features: NameFeatures | undefined;
  /** Gives nodes a total order; the start of entity ids. */
  readonly key: string;
  /** Number under which the company of an article names this node. */
  readonly contextKey: number;

  // The following is settled with the form.
  /** The nodes whose uses count for this one: itself and those of its form that were mislabelled; empty if it was. */
  members: readonly NameNode[] = [];
  /** Number of shown mentions of all members. */
  shown = 0;
  /** Number of articles that show members (an article with two members counts twice). */
  weight = 0;

  // The following is the resolver's.
  /** Keys under which it meets others; empty while no article shows it. */
  keys: readonly string[] = NO_KEYS;
  /** Changes whenever the keys must be computed anew. */
  keyState = "";
  /** Number of the round in which its group was last planned. */
  planned = 0;

  constructor(
    readonly form: NameForm,
    readonly type: EntityType,
  ) {
    this.key = nameKey(type, form.fold, form.sense);
    this.contextKey = form.number * 4 + ENTITY_TYPES.indexOf(type);
  }

  /** Adds (sign 1) or takes back (sign -1) a chain of one article. */
  update(slot: number, use: Use, sign: 1 | -1): void {
    const posting = this.postings.add(slot, sign * (use.strong + use.candidates * CANDIDATE));
    const after = strongOf(posting);
    const before = after - sign * use.strong;
    if (before === 0 && after > 0) this.strongArticles++;
    if (before > 0 && after === 0) this.strongArticles--;
    this.strong += sign * use.strong;
    this.candidates += sign * use.candidates;
    this.mass += sign * use.mass;
    this.derived += sign * use.derived;
    this.decided += sign * use.decided;
    this.hide(slot, sign * use.hidden);
  }

  /** Adds to the mentions of an article that readers do not see (like a posting), or takes from them. */
  hide(slot: number, posting: number): void {
    if (posting === 0) return;
    this.hidden ??= new IntCounts();
    this.hidden.add(slot, posting);
  }

  /** Counts a mention's letters (sign 1) or takes them back (sign -1). */
  countSurface(surface: number, isCandidate: boolean, sign: 1 | -1): void {
    if (!isCandidate) this.surfaces.add(surface, sign);
    else {
      this.candidateSurfaces ??= new IntCounts();
      this.candidateSurfaces.add(surface, sign);
    }
  }

  /** Number of mentions in which an article itself explains the other form as an acronym of this name. */
  acronymLinks(short: NameForm): number {
    return this.aliases?.get(2 * short.number) ?? 0;
  }

  /** Numbers of the forms that some article explains as acronyms of this name. */
  get acronyms(): readonly number[] {
    const found: number[] = [];
    this.aliases?.forEach((key) => {
      if (key % 2 === 0) found.push(key / 2);
    });
    return found;
  }

  /** Number of mentions in which an article uses the other form as a short form of this name. */
  shortLinks(short: NameForm): number {
    return this.aliases?.get(2 * short.number + 1) ?? 0;
  }

  /** True if it was only ever seen as an adjective or inhabitant form. */
  get isDerived(): boolean {
    return this.derived === this.strong + this.candidates;
  }

  /** Number of shown mentions of a settled node in an article. */
  shownAt(slot: number): number {
    let shown = 0;
    for (const member of this.members) shown += shownIn(member.postings.get(slot), this.form.accepts);
    return shown;
  }

  /** Number of those that readers see. */
  visibleAt(slot: number): number {
    let visible = 0;
    for (const { postings, hidden } of this.members) {
      visible += shownIn(postings.get(slot) - (hidden?.get(slot) ?? 0), this.form.accepts);
    }
    return visible;
  }
}

/** What one mention is in a posting. */
export function postingOf(isCandidate: boolean): number {
  return isCandidate ? CANDIDATE : 1;
}

/** Number of shown mentions behind a posting. */
export function shownIn(posting: number, withCandidates: boolean): number {
  const strong = strongOf(posting);
  return withCandidates ? strong + (posting - strong) / CANDIDATE : strong;
}

/** True if some of the mentions behind a posting are candidates. */
export function hasCandidates(posting: number): boolean {
  return posting >= CANDIDATE;
}

function strongOf(posting: number): number {
  return posting % CANDIDATE;
}

/** A folded name with its nodes, and what the corpus has settled of it. */
export class NameForm {
  /** By type code. */
  readonly nodes: (NameNode | undefined)[] = [undefined, undefined, undefined];
  /** The node each type's uses belong to once the evidence of the whole corpus is weighed. */
  readonly settled: (NameNode | undefined)[] = [undefined, undefined, undefined];
  /** True when the clear uses speak for counting the candidates. */
  accepts = false;
  /** True while its counts have changed and it is not settled again. */
  isTouched = false;

  constructor(
    readonly number: number,
    readonly fold: string,
    /** Which of several that bear the name, if the reader told them apart; empty for the one without a mark. */
    readonly sense: string,
  ) {}
}
