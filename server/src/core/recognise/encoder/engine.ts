// The encoder's arithmetic: the compiled kernel with a model in its memory.
import type { EncoderModel } from "./model-file";

/** What the compiled server/kernel/encoder.c exports; addresses are bytes in its memory. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Room for so many bytes, for good; 0 when there is no more memory. */
  alloc(bytes: number): number;
  /** Takes the tensors at an address; returns how many bytes they take. */
  load(tensors: number, words: number, layers: number, labels: number, epsilon: number): number;
  score(pieces: number, count: number, wanted: number, wantedCount: number, scores: number): void;
}

/** Most pieces of one call. */
export const MOST_PIECES = 512;

/** Scores the labels of words of a sentence. */
export class EncoderEngine {
  private readonly pieces: Int32Array;
  private readonly wanted: Int32Array;
  private readonly scores: Float32Array;

  /** @throws Error when the tensors have another length than the kernel takes, or there is no memory. */
  constructor(
    private readonly kernel: Kernel,
    { description, tensors }: EncoderModel,
  ) {
    const room = (bytes: number): number => {
      const at = kernel.alloc(bytes);
      if (at === 0) throw new Error("encoder: not enough memory");
      return at;
    };
    const { layers, labels, pieces, epsilon } = description;
    const tensorsAt = room(tensors.length);
    const piecesAt = room(MOST_PIECES * 4);
    const wantedAt = room(MOST_PIECES * 4);
    const scoresAt = room(MOST_PIECES * 4 * labels.length);
    // views come last: growing the memory makes earlier ones empty
    const { buffer } = kernel.memory;
    new Uint8Array(buffer, tensorsAt, tensors.length).set(tensors);
    const taken = kernel.load(tensorsAt, pieces, layers, labels.length, epsilon);
    if (taken !== tensors.length) throw new Error("encoder model: wrong length of the tensors");
    this.pieces = new Int32Array(buffer, piecesAt, MOST_PIECES);
    this.wanted = new Int32Array(buffer, wantedAt, MOST_PIECES);
    this.scores = new Float32Array(buffer, scoresAt, MOST_PIECES * labels.length);
  }

  /**
   * The scores of the labels at the places `wanted` of a sentence of up to MOST_PIECES pieces, label after label, place
   * after place. The result is valid until the next call.
   */
  score(pieces: readonly number[], wanted: readonly number[]): Float32Array {
    this.pieces.set(pieces);
    this.wanted.set(wanted);
    this.kernel.score(
      this.pieces.byteOffset,
      pieces.length,
      this.wanted.byteOffset,
      wanted.length,
      this.scores.byteOffset,
    );
    return this.scores;
  }
}
