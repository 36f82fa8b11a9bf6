// The lexicon file: hashes of word forms, and what is known of each. Layout and columns are described in
// server/training/lexicon/README.md; the training scripts write it with encodeLexicon.

/** First four bytes of a lexicon file. */
const MAGIC = "CLEX";
/** Version of the layout; a reader knows exactly one. */
const LEXICON_VERSION = 2;
/** Bytes before the description: magic, version, checksum, length of the description. */
const HEAD_BYTES = 16;
/** An entry's combination is a number of two bytes. */
const MOST_COMBINATIONS = 1 << 16;

/** What one column says of every entry. */
export interface LexiconColumn {
  readonly name: string;
  /** "class": a category, 0 for unknown. "flags": a bit set, every bit a statement of its own. */
  readonly kind: "class" | "flags";
  /** One value an entry, in the order of the entries. */
  readonly values: Uint16Array;
}

/** What the description in the file says (JSON, UTF-8). */
interface Description {
  readonly entries: number;
  /** Columns that are stored together, with the number of combinations of their values. */
  readonly groups: readonly {
    readonly columns: readonly { readonly name: string; readonly kind: LexiconColumn["kind"] }[];
    readonly combinations: number;
  }[];
  readonly sources: readonly string[];
}

/** The parts of a lexicon before it is written: hashes ascending and distinct, columns in the same order. */
export interface LexiconParts {
  readonly hashes: Uint32Array;
  readonly columns: readonly LexiconColumn[];
  /** Names and licences of what the data were built from. */
  readonly sources: readonly string[];
}

/** A lexicon as read. */
export interface DecodedLexicon extends LexiconParts {
  /** Changes whenever the data change: eight hexadecimal digits. */
  readonly checksum: string;
}

/**
 * Reads a lexicon file.
 * @param isIntact true if the checksum need not be looked at, because the bytes are part of something checked
 * @throws Error that says what is wrong when the bytes are no lexicon, of another version, cut short or changed.
 */
export function decodeLexicon(bytes: Uint8Array, isIntact: boolean): DecodedLexicon {
  const { entries, groups, sources } = readDescription(bytes, isIntact);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = HEAD_BYTES + view.getUint32(12, true);
  const next = (count: number, width: number) => {
    const start = offset;
    offset += count * width;
    if (offset > bytes.length) throw new Error("lexicon file: wrong length");
    return alignedCopy(bytes.subarray(start, offset), width);
  };
  const hashes = new Uint32Array(next(entries, 4));
  const columns = groups.flatMap((group) => {
    const tables = group.columns.map(() => new Uint16Array(next(group.combinations, 2)));
    const indices = new Uint16Array(next(entries, 2));
    return group.columns.map(({ name, kind }, i): LexiconColumn => {
      return { name, kind, values: valuesAt(tables[i] as Uint16Array, indices) };
    });
  });
  if (offset !== bytes.length) throw new Error("lexicon file: wrong length");
  return { hashes, columns, sources, checksum: view.getUint32(8, true).toString(16).padStart(8, "0") };
}

/** The table's value for each index. A plain loop: it runs at every start, over some hundred thousand entries. */
function valuesAt(table: Uint16Array, indices: Uint16Array): Uint16Array {
  const values = new Uint16Array(indices.length);
  for (let i = 0; i < indices.length; i++) values[i] = table[indices[i] as number] as number;
  return values;
}

/**
 * The bytes of a lexicon file. Most entries have one of few combinations of values, so columns that stand together
 * are stored as the number of the combination, as many columns as have no more combinations than fit in two bytes.
 */
export function encodeLexicon({ hashes, columns, sources }: LexiconParts): Uint8Array {
  const groups = groupColumns(columns);
  const description: Description = {
    entries: hashes.length,
    groups: groups.map((group) => ({
      columns: group.columns.map(({ name, kind }) => ({ name, kind })),
      combinations: (group.tables[0] as Uint16Array).length,
    })),
    sources,
  };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const arrays = [hashes, ...groups.flatMap(({ tables, indices }) => [...tables, indices])];
  const bytes = new Uint8Array(
    arrays.reduce((sum, array) => sum + array.byteLength, HEAD_BYTES + text.length),
  );
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(4, LEXICON_VERSION, true);
  view.setUint32(12, text.length, true);
  bytes.set(text, HEAD_BYTES);
  let offset = HEAD_BYTES + text.length;
  for (const values of arrays) offset = writeUnsigned(view, offset, values);
  view.setUint32(8, checksumOf(bytes), true);
  return bytes;
}

/** Columns stored together: a table of values for each, and for each entry its row in the tables. */
interface Group {
  readonly columns: readonly LexiconColumn[];
  readonly tables: readonly Uint16Array[];
  readonly indices: Uint16Array;
}

function groupColumns(columns: readonly LexiconColumn[]): Group[] {
  const groups: Group[] = [];
  for (const column of columns) {
    const last = groups.pop();
    const joined = last && joinColumns([...last.columns, column]);
    if (joined) groups.push(joined);
    else groups.push(...(last ? [last] : []), joinColumns([column]) as Group);
  }
  return groups;
}

/** The group of these columns, or undefined when they have too many combinations. */
function joinColumns(columns: readonly LexiconColumn[]): Group | undefined {
  const rows = new Map<string, number>();
  const tables: number[][] = columns.map(() => []);
  const { length } = (columns[0] as LexiconColumn).values;
  const indices = new Uint16Array(length);
  for (let entry = 0; entry < length; entry++) {
    const values = columns.map((column) => column.values[entry] ?? 0);
    const key = values.join();
    let row = rows.get(key);
    if (row === undefined) {
      if (rows.size === MOST_COMBINATIONS) return undefined;
      row = rows.size;
      rows.set(key, row);
      values.forEach((value, i) => {
        tables[i]?.push(value);
      });
    }
    indices[entry] = row;
  }
  return { columns, tables: tables.map((table) => Uint16Array.from(table)), indices };
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

function writeUnsigned(view: DataView, offset: number, values: Uint16Array | Uint32Array): number {
  const width = values.BYTES_PER_ELEMENT;
  for (const [i, value] of values.entries()) {
    if (width === 2) view.setUint16(offset + i * width, value, true);
    else view.setUint32(offset + i * width, value, true);
  }
  return offset + values.byteLength;
}
