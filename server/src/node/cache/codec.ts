// Analyses as compact bytes: what workers send and the cache keeps. Offsets are stored as differences, the
// letters of all names in one string, so that a blob is a few kilobytes and is read in tens of microseconds. Each
// name is cut out of it once: the store, which knows names by number, finds the same object again much faster.
import {
  type AnalysedMention,
  type Analysis,
  type Chain,
  KIND_CODES,
  type Link,
  type LinkReason,
} from "../../core/analysis";
import { type ArticleMeta, type Block, type BlockKind, ENTITY_TYPES } from "../../core/types";
import { readAscending, writeAscending } from "./ascending";
import { ByteReader, ByteWriter, DamagedBytes } from "./bytes";
import { Letters, readLetters } from "./letters";

/** Changes with every change of the layout or of the decoding of files; part of the cache's key. */
export const CODEC_VERSION = 2;

/** Version byte, then the checksum of what follows. */
const HEADER_BYTES = 5;
const BLOCK_KINDS: readonly BlockKind[] = ["meta", "headline", "paragraph"];
/** Every reason once: the type checker sees to that. */
const REASON_CODES: Readonly<Record<LinkReason, number>> = {
  same: 0,
  inflected: 1,
  surname: 2,
  "given-name": 3,
  acronym: 4,
  compound: 5,
  derived: 6,
  spelling: 7,
  short: 8,
  known: 9,
};
const REASONS = Object.keys(REASON_CODES) as LinkReason[];
/** Confidences are usually given in thousandths and then take two bytes; others are kept in full. */
const EXACT = 1001;

const shared = new ByteWriter();

/** Writes an analysis as bytes. The result owns its buffer. */
export function encodeAnalysis(analysis: Analysis): Uint8Array<ArrayBuffer> {
  const writer = shared;
  writer.reset();
  for (let i = 0; i < HEADER_BYTES; i++) writer.byte(0);
  const letters = new Letters();
  for (const mention of analysis.mentions) {
    letters.add(mention.surface);
    if (mention.role !== undefined) letters.add(mention.role);
  }
  for (const chain of analysis.chains) letters.add(chain.name);
  letters.writeAll(writer);
  writer.integer(analysis.length);
  writer.integer(analysis.words);
  writeMeta(writer, analysis.meta);
  writeBlocks(writer, analysis.blocks);
  writeAscending(writer, analysis.lineStarts);
  writeAscending(writer, analysis.sentences);
  writeMentions(writer, analysis.mentions, letters);
  writeChains(writer, analysis.chains, letters);
  writeLinks(writer, analysis.links);
  const bytes = writer.finish();
  bytes[0] = CODEC_VERSION;
  new DataView(bytes.buffer).setUint32(1, checksum(bytes), true);
  return bytes;
}

/** Reads what encodeAnalysis wrote; undefined if the bytes are damaged or of another version. */
export function decodeAnalysis(bytes: Uint8Array): Analysis | undefined {
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

function readAnalysis(reader: ByteReader): Analysis {
  const letters = readLetters(reader);
  const analysis: Analysis = {
    length: reader.integer(),
    words: reader.integer(),
    meta: readMeta(reader),
    blocks: readBlocks(reader),
    lineStarts: readAscending(reader),
    sentences: readAscending(reader),
    mentions: readMentions(reader, letters),
    chains: readChains(reader, letters),
    links: readLinks(reader),
  };
  if (!reader.done) throw new DamagedBytes();
  return analysis;
}

/** FNV-1a over everything after the header (Fowler, Noll and Vo, 32 bits). */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = HEADER_BYTES; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

function writeMeta(writer: ByteWriter, meta: ArticleMeta): void {
  for (const value of [meta.date, meta.title, meta.source]) {
    writer.byte(value === undefined ? 0 : 1);
    if (value !== undefined) writer.text(value);
  }
}

function readMeta(reader: ByteReader): ArticleMeta {
  const next = () => (reader.byte() === 1 ? reader.text() : undefined);
  const date = next();
  const title = next();
  const source = next();
  return {
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
  };
}

function writeBlocks(writer: ByteWriter, blocks: readonly Block[]): void {
  writer.integer(blocks.length);
  for (const block of blocks) {
    writer.byte(BLOCK_KINDS.indexOf(block.kind));
    writer.integer(block.start);
    writer.integer(block.end - block.start);
  }
}

function readBlocks(reader: ByteReader): Block[] {
  const blocks: Block[] = new Array(reader.count());
  for (let i = 0; i < blocks.length; i++) {
    const kind = pick(BLOCK_KINDS, reader.byte());
    const start = reader.integer();
    blocks[i] = { kind, start, end: start + reader.integer() };
  }
  return blocks;
}

function writeMentions(writer: ByteWriter, mentions: readonly AnalysedMention[], letters: Letters): void {
  writer.integer(mentions.length);
  for (const mention of mentions) {
    const { descriptor, role, candidate } = mention;
    const flags = (candidate ? 1 : 0) | (descriptor ? 2 : 0) | (role !== undefined ? 4 : 0);
    writer.byte(flags | (ENTITY_TYPES.indexOf(mention.type) << 3) | (KIND_CODES.indexOf(mention.kind) << 5));
    writer.integer(mention.start);
    writer.integer(mention.end - mention.start);
    writer.integer(mention.sentence);
    writeConfidence(writer, mention.confidence);
    letters.write(writer, mention.surface);
    if (descriptor) {
      writer.integer(descriptor.start);
      writer.integer(descriptor.end - descriptor.start);
    }
    if (role !== undefined) letters.write(writer, role);
  }
}

function readMentions(reader: ByteReader, letters: readonly string[]): AnalysedMention[] {
  const mentions: AnalysedMention[] = new Array(reader.count());
  for (let i = 0; i < mentions.length; i++) {
    const flags = reader.byte();
    const start = reader.integer();
    const mention: { -readonly [K in keyof AnalysedMention]: AnalysedMention[K] } = {
      start,
      end: start + reader.integer(),
      type: pick(ENTITY_TYPES, (flags >> 3) & 3),
      kind: pick(KIND_CODES, (flags >> 5) & 3),
      sentence: reader.integer(),
      confidence: readConfidence(reader),
      surface: pick(letters, reader.integer()),
      candidate: (flags & 1) === 1,
    };
    if (flags & 2) mention.descriptor = readSpan(reader);
    if (flags & 4) mention.role = pick(letters, reader.integer());
    mentions[i] = mention;
  }
  return mentions;
}

function readSpan(reader: ByteReader): { start: number; end: number } {
  const start = reader.integer();
  return { start, end: start + reader.integer() };
}

function writeConfidence(writer: ByteWriter, confidence: number): void {
  const thousandths = Math.round(confidence * 1000);
  const exact = thousandths >= 0 && thousandths < EXACT && thousandths / 1000 === confidence;
  writer.integer(exact ? thousandths : EXACT);
  if (!exact) writer.float(confidence);
}

function readConfidence(reader: ByteReader): number {
  const thousandths = reader.integer();
  return thousandths < EXACT ? thousandths / 1000 : reader.float();
}

function writeChains(writer: ByteWriter, chains: readonly Chain[], letters: Letters): void {
  writer.integer(chains.length);
  for (const chain of chains) {
    writer.byte(ENTITY_TYPES.indexOf(chain.type));
    letters.write(writer, chain.name);
    writer.integer(chain.mentions.length);
    for (const mention of chain.mentions) writer.integer(mention);
  }
}

function readChains(reader: ByteReader, letters: readonly string[]): Chain[] {
  const chains: Chain[] = new Array(reader.count());
  for (let i = 0; i < chains.length; i++) {
    const type = pick(ENTITY_TYPES, reader.byte());
    const name = pick(letters, reader.integer());
    const mentions: number[] = new Array(reader.count());
    for (let m = 0; m < mentions.length; m++) mentions[m] = reader.integer();
    chains[i] = { type, mentions, name };
  }
  return chains;
}

function writeLinks(writer: ByteWriter, links: readonly Link[]): void {
  writer.integer(links.length);
  for (const link of links) {
    writer.integer(link.from);
    writer.integer(link.to);
    writer.byte(REASON_CODES[link.reason]);
  }
}

function readLinks(reader: ByteReader): Link[] {
  const links: Link[] = new Array(reader.count());
  for (let i = 0; i < links.length; i++) {
    links[i] = { from: reader.integer(), to: reader.integer(), reason: pick(REASONS, reader.byte()) };
  }
  return links;
}

function pick<T>(values: readonly T[], code: number): T {
  const value = values[code];
  if (value === undefined) throw new DamagedBytes();
  return value;
}
