// Analyses as compact bytes: what workers send and the cache keeps. They are read straight into the numbers that the
// corpus keeps, without an object for each mention, in tens of microseconds; the letters of all names stand in one
// string.
import type { Analysis } from "../../core/analysis/analysis";
import {
  type PackedAnalysis,
  packAnalysis,
  placesOf,
  type RowCounts,
} from "../../core/analysis/packed-analysis";
import { Arena } from "../../core/util/arena";
import { type ArticleMeta, ENTITY_TYPES, type GivenName } from "../../core/vocabulary/types";
import { ByteReader, ByteWriter, DamagedBytes } from "./bytes";
import { LetterWriter, readLetters } from "./letters";
import { readRows, writeRows } from "./rows";

/** Changes with every change of the layout or of the decoding of files; part of the cache's key. */
export const CODEC_VERSION = 5;

/** Version byte, then the checksum of what follows. */
const HEADER_BYTES = 5;

const shared = new ByteWriter();

/** Writes an analysis as bytes. The result owns its buffer. */
export function encodeAnalysis(analysis: Analysis): Uint8Array<ArrayBuffer> {
  const writer = shared;
  writer.reset();
  for (let i = 0; i < HEADER_BYTES; i++) writer.byte(0);
  const letters = new LetterWriter();
  const { counts, data } = packAnalysis(analysis, (text) => letters.number(text));
  letters.write(writer);
  writer.integer(analysis.length);
  writer.integer(analysis.words);
  writer.text(analysis.language);
  writeMeta(writer, analysis.meta);
  const { mentions, chains, roles, blocks, lines } = counts;
  for (const count of [mentions, chains, roles, blocks, lines]) writer.integer(count);
  writer.integer(analysis.sentences.length);
  writeRows(writer, data, counts);
  const bytes = writer.finish();
  bytes[0] = CODEC_VERSION;
  new DataView(bytes.buffer).setUint32(1, checksum(bytes), true);
  return bytes;
}

/**
 * Reads what encodeAnalysis wrote; undefined if the bytes are damaged or of another version. The numbers share a
 * larger array with those of other analyses.
 */
export function decodeAnalysis(bytes: Uint8Array): PackedAnalysis | undefined {
  if (bytes.length < HEADER_BYTES || bytes[0] !== CODEC_VERSION) return undefined;
  const stated = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(1, true);
  if (stated !== checksum(bytes)) return undefined;
  try {
    return readAnalysis(new ByteReader(bytes, HEADER_BYTES));
  } catch (error) {
    if (error instanceof DamagedBytes) return undefined;
    throw error;
  }
}

function readAnalysis(reader: ByteReader): PackedAnalysis {
  const letters = readLetters(reader, room);
  const length = reader.integer();
  const words = reader.integer();
  const language = reader.text();
  const meta = readMeta(reader);
  const counts: RowCounts = {
    mentions: reader.count(),
    chains: reader.count(),
    roles: reader.count(),
    blocks: reader.count(),
    lines: reader.count(),
  };
  const data = room.take(placesOf(counts).sentences + reader.count());
  readRows(reader, data, counts, letters.ends.length);
  if (!reader.done) throw new DamagedBytes();
  return { length, words, language, meta, counts, data, letters };
}

/** Those who keep an analysis copy it, so no piece stays for long. */
const room = new Arena();

/** FNV-1a over everything after the header (Fowler, Noll and Vo, 32 bits). */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = HEADER_BYTES; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

function writeMeta(writer: ByteWriter, meta: ArticleMeta): void {
  const { date, title, source, author, language, tags = [], names = [] } = meta;
  for (const value of [date, title, source, author, language]) {
    writer.byte(value === undefined ? 0 : 1);
    if (value !== undefined) writer.text(value);
  }
  writer.integer(tags.length);
  for (const tag of tags) writer.text(tag);
  writer.integer(names.length);
  for (const { name, type } of names) {
    writer.byte(type === undefined ? 0 : ENTITY_TYPES.indexOf(type) + 1);
    writer.text(name);
  }
}

function readMeta(reader: ByteReader): ArticleMeta {
  const next = () => (reader.byte() === 1 ? reader.text() : undefined);
  const date = next();
  const title = next();
  const source = next();
  const author = next();
  const language = next();
  const tags = Array.from({ length: reader.count() }, () => reader.text());
  const names = Array.from({ length: reader.count() }, (): GivenName => {
    const type = ENTITY_TYPES[reader.byte() - 1];
    return { name: reader.text(), ...(type && { type }) };
  });
  return {
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && { language }),
    ...(tags.length > 0 && { tags }),
    ...(names.length > 0 && { names }),
  };
}
