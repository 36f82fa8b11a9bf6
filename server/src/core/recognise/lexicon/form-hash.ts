// Hashes of word forms taken straight from the text, without cutting out or lower-casing a string.

/** Code units below this bound (Latin, Greek, Cyrillic) are folded by table; the others have no case here. */
const FOLDED = 0x0590;
const LOWER = foldTable((letter) => letter.toLowerCase());
const UPPER = foldTable((letter) => letter.toUpperCase());

/** FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of text[start, end), mixed; unsigned 32 bits. */
export function formHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The same hash of the form in lower case, with its first letter in upper case when `capitalised`. */
export function foldedHash(text: string, start: number, end: number, capitalised: boolean): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const table = capitalised && i === start ? UPPER : LOWER;
    hash = Math.imul(hash ^ (unit < FOLDED ? (table[unit] ?? unit) : unit), 0x01000193);
  }
  return mixed(hash);
}

/** Whether text[start, end) starts with an upper-case letter. */
export function startsUpper(text: string, start: number, end: number): boolean {
  if (end <= start) return false;
  const unit = text.charCodeAt(start);
  return unit < FOLDED && LOWER[unit] !== unit;
}

/** Spreads the entropy over all bits (the finaliser of MurmurHash3, Appleby). */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function foldTable(fold: (letter: string) => string): Uint16Array {
  return Uint16Array.from({ length: FOLDED }, (_, unit) => {
    const folded = fold(String.fromCharCode(unit));
    return folded.length === 1 ? folded.charCodeAt(0) : unit;
  });
}
