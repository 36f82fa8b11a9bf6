// Variable-length integers and strings in a growing buffer: the alphabet in which analyses are written.

/** Thrown by a reader that runs off the end of its bytes or meets a value that cannot be. */
export class DamagedBytes extends Error {}

/** Appends values to a buffer that grows as needed. */
export class ByteWriter {
  private bytes = new Uint8Array(4096);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** An integer from 0 to 2^32 - 1, seven bits a byte, lowest first. */
  integer(value: number): void {
    this.reserve(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  float(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** A string, unchanged even where it is no valid Unicode: Latin-1 where that holds it, else UTF-16. */
  text(value: string): void {
    const wide = /[^\0-\xff]/.test(value);
    this.integer(value.length * 2 + (wide ? 1 : 0));
    const size = value.length * (wide ? 2 : 1);
    this.reserve(size);
    const target = Buffer.from(this.bytes.buffer, this.length, size);
    target.write(value, wide ? "utf16le" : "latin1");
    this.length += size;
  }

  /** The bytes written so far, in a buffer of their own (so that it can be transferred). */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  /** Forgets what was written and keeps the buffer for the next value. */
  reset(): void {
    this.length = 0;
  }
}

/** Reads what a ByteWriter wrote; every method throws DamagedBytes at the end of the bytes. */
export class ByteReader {
  private at: number;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    start = 0,
  ) {
    this.at = start;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new DamagedBytes();
    return value;
  }

  integer(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new DamagedBytes();
  }

  /** An integer that counts things of which each takes at least one byte: refuses what cannot fit. */
  count(): number {
    const value = this.integer();
    if (value > this.bytes.length - this.at) throw new DamagedBytes();
    return value;
  }

  float(): number {
    if (this.at + 8 > this.bytes.length) throw new DamagedBytes();
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  /** The code units of a string; they may lie in the bytes that are read. */
  units(): Uint8Array | Uint16Array {
    const header = this.integer();
    const wide = (header & 1) === 1;
    const size = (header >>> 1) * (wide ? 2 : 1);
    if (this.at + size > this.bytes.length) throw new DamagedBytes();
    this.at += size;
    const bytes = this.bytes.subarray(this.at - size, this.at);
    if (!wide) return bytes;
    const units = new Uint16Array(size / 2);
    for (let i = 0; i < units.length; i++) units[i] = (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8);
    return units;
  }

  text(): string {
    const header = this.integer();
    const wide = (header & 1) === 1;
    const size = (header >>> 1) * (wide ? 2 : 1);
    if (this.at + size > this.bytes.length) throw new DamagedBytes();
    const source = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.at, size);
    this.at += size;
    return source.toString(wide ? "utf16le" : "latin1");
  }

  /** True once everything is read. */
  get done(): boolean {
    return this.at === this.bytes.length;
  }
}
