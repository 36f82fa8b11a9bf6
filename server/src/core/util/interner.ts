// Gives every distinct string of the corpus a small number, so that millions of mentions share one copy. A table of
// its own rather than a map: most strings come as letters of a cached analysis, and of those that are known already,
// which is nearly all, none need be made.

const FIRST_SLOTS = 1024;

/** Strings by number: the code units of all, one string after the other; bytes if none is above 255. */
export interface Letters {
  readonly units: Uint8Array | Uint16Array;
  /** Where each string ends and the next begins. */
  readonly ends: Uint32Array;
}

/** Strings by number and numbers by string. Numbers count up from 0 and are never reused. */
export class Interner {
  private readonly texts: string[] = [];
  private hashes = new Int32Array(FIRST_SLOTS / 2);
  /** Open addressing, at most half full: the number after the one meant, 0 for an empty slot. */
  private slots = new Int32Array(FIRST_SLOTS);
  private scratch = new Int32Array(64);

  get size(): number {
    return this.texts.length;
  }

  /** The number of a string; a new one if the string was never seen. */
  number(text: string): number {
    const hash = hashOfText(text);
    const slot = this.slotOf(text, hash);
    const known = (this.slots[slot] ?? 0) - 1;
    // A piece of a text may be a window on the whole: it would keep the article's letters in memory.
    return known >= 0 ? known : this.enter(copyOf(text), hash, slot);
  }

  /** The numbers of all strings of an analysis; the array is used again by the next call. */
  numbers({ units, ends }: Letters): Int32Array {
    if (this.scratch.length < ends.length) this.scratch = new Int32Array(2 * ends.length);
    const numbers = this.scratch;
    for (let i = 0, start = 0; i < ends.length; i++) {
      const end = ends[i] ?? start;
      numbers[i] = this.numberOf(units, start, end);
      start = end;
    }
    return numbers;
  }

  /** The number of a string that was seen before. */
  find(text: string): number | undefined {
    const known = this.slots[this.slotOf(text, hashOfText(text))] ?? 0;
    return known === 0 ? undefined : known - 1;
  }

  /** The string behind a number; empty for a number never given. */
  text(number: number): string {
    return this.texts[number] ?? "";
  }

  private numberOf(units: Letters["units"], start: number, end: number): number {
    const hash = hashOfUnits(units, start, end);
    const { slots, hashes, texts } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let next = slots[slot] as number; next !== 0; next = slots[slot] as number) {
      if (hashes[next - 1] === hash && hasUnits(texts[next - 1] as string, units, start, end))
        return next - 1;
      slot = (slot + 1) & mask;
    }
    return this.enter(textOf(units, start, end), hash, slot);
  }

  /** Where the string stands, or the empty slot where it would. */
  private slotOf(text: string, hash: number): number {
    const { slots, texts } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let next = slots[slot] as number; next !== 0; next = slots[slot] as number) {
      if (texts[next - 1] === text) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private enter(text: string, hash: number, slot: number): number {
    const number = this.texts.length;
    this.texts.push(text);
    this.hashes[number] = hash;
    this.slots[slot] = number + 1;
    if (this.texts.length === this.hashes.length) this.grow();
    return number;
  }

  private grow(): void {
    const { hashes } = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.slots = new Int32Array(hashes.length * 4);
    const mask = this.slots.length - 1;
    for (let number = 0; number < hashes.length; number++) {
      let slot = (hashes[number] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

/** FNV-1a over the code units (Fowler, Noll, Vo), its high bits mixed into the low ones that choose the slot. */
function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function hashOfUnits(units: Letters["units"], start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function hasUnits(text: string, units: Letters["units"], start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = start; i < end; i++) if (text.charCodeAt(i - start) !== units[i]) return false;
  return true;
}

function textOf(units: Letters["units"], start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i] as number);
  return copyOf(text);
}

/**
 * Up to this length V8 copies substrings; a longer one is a window on the text it was cut from. Joined to another
 * string and cut again, it is a window on those few letters. So is one that was joined letter by letter.
 */
const LONGEST_COPIED = 12;

function copyOf(text: string): string {
  return text.length > LONGEST_COPIED ? `${text}\0`.slice(0, -1) : text;
}
