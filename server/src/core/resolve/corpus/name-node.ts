// What the corpus knows of one folded name used as one type: counts and postings that grow and shrink exactly.
import { Tally } from "../../corpus/tally";
import type { ArticleId, EntityType } from "../../types";
import type { NameFeatures } from "./features";

/** In a posting the candidates stand above this, the strong mentions below. */
const CANDIDATE = 2 ** 20;

/** One article's share in a node. */
export interface Use {
  readonly strong: number;
  readonly candidates: number;
  /** Sum of the strong mentions' confidences, in millionths. */
  readonly mass: number;
}

/** Gives the article id behind a slot: for orders that must not depend on slots. */
export type ArticleName = (slot: number) => ArticleId;

/** All chains of one folded name and type. */
export class NameNode {
  strong = 0;
  candidates = 0;
  /** Sum of the strong mentions' confidences, in millionths. */
  mass = 0;
  /** Number of articles with a strong mention. */
  strongArticles = 0;
  /** By article slot. */
  readonly postings = new Tally();
  /** By string number of the chain's name: number of articles' chains that spell it so. */
  readonly names = new Tally();
  /** Acronyms that some article gives for this name, by form number: number of chains. */
  aliases: Tally | undefined;
  /** What the letters of the name say; filled when first asked for. */
  features: NameFeatures | undefined;

  constructor(
    readonly form: NameForm,
    readonly type: EntityType,
  ) {}

  /** Total order of nodes. */
  get key(): string {
    return `${this.type}:${this.form.fold}`;
  }

  /** Adds (sign 1) or takes back (sign -1) a chain of one article. */
  update(slot: number, use: Use, sign: 1 | -1): void {
    const before = strongOf(this.postings.get(slot));
    this.postings.add(slot, sign * (use.strong + use.candidates * CANDIDATE));
    const after = strongOf(this.postings.get(slot));
    if (before === 0 && after > 0) this.strongArticles++;
    if (before > 0 && after === 0) this.strongArticles--;
    this.strong += sign * use.strong;
    this.candidates += sign * use.candidates;
    this.mass += sign * use.mass;
  }

  /** Number of shown mentions, by whether candidates count. */
  total(withCandidates: boolean): number {
    return withCandidates ? this.strong + this.candidates : this.strong;
  }
}

/** Number of shown mentions behind a posting. */
export function shownIn(posting: number, withCandidates: boolean): number {
  const strong = strongOf(posting);
  return withCandidates ? strong + (posting - strong) / CANDIDATE : strong;
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

  constructor(
    readonly number: number,
    readonly fold: string,
  ) {}
}
