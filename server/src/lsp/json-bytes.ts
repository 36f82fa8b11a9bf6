// JSON written as bytes, without a string for every piece of it. ASCII only.

const ZERO = 48;

/** A growing buffer. */
export class JsonBytes {
  /** Bytes written so far. */
  length = 0;
  private buffer: Buffer;

  /** @param capacity bytes to begin with */
  constructor(capacity: number) {
    this.buffer = Buffer.allocUnsafe(capacity);
  }

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  /** Appends ASCII text; for short ones a loop is faster than a call. */
  text(ascii: string): void {
    this.makeRoom(ascii.length);
    const { buffer, length } = this;
    for (let i = 0; i < ascii.length; i++) buffer[length + i] = ascii.charCodeAt(i);
    this.length += ascii.length;
  }

  /** Appends a few bytes. */
  piece(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    const { buffer, length } = this;
    for (let i = 0; i < bytes.length; i++) buffer[length + i] = bytes[i] as number;
    this.length += bytes.length;
  }

  /** Appends once more what was written from `start` to `end`. */
  repeat(start: number, end: number): void {
    this.makeRoom(end - start);
    this.buffer.copyWithin(this.length, start, end);
    this.length += end - start;
  }

  /** Appends a whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    let digits = 1;
    for (let bound = 10; value >= bound; bound *= 10) digits++;
    this.makeRoom(digits);
    let rest = value;
    for (let at = this.length + digits - 1; at >= this.length; at--) {
      const less = (rest / 10) | 0;
      this.buffer[at] = ZERO + rest - less * 10;
      rest = less;
    }
    this.length += digits;
  }

  private makeRoom(bytes: number): void {
    const needed = this.length + bytes;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * needed);
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
