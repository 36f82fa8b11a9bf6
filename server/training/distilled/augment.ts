// New sentences from known ones: names and nouns give way to others of their kind, and the teacher says what became of
// them (Tang and others 2019, "Distilling task-specific knowledge from BERT", section 3: more text than there is).
import { CONTINUATION, LABELS } from "../../src/core/recognise/tagging/labels";
import { endingKey, type PoolName, type WordPools } from "./word-pools";

/** Tokens with the number of the label that is right, OUTSIDE where the corpus does not say. */
export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly labels: ArrayLike<number>;
}

/** How often what is replaced. */
const NAME = 0.65;
const NAME_TOKEN = 0.8;
const OTHER_TYPE = 0.1;
const DERIVED = 0.5;
const COMPOUND = 0.6;
const NOUN = 0.12;
const GENITIVE = 0.5;
const TYPES = ["PER", "LOC", "ORG"] as const;

const SIBILANT = /[sxzß]$/u;
const NOUN_SHAPE = /^\p{Lu}\p{Ll}{3,}$/u;

/** Makes variants of sentences; `random` gives numbers in [0, 1). */
export class Augmenter {
  constructor(
    private readonly pools: WordPools,
    private readonly random: () => number,
  ) {}

  /** The tokens of a variant, as many as before. */
  vary({ tokens, labels }: LabelledSentence): string[] {
    const varied = [...tokens];
    for (let i = 0; i < varied.length; i++) {
      const label = labels[i] as number;
      const role = LABELS[label]?.role;
      if (role === "begin") this.varyName(varied, labels, i);
      else if (role === "derived") this.varyDerived(varied, i);
      else if (role === "compound") this.varyCompound(varied, i, LABELS[label]?.type ?? "OTH");
      else if (role === "outside" && i > 0) this.varyNoun(varied, i);
    }
    return varied;
  }

  private varyName(tokens: string[], labels: ArrayLike<number>, from: number): void {
    if (this.random() >= NAME) return;
    const label = labels[from] as number;
    const inside = CONTINUATION[label];
    const type = this.random() < OTHER_TYPE ? this.pick(TYPES) : (LABELS[label]?.type ?? "OTH");
    for (let i = from; i === from || (i < tokens.length && labels[i] === inside); i++) {
      const old = tokens[i] as string;
      if (/^\p{Lu}../u.test(old) && this.random() < NAME_TOKEN) tokens[i] = this.nameLike(old, type);
    }
  }

  private nameLike(old: string, type: PoolName): string {
    const found = this.pick(this.pools.words[type]);
    const genitive = old.endsWith("s") && !SIBILANT.test(found) && this.random() < GENITIVE;
    return genitive ? `${found}s` : found;
  }

  private varyDerived(tokens: string[], i: number): void {
    if (this.random() >= DERIVED) return;
    const old = tokens[i] as string;
    const words = /^\p{Ll}/u.test(old)
      ? this.pools.byEnding.get(endingKey("adjective", old))
      : this.pools.words.derived;
    if (words !== undefined) tokens[i] = this.pick(words);
  }

  private varyCompound(tokens: string[], i: number, type: PoolName): void {
    const hyphen = (tokens[i] as string).indexOf("-");
    if (hyphen < 0 || this.random() >= COMPOUND) return;
    tokens[i] = this.pick(this.pools.words[type]) + (tokens[i] as string).slice(hyphen);
  }

  private varyNoun(tokens: string[], i: number): void {
    const old = tokens[i] as string;
    if (!NOUN_SHAPE.test(old) || this.random() >= NOUN) return;
    const words = this.pools.byEnding.get(endingKey("noun", old));
    if (words !== undefined) tokens[i] = this.pick(words);
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }
}
