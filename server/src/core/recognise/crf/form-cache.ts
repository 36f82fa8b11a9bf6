// Word forms seen so far, each with its fields: a cache between text and features, keyed by the hash of the letters.

import type { Knowledge } from "../lexicon/knowledge";
import { mix } from "./hash";
import { edgeAtoms, FIELD_COUNT, type WordAtoms, wordAtoms } from "./word-features";

/** Ids of the positions before and after a sentence. */
export const FORM_START = 0;
export const FORM_END = 1;

/** Told of each new form once, with its id. */
export type FormListener = (id: number, atoms: WordAtoms) => void;

/**
 * Gives forms ids from 2 on. When it has no room for the next sentence it forgets everything (`makeRoom`), so its
 * size is bounded; results never depend on what it remembers.
 */
export class FormCache {
  /** FIELD_COUNT values a form. */
  readonly fields: Int32Array;
  private count = 0;
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;

  constructor(
    private readonly capacity: number,
    private readonly lexicon: Knowledge,
    private readonly onForm: FormListener,
  ) {
    this.fields = new Int32Array(capacity * FIELD_COUNT);
    this.slots = new Int32Array(1 << Math.ceil(Math.log2(capacity * 2)));
    this.keys = new Int32Array(capacity * 2);
    this.clear();
  }

  /** Makes sure that `forms` more forms fit; forgets all forms when they do not. */
  makeRoom(forms: number): void {
    if (this.count + forms > this.capacity) this.clear();
  }

  /** The id of the form `text[start, end)`. Two hashes of its letters stand for it: 64 bits. */
  intern(text: string, start: number, end: number): number {
    let first = end - start;
    let second = 0x9747b28c;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      first = mix(first, unit);
      second = Math.imul(second ^ unit, 0x01000193);
    }
    const mask = this.slots.length - 1;
    for (let slot = (first ^ (first >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.slots[slot] as number) - 1;
      if (id < 0) return this.add(slot, first, second, wordAtoms(text.slice(start, end), this.lexicon));
      if (this.keys[id * 2] === first && this.keys[id * 2 + 1] === second) return id;
    }
  }

  private add(slot: number, first: number, second: number, atoms: WordAtoms): number {
    const id = this.count++;
    this.slots[slot] = id + 1;
    this.keys[id * 2] = first;
    this.keys[id * 2 + 1] = second;
    this.fields.set(atoms.fields, id * FIELD_COUNT);
    this.onForm(id, atoms);
    return id;
  }

  private clear(): void {
    this.slots.fill(0);
    this.count = 0;
    for (const edge of ["start", "end"] as const) {
      const id = this.count++;
      const atoms = edgeAtoms(edge);
      this.fields.set(atoms.fields, id * FIELD_COUNT);
      this.onForm(id, atoms);
    }
  }
}
