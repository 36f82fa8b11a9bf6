// The rows of a packed analysis as bytes: offsets as differences to the one before (modulo 2^32, so that any number
// survives), everything in as few bytes as it takes.
import { BLOCK, CHAIN, MENTION, placesOf, ROLE, type RowCounts } from "../../core/analysis/packed-analysis";
import { type ByteReader, type ByteWriter, DamagedBytes } from "./bytes";

/** Writes the numbers of all rows. */
export function writeRows(writer: ByteWriter, data: Uint32Array, counts: RowCounts): void {
  const places = placesOf(counts);
  const value = (at: number) => data[at] ?? 0;
  for (let at = 0, start = 0, sentence = 0; at < places.chains; at += MENTION) {
    writer.integer(value(at) - start);
    start = value(at);
    writer.integer(value(at + 1) - start);
    writer.integer(value(at + 2));
    writer.integer(value(at + 3) - sentence);
    sentence = value(at + 3);
    writer.integer(value(at + 4));
    writeConfidence(writer, value(at + 5));
    writer.integer(value(at + 6));
  }
  for (let at = places.chains; at < places.roles; at++) writer.integer(value(at));
  for (let at = places.roles; at < places.blocks; at += ROLE) {
    writer.integer(value(at));
    writer.integer(value(at + 1));
    writer.integer(value(at + 2) - value(at + 1));
    writer.integer(value(at + 3));
  }
  for (let at = places.blocks, end = 0; at < places.lines; at += BLOCK) {
    writer.integer(value(at) - end);
    end = value(at + 1);
    writer.integer(end - value(at));
    writer.integer(value(at + 2));
  }
  writeAscending(writer, data.subarray(places.lines, places.sentences));
  writeAscending(writer, data.subarray(places.sentences));
}

/**
 * Reads what writeRows wrote into `data`, which has room for exactly that.
 * @param strings number of strings that there are
 */
export function readRows(reader: ByteReader, data: Uint32Array, counts: RowCounts, strings: number): void {
  const places = placesOf(counts);
  let largest = 0;
  for (let at = 0, start = 0, sentence = 0; at < places.chains; at += MENTION) {
    start = (start + reader.integer()) >>> 0;
    data[at] = start;
    data[at + 1] = start + reader.integer();
    const surface = reader.integer();
    if (surface > largest) largest = surface;
    data[at + 2] = surface;
    sentence = (sentence + reader.integer()) >>> 0;
    data[at + 3] = sentence;
    const bits = reader.integer();
    if (bits >>> 5 >= counts.chains) throw new DamagedBytes();
    data[at + 4] = bits;
    data[at + 5] = readConfidence(reader);
    data[at + 6] = reader.integer();
  }
  for (let at = places.chains; at < places.roles; at += CHAIN) {
    const name = reader.integer();
    if (name > largest) largest = name;
    data[at] = name;
    data[at + 1] = reader.integer();
  }
  for (let at = places.roles; at < places.blocks; at += ROLE) {
    data[at] = reader.integer();
    const start = reader.integer();
    data[at + 1] = start;
    data[at + 2] = start + reader.integer();
    const words = reader.integer();
    if (words > largest + 1) largest = words - 1;
    data[at + 3] = words;
  }
  if (largest >= strings && places.blocks > 0) throw new DamagedBytes();
  for (let at = places.blocks, end = 0; at < places.lines; at += BLOCK) {
    const start = (end + reader.integer()) >>> 0;
    data[at] = start;
    end = (start + reader.integer()) >>> 0;
    data[at + 1] = end;
    data[at + 2] = reader.integer();
  }
  readAscending(reader, data, places.lines, places.sentences);
  readAscending(reader, data, places.sentences, data.length);
}

function writeAscending(writer: ByteWriter, values: Uint32Array): void {
  let before = 0;
  for (const value of values) {
    writer.integer(value - before);
    before = value;
  }
}

function readAscending(reader: ByteReader, data: Uint32Array, from: number, to: number): void {
  let before = 0;
  for (let at = from; at < to; at++) {
    before = (before + reader.integer()) >>> 0;
    data[at] = before;
  }
}

/** Confidences are usually whole thousandths and then take two bytes; the lowest bit says which they are. */
function writeConfidence(writer: ByteWriter, millionths: number): void {
  writer.integer(millionths % 1000 === 0 ? (millionths / 1000) * 2 : millionths * 2 + 1);
}

function readConfidence(reader: ByteReader): number {
  const code = reader.integer();
  return (code & 1) === 1 ? code >>> 1 : (code >>> 1) * 1000;
}
