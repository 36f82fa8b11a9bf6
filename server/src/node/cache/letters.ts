// The names of an article as bytes: one string that holds each once, and numbers in their place.
import { type ByteReader, type ByteWriter, DamagedBytes } from "./bytes";

/** All distinct strings of an article by number: one after the other in one string, then their lengths. */
export class Letters {
  private all = "";
  private readonly numbers = new Map<string, number>();

  add(text: string): void {
    if (this.numbers.has(text)) return;
    this.numbers.set(text, this.numbers.size);
    this.all += text;
  }

  writeAll(writer: ByteWriter): void {
    writer.text(this.all);
    writer.integer(this.numbers.size);
    for (const text of this.numbers.keys()) writer.integer(text.length);
  }

  write(writer: ByteWriter, text: string): void {
    writer.integer(this.numbers.get(text) ?? 0);
  }
}

/** Reads what `writeAll` wrote: the strings by number. */
export function readLetters(reader: ByteReader): string[] {
  const all = reader.text();
  const letters: string[] = new Array(reader.count());
  let end = 0;
  for (let i = 0; i < letters.length; i++) {
    const start = end;
    end += reader.integer();
    letters[i] = all.slice(start, end);
  }
  if (end !== all.length) throw new DamagedBytes();
  return letters;
}
