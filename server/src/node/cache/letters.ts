// The names of an article as bytes: one string that holds each once, and numbers in their place.

import type { Arena } from "../../core/util/arena";
import type { Letters } from "../../core/util/interner";
import { type ByteReader, type ByteWriter, DamagedBytes } from "./bytes";

/** All distinct strings of an article by number: one after the other in one string, then their lengths. */
export class LetterWriter {
  private all = "";
  private readonly numbers = new Map<string, number>();

  /** The number of a string; a new one if it was not met before. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    this.all += text;
    return this.numbers.size - 1;
  }

  write(writer: ByteWriter): void {
    writer.text(this.all);
    writer.integer(this.numbers.size);
    for (const text of this.numbers.keys()) writer.integer(text.length);
  }
}

/** Reads what `write` wrote. */
export function readLetters(reader: ByteReader, room: Arena): Letters {
  const units = reader.units();
  const ends = room.take(reader.count());
  let end = 0;
  for (let i = 0; i < ends.length; i++) {
    end += reader.integer();
    ends[i] = end;
  }
  if (end !== units.length) throw new DamagedBytes();
  return { units, ends };
}
