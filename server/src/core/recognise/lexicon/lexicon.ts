// Knowledge of word forms the training texts lack (gazetteers, word clusters, word types), looked up by hash.
import { foldedHash, formHash, startsUpper } from "./form-hash";
import { decodeLexicon, type LexiconColumn } from "./lexicon-file";

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

/**
 * Reads a lexicon file.
 * @param isIntact true if the checksum need not be looked at, because the bytes are part of something checked
 * @throws Error that says what is wrong when the bytes are no lexicon, of another version, cut short or changed.
 */
export function loadLexicon(bytes: Uint8Array, isIntact = false): Lexicon {
  const { hashes, columns, checksum } = decodeLexicon(bytes, isIntact);
  return indexed(hashes, columns, checksum);
}

/** Finds entries by a directory over the high bits of the hashes, which ascend: an entry or two share them. */
function indexed(hashes: Uint32Array, columns: readonly LexiconColumn[], checksum: string): Lexicon {
  let bits = 4;
  while (2 ** bits < hashes.length) bits++;
  const shift = 32 - bits;
  /** Where the entries with these high bits begin; one more ends the last. */
  const starts = new Int32Array(2 ** bits + 1);
  let open = 0;
  for (let entry = 0; entry < hashes.length; entry++) {
    for (const bucket = (hashes[entry] as number) >>> shift; open <= bucket; open++) starts[open] = entry;
  }
  starts.fill(hashes.length, open);

  const entryOf = (hash: number): number => {
    const bucket = hash >>> shift;
    const end = starts[bucket + 1] as number;
    for (let entry = starts[bucket] as number; entry < end; entry++) if (hashes[entry] === hash) return entry;
    return -1;
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
