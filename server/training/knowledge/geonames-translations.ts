// Reads the names that GeoNames gives cities in one language, from the message catalogues of the Debian package
// libgeonames-common (data CC BY 4.0): GNU .mo files whose keys are GeoNames' numbers.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** First word of a little-endian .mo file. */
const MAGIC = 0x950412de;

/**
 * Names of cities in a language by GeoNames' numbers; empty where the package has no such language.
 * @param root folder into which the package was unpacked (`dpkg -x`)
 * @throws Error on a file of another format
 */
export function cityNames(root: string, language: string): ReadonlyMap<number, string> {
  const path = join(root, "usr/share/locale", language, "LC_MESSAGES/geonames.mo");
  return existsSync(path) ? readCatalogue(readFileSync(path), path) : new Map();
}

/** The layout is in the GNU gettext manual, "The Format of GNU MO Files". */
function readCatalogue(bytes: Buffer, path: string): ReadonlyMap<number, string> {
  if (bytes.readUInt32LE(0) !== MAGIC) throw new Error(`${path}: no message catalogue`);
  const [count, keys, values] = [8, 12, 16].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  const text = (table: number, row: number): string => {
    const [length, start] = [bytes.readUInt32LE(table + 8 * row), bytes.readUInt32LE(table + 8 * row + 4)];
    return bytes.toString("utf8", start, start + length);
  };
  const found = new Map<number, string>();
  for (let row = 0; row < count; row++) {
    const id = Number(text(keys, row));
    if (id > 0) found.set(id, text(values, row));
  }
  return found;
}
