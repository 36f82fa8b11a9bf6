// Turns training sentences into feature numbers: every feature seen often enough gets one.

import { FormCache } from "../src/core/recognise/crf/form-cache";
import { createView, viewSentence } from "../src/core/recognise/crf/sentence-features";
import {
  atomFeature,
  atomsAt,
  jointFeatures,
  LEXICAL_JOINT,
  MARGIN,
  MAX_JOINT,
  OFFSETS,
  REACH,
} from "../src/core/recognise/crf/templates";
import type { WordAtoms } from "../src/core/recognise/crf/word-features";
import type { Knowledge } from "../src/core/recognise/lexicon/knowledge";
import type { GoldDocument } from "./sentences";

/** A sentence ready for training: features of token i are features[starts[i] .. starts[i + 1]). */
export interface Example {
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly allowed: Uint32Array;
  /** 1 for features that only the very word has. */
  readonly lexical: Uint8Array;
}

/** Lists all features of sentences as 32-bit hashes. */
export class FeatureLister {
  private readonly atoms: WordAtoms[] = [];
  private readonly table: FormCache;
  private readonly view = createView(4096);
  private readonly joint = new Uint32Array(MAX_JOINT);

  constructor(knowledge: Knowledge) {
    this.table = new FormCache(1 << 20, knowledge, (id, atoms) => {
      this.atoms[id] = atoms;
    });
  }

  /** One example a sentence; features are hashes. */
  list(gold: GoldDocument): Example[] {
    const { document } = gold;
    const examples: Example[] = [];
    for (let s = 0; s + 1 < document.sentenceStarts.length; s++) {
      const from = document.sentenceStarts[s] as number;
      const to = document.sentenceStarts[s + 1] as number;
      viewSentence(document, from, to, this.table, this.view);
      const starts = new Uint32Array(to - from + 1);
      const features: number[] = [];
      const lexical: number[] = [];
      for (let i = 0; i < to - from; i++) {
        this.listToken(i, features, lexical);
        starts[i + 1] = features.length;
      }
      examples.push({
        starts,
        features: Uint32Array.from(features),
        allowed: gold.allowed.slice(from, to),
        lexical: Uint8Array.from(lexical),
      });
    }
    return examples;
  }

  private listToken(i: number, into: number[], lexical: number[]): void {
    const { forms, places } = this.view;
    for (let offset = 0; offset < OFFSETS; offset++) {
      const atoms = this.atoms[forms[i + MARGIN + offset - REACH] as number] as WordAtoms;
      const count = atomsAt(atoms, offset);
      for (let a = 0; a < count; a++) {
        into.push(atomFeature(atoms.list[a] as number, offset));
        lexical.push(offset === REACH && isLexical(atoms, a) ? 1 : 0);
      }
    }
    const count = jointFeatures(this.table.fields, forms, i + MARGIN, places[i] as number, this.joint);
    for (let j = 0; j < count; j++) {
      into.push(this.joint[j] as number);
      lexical.push(LEXICAL_JOINT.has(j) ? 1 : 0);
    }
  }
}

/** Whether the atom is the word itself, an affix or a character sequence, all of which name single words. */
function isLexical({ far, near, grams }: WordAtoms, atom: number): boolean {
  return atom === 0 || (atom >= far && atom < near) || atom >= grams;
}

/** Open-addressing map from 32-bit feature hashes to counts and then numbers. */
export class FeatureIndex {
  private keys = new Uint32Array(1 << 22);
  private values = new Int32Array(1 << 22);
  private used = 0;
  /** Hash of each numbered feature. */
  hashes: Uint32Array = new Uint32Array(0);

  /** Counts the features of the examples. */
  count(examples: readonly Example[]): void {
    for (const { features } of examples) {
      for (let i = 0; i < features.length; i++) this.increment(features[i] as number);
    }
  }

  /** Numbers the features seen at least `least` times, in order of hash table slots; the rest get none. */
  number(least: number): void {
    const hashes: number[] = [];
    for (let slot = 0; slot < this.keys.length; slot++) {
      const seen = this.values[slot] as number;
      if (seen === 0) continue;
      this.values[slot] = seen >= least ? hashes.push(this.keys[slot] as number) : -1;
    }
    this.hashes = Uint32Array.from(hashes);
  }

  /** Puts feature numbers in place of hashes, in place; unnumbered features fall away. */
  convert(example: Example): Example {
    const { starts, features, allowed, lexical } = example;
    let kept = 0;
    let from = 0;
    for (let i = 0; i + 1 < starts.length; i++) {
      const to = starts[i + 1] as number;
      for (let f = from; f < to; f++) {
        const number = this.values[this.slot(features[f] as number)] as number;
        if (number <= 0) continue;
        lexical[kept] = lexical[f] as number;
        features[kept++] = number - 1;
      }
      from = to;
      starts[i + 1] = kept;
    }
    return { starts, features: features.slice(0, kept), allowed, lexical: lexical.slice(0, kept) };
  }

  private increment(hash: number): void {
    if (this.used * 2 > this.keys.length) this.grow();
    const slot = this.slot(hash);
    if (this.values[slot] === 0) {
      this.keys[slot] = hash;
      this.used++;
    }
    this.values[slot] = (this.values[slot] as number) + 1;
  }

  private slot(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = hash & mask;
    while (this.values[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (values[i] === 0) continue;
      const slot = this.slot(keys[i] as number);
      this.keys[slot] = keys[i] as number;
      this.values[slot] = values[i] as number;
    }
  }
}
