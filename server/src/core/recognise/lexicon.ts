// Knowledge of word forms the training texts lack (gazetteers, word clusters, usage statistics), looked up by hash.
// The file is described in server/training/lexicon/README.md; the training scripts write it with encodeLexicon.
import { foldedHash, formHash, startsUpper } from "./form-hash";

/** First four bytes of a lexicon file. */
const MAGIC = "CLEX";
/** Version of the layout; a reader knows exactly one. */
export const LEXICON_VERSION = 1;
/** Bytes before the description: magic, version, checksum, length of the description. */
const HEAD_BYTES = 16;

/** What one column says of every entry. */
export interface LexiconColumn {
  readonly name: string;
  /** "class": a category, 0 for unknown. "flags": a bit set, every bit a statement of its own. */
  readonly kind: "class" | "flags";
  /** One value an entry, in the order of the entries. */
  readonly values: Uint8Array | Uint16Array;
}

/** A loaded lexicon. `find` allocates nothing; column values are read by the entry it returns. */
export interface Lexicon {
  /** Number of entries. */
  readonly size: number;
  /** Changes whenever the data change: eight hexadecimal digits. */
  readonly checksum: string;
  readonly columns: readonly LexiconColumn[];
  /**
   * The entry for text[start, end) or -1. Tries the form as it is; then, if it starts with a capital, with only its
   * first letter upper-case, in lower case, without a genitive s. Start and end are UTF-16 offsets.
   */
  find(text: string, start: number, end: number): number;
  /** The entry for exactly this form or -1. */
  findExact(text: string, start: number, end: number): number;
}

/** What the description in the file says (JSON, UTF-8). */
interface Description {
  readonly entries: number;
  readonly columns: readonly { readonly name: string; readonly kind: string; readonly bytes: number }[];
  readonly sources: readonly string[];
}

/** The parts of a lexicon before it is written: hashes ascending and distinct, columns in the same order. */
export interface LexiconParts {
  readonly hashes: Uint32Array;
  readonly columns: readonly LexiconColumn[];
  /** Names and licences of what the data were built from. */
  readonly sources: readonly string[];
}

/**
 * Reads a lexicon file.
 * @param isIntact true if the checksum need not be looked at, because the bytes are part of something checked
 * @throws Error that says what is wrong when the bytes are no lexicon, of another version, cut short or changed.
 */
export function loadLexicon(bytes: Uint8Array, isIntact = false): Lexicon {
  const description = readDescription(bytes, isIntact);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = HEAD_BYTES + view.getUint32(12, true);
  const rowBytes = description.columns.reduce((sum, column) => sum + column.bytes, 4);
  if (offset + rowBytes * description.entries !== bytes.length) throw new Error("lexicon file: wrong length");
  const next = (width: number) => {
    const start = offset;
    offset += description.entries * width;
    return alignedCopy(bytes.subarray(start, offset), width);
  };
  const hashes = new Uint32Array(next(4));
  const columns = description.columns.map(({ name, kind, bytes: width }): LexiconColumn => {
    const values = width === 1 ? new Uint8Array(next(1)) : new Uint16Array(next(2));
    return { name, kind: kind === "flags" ? "flags" : "class", values };
  });
  return indexed(hashes, columns, view.getUint32(8, true).toString(16).padStart(8, "0"));
}

/** The bytes of a lexicon file. */
export function encodeLexicon(parts: LexiconParts): Uint8Array {
  const description: Description = {
    entries: parts.hashes.length,
    columns: parts.columns.map(({ name, kind, values }) => ({ name, kind, bytes: values.BYTES_PER_ELEMENT })),
    sources: parts.sources,
  };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const rowBytes = description.columns.reduce((sum, column) => sum + column.bytes, 4);
  const bytes = new Uint8Array(HEAD_BYTES + text.length + rowBytes * description.entries);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(4, LEXICON_VERSION, true);
  view.setUint32(12, text.length, true);
  bytes.set(text, HEAD_BYTES);
  let offset = HEAD_BYTES + text.length;
  for (const values of [parts.hashes, ...parts.columns.map((column) => column.values)]) {
    offset = writeUnsigned(view, offset, values);
  }
  view.setUint32(8, checksumOf(bytes), true);
  return bytes;
}

function readDescription(bytes: Uint8Array, isIntact: boolean): Description {
  if (bytes.length < HEAD_BYTES || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error("lexicon file: this is not a lexicon");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== LEXICON_VERSION) {
    throw new Error(`lexicon file: version ${version}, this program reads version ${LEXICON_VERSION}`);
  }
  if (!isIntact && view.getUint32(8, true) !== checksumOf(bytes))
    throw new Error("lexicon file: damaged (checksum differs)");
  const length = view.getUint32(12, true);
  const json = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + length));
  return JSON.parse(json) as Description;
}

/** FNV-1a over everything but the checksum's own place. */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 12; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Little-endian numbers of so many bytes in a buffer of their own and in the machine's byte order. */
function alignedCopy(bytes: Uint8Array, width: number): ArrayBuffer {
  const copy = new Uint8Array(bytes);
  if (!IS_LITTLE_ENDIAN)
    for (let at = 0; at < copy.length; at += width) copy.subarray(at, at + width).reverse();
  return copy.buffer;
}

function writeUnsigned(
  view: DataView,
  offset: number,
  values: Uint8Array | Uint16Array | Uint32Array,
): number {
  const width = values.BYTES_PER_ELEMENT;
  for (const [i, value] of values.entries()) {
    const at = offset + i * width;
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return offset + values.length * width;
}

/**
 * Puts an open-addressing index over the hashes: at most half full, so that a miss ends after a probe or two. It is
 * ordered by the high bits, like the hashes, and so filled from one end to the other.
 */
function indexed(hashes: Uint32Array, columns: readonly LexiconColumn[], checksum: string): Lexicon {
  let bits = 4;
  while (2 ** bits < hashes.length * 2) bits++;
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  /** The entry after the one meant; 0 is an empty slot. */
  const table = new Int32Array(2 ** bits);
  for (let entry = 0; entry < hashes.length; entry++) {
    let slot = (hashes[entry] ?? 0) >>> shift;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = entry + 1;
  }

  const entryOf = (hash: number): number => {
    for (let slot = hash >>> shift; ; slot = (slot + 1) & mask) {
      const entry = (table[slot] as number) - 1;
      if (entry === -1 || hashes[entry] === hash) return entry;
    }
  };
  const findExact = (text: string, start: number, end: number): number => entryOf(formHash(text, start, end));
  const find = (text: string, start: number, end: number): number => {
    let entry = entryOf(formHash(text, start, end));
    if (entry >= 0 || !startsUpper(text, start, end)) return entry;
    entry = entryOf(foldedHash(text, start, end, true));
    if (entry >= 0) return entry;
    entry = entryOf(foldedHash(text, start, end, false));
    if (entry >= 0) return entry;
    const stem = genitiveStem(text, start, end);
    return stem > start ? entryOf(formHash(text, start, stem)) : -1;
  };
  return { size: hashes.length, checksum, columns, find, findExact };
}

/** Where the word ends without its genitive ending ("Syriens", "Obama’s"), or `start` if it has none. */
function genitiveStem(text: string, start: number, end: number): number {
  if (end - start < 4 || (text.charCodeAt(end - 1) | 32) !== 0x73) return start;
  const before = text.charCodeAt(end - 2);
  return before === 0x27 || before === 0x2019 ? end - 2 : end - 1;
}
