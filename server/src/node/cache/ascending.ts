// Rising numbers (line starts, sentence bounds) as bytes.
import type { ByteReader, ByteWriter } from "./bytes";

/** Numbers that never fall, as differences (modulo 2^32, so that others survive as well). */
export function writeAscending(writer: ByteWriter, values: Uint32Array): void {
  writer.integer(values.length);
  let before = 0;
  for (const value of values) {
    writer.integer(value - before);
    before = value;
  }
}

/**
 * Cuts arrays from a larger one: a small array costs more to make and to collect than to fill. Those who keep an
 * analysis pack it anew, so no piece holds the whole for long.
 */
class Room {
  private static readonly LENGTH = 1 << 14;
  private whole = new Uint32Array(0);
  private used = 0;

  take(length: number): Uint32Array {
    if (this.used + length > this.whole.length) {
      this.whole = new Uint32Array(Math.max(Room.LENGTH, length));
      this.used = 0;
    }
    this.used += length;
    return this.whole.subarray(this.used - length, this.used);
  }
}

const room = new Room();

/** Reads what writeAscending wrote. */
export function readAscending(reader: ByteReader): Uint32Array {
  const values = room.take(reader.count());
  let before = 0;
  for (let i = 0; i < values.length; i++) {
    before = (before + reader.integer()) >>> 0;
    values[i] = before;
  }
  return values;
}
