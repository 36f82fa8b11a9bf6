// Many small arrays cut from few large ones: a typed array of its own costs more to make and to collect than to fill.

/** Numbers in a piece of which arrays are cut: some thirty articles. */
const LENGTH = 1 << 13;

/** Hands out arrays of zeros. A piece is given back once all arrays cut from it are: keep together what goes together. */
export class Arena {
  private piece = new Uint32Array(0);
  private used = 0;

  take(length: number): Uint32Array {
    if (this.used + length > this.piece.length) {
      if (length > LENGTH / 2) return new Uint32Array(length);
      this.piece = new Uint32Array(LENGTH);
      this.used = 0;
    }
    this.used += length;
    return this.piece.subarray(this.used - length, this.used);
  }
}
