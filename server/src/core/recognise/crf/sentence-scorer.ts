// Scores the labels of a sentence's tokens: cached sums for what word forms say alone, joint features on the spot.
import type { TextDocument } from "../../text/document";
import type { Knowledge } from "../lexicon/knowledge";
import { LABEL_COUNT as L, LABELS, OUTSIDE } from "../tagging/labels";
import { FormCache } from "./form-cache";
import { createView, viewSentence } from "./sentence-features";
import { atomFeature, atomsAt, jointFeatures, MARGIN, MAX_JOINT, OFFSETS, REACH } from "./templates";
import type { WeightTable } from "./weight-table";
import { CASE_LOWER, FIELD_CASE, FIELD_COUNT, type WordAtoms } from "./word-features";

/** Word forms remembered at once; about 220 bytes each. */
const FORMS = 1 << 17;
const ROW = OFFSETS * L;
/**
 * A token that the word forms alone put outside of names by so much of a lead is outside: its joint features, most
 * of the work, are skipped. Words without capitals need less of a lead. Chosen on GermEval dev: leads from 1.5 to 4
 * leave F1 where it is (81.1 to 81.25), and 2.5 takes a fifth of the time off that 4 needs.
 */
const CLEAR_SMALL = 1;
const CLEAR_ANY = 2.5;
/** Score that stands for the skipped features. */
const CERTAIN = 6;
/** Labels that can follow a name, and those of them that can follow an outside token, too. */
const AFTER_NAME = Uint8Array.from(LABELS.keys()).filter((y) => y !== OUTSIDE);
const AFTER_OUTSIDE = AFTER_NAME.filter((y) => LABELS[y]?.role !== "inside");

/** Scores sentences of up to `capacity` tokens. Keeps a bounded cache; results do not depend on it. */
export class SentenceScorer {
  /** Sums of each form's own features at each offset. */
  private readonly cache = new Int16Array(FORMS * ROW);
  private readonly table: FormCache;
  private readonly view;
  private readonly sums = new Int32Array(L);
  private readonly joint = new Uint32Array(MAX_JOINT);

  constructor(
    knowledge: Knowledge,
    private readonly weights: WeightTable,
    private readonly scale: number,
    capacity: number,
  ) {
    this.view = createView(capacity);
    this.table = new FormCache(FORMS, knowledge, (id, atoms) => this.cacheForm(id, atoms));
  }

  /** Writes the scores of the tokens [from, to) to `scores`, L values a token. */
  score(document: TextDocument, from: number, to: number, scores: Float32Array): void {
    viewSentence(document, from, to, this.table, this.view);
    const { forms, places } = this.view;
    const { sums, joint, cache, weights, scale } = this;
    const { fields } = this.table;
    let outside = true;
    for (let i = 0; i < to - from; i++) {
      sums.fill(0);
      for (let offset = 0; offset < OFFSETS; offset++) {
        const row = (forms[i + MARGIN + offset - REACH] as number) * ROW + offset * L;
        for (let y = 0; y < L; y++) sums[y] = (sums[y] as number) + (cache[row + y] as number);
      }
      const small =
        (fields[(forms[i + MARGIN] as number) * FIELD_COUNT + FIELD_CASE] as number) <= CASE_LOWER;
      outside = this.isClear((small ? CLEAR_SMALL : CLEAR_ANY) / scale, outside);
      if (outside) {
        sums[OUTSIDE] = (sums[OUTSIDE] as number) + CERTAIN / scale;
      } else {
        const count = jointFeatures(fields, forms, i + MARGIN, places[i] as number, joint);
        for (let j = 0; j < count; j++) weights.add(joint[j] as number, sums);
      }
      for (let y = 0; y < L; y++) scores[i * L + y] = (sums[y] as number) * scale;
    }
  }

  /** True when "outside" leads every label that can stand here by `margin`: after it no name can go on. */
  private isClear(margin: number, afterOutside: boolean): boolean {
    const { sums } = this;
    const limit = (sums[OUTSIDE] as number) - margin;
    const labels = afterOutside ? AFTER_OUTSIDE : AFTER_NAME;
    for (let i = 0; i < labels.length; i++) if ((sums[labels[i] as number] as number) > limit) return false;
    return true;
  }

  private cacheForm(id: number, atoms: WordAtoms): void {
    for (let offset = 0; offset < OFFSETS; offset++) {
      const count = atomsAt(atoms, offset);
      this.sums.fill(0);
      for (let a = 0; a < count; a++) {
        this.weights.add(atomFeature(atoms.list[a] as number, offset), this.sums);
      }
      this.cache.set(this.sums, id * ROW + offset * L);
    }
  }
}
