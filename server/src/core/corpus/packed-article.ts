// One article's analysis as a single column of 32-bit numbers: what the corpus keeps instead of objects.
import { type AnalysedMention, type Analysis, KIND_CODES, type LinkReason } from "../analysis";
import type { Company } from "../resolve/corpus/context";
import {
  type ArticleId,
  type ArticleMeta,
  type Block,
  type BlockKind,
  ENTITY_TYPES,
  type EntityType,
} from "../types";
import type { StringTable } from "./string-table";

const BLOCK_KINDS: readonly BlockKind[] = ["meta", "headline", "paragraph"];
export const LINK_REASONS: readonly LinkReason[] = [
  "same",
  "inflected",
  "surname",
  "given-name",
  "acronym",
  "compound",
  "derived",
  "spelling",
  "short",
  "known",
];

/** Confidences are kept in millionths. */
const MILLION = 1_000_000;

// Rows, in numbers each. A mention: start, end, surface, sentence, bits, confidence, link.
// Bits: type (2), kind (2), candidate (1), chain (the rest). Link: 0 for none, else (to + 1) * 16 + reason.
// A chain: name, type. A block: start, end, kind. A role: mention, start, end, words + 1 (0: none).
const MENTION = 7;
const CHAIN = 2;
const BLOCK = 3;
const ROLE = 4;

/** A link of a mention to another of its chain. */
export interface PackedLink {
  readonly to: number;
  readonly reason: LinkReason;
}

/** An article as the corpus keeps it. Mentions and chains are asked by index; strings live in the string table. */
export class PackedArticle {
  readonly length: number;
  readonly words: number;
  readonly meta: ArticleMeta;
  readonly mentionCount: number;
  readonly chainCount: number;
  /** A number from the id alone, for sampling. */
  readonly hash: number;
  /** Whom the article names; kept here once it was asked for. */
  company: Company | undefined;
  private readonly data: Uint32Array;
  private readonly chainsAt: number;
  private readonly rolesAt: number;
  private readonly blocksAt: number;
  private readonly linesAt: number;
  private readonly sentencesAt: number;

  constructor(
    /** The article's number in the corpus: a small integer, reused after removal. */
    readonly slot: number,
    readonly id: ArticleId,
    analysis: Analysis,
    private readonly strings: StringTable,
  ) {
    this.hash = hashOf(id);
    this.length = analysis.length;
    this.words = analysis.words;
    this.meta = { ...analysis.meta };
    this.mentionCount = analysis.mentions.length;
    this.chainCount = analysis.chains.length;
    const roles = analysis.mentions.filter((mention) => mention.descriptor !== undefined).length;
    this.chainsAt = this.mentionCount * MENTION;
    this.rolesAt = this.chainsAt + this.chainCount * CHAIN;
    this.blocksAt = this.rolesAt + roles * ROLE;
    this.linesAt = this.blocksAt + analysis.blocks.length * BLOCK;
    this.sentencesAt = this.linesAt + analysis.lineStarts.length;
    this.data = new Uint32Array(this.sentencesAt + analysis.sentences.length);
    this.data.set(analysis.lineStarts, this.linesAt);
    this.data.set(analysis.sentences, this.sentencesAt);
    this.packMentions(analysis);
    this.packChains(analysis);
    this.packBlocks(analysis);
  }

  get lineStarts(): Uint32Array {
    return this.data.subarray(this.linesAt, this.sentencesAt);
  }
  get sentences(): Uint32Array {
    return this.data.subarray(this.sentencesAt);
  }
  get blocks(): readonly Block[] {
    const blocks: Block[] = [];
    for (let at = this.blocksAt; at < this.linesAt; at += BLOCK) {
      const kind = BLOCK_KINDS[this.at(at + 2)] ?? "paragraph";
      blocks.push({ start: this.at(at), end: this.at(at + 1), kind });
    }
    return blocks;
  }

  start(mention: number): number {
    return this.at(mention * MENTION);
  }
  end(mention: number): number {
    return this.at(mention * MENTION + 1);
  }
  /** String number of the mention's letters. */
  surface(mention: number): number {
    return this.at(mention * MENTION + 2);
  }
  sentence(mention: number): number {
    return this.at(mention * MENTION + 3);
  }
  /** Code of the recognised type, an index into ENTITY_TYPES. */
  typeCode(mention: number): number {
    return this.at(mention * MENTION + 4) & 3;
  }
  /** Index into KIND_CODES. */
  kindCode(mention: number): number {
    return (this.at(mention * MENTION + 4) >>> 2) & 3;
  }
  isCandidate(mention: number): boolean {
    return (this.at(mention * MENTION + 4) & 16) !== 0;
  }
  chain(mention: number): number {
    return this.at(mention * MENTION + 4) >>> 5;
  }
  /** In millionths. */
  confidence(mention: number): number {
    return this.at(mention * MENTION + 5);
  }
  link(mention: number): PackedLink | undefined {
    const bits = this.at(mention * MENTION + 6);
    if (bits === 0) return undefined;
    return { to: (bits >>> 4) - 1, reason: LINK_REASONS[bits & 15] ?? "same" };
  }
  /** True if some mention has one of the surfaces. */
  hasSurface(surfaces: ReadonlySet<number>): boolean {
    for (let mention = 0; mention < this.mentionCount; mention++) {
      if (surfaces.has(this.surface(mention))) return true;
    }
    return false;
  }
  /** String number of the chain's name. */
  chainName(chain: number): number {
    return this.at(this.chainsAt + chain * CHAIN);
  }
  chainTypeCode(chain: number): number {
    return this.at(this.chainsAt + chain * CHAIN + 1);
  }
  /** True if any mention has a role. */
  get hasRoles(): boolean {
    return this.blocksAt > this.rolesAt;
  }
  /** Where the role beside a mention stands, if it has one. */
  role(mention: number): { readonly start: number; readonly end: number; readonly text: string } | undefined {
    for (let at = this.rolesAt; at < this.blocksAt; at += ROLE) {
      if (this.at(at) !== mention) continue;
      const words = this.at(at + 3);
      return {
        start: this.at(at + 1),
        end: this.at(at + 2),
        text: words === 0 ? "" : this.strings.text(words - 1),
      };
    }
    return undefined;
  }

  /** Calls back for each role that stands beside a mention. */
  forEachRole(visit: (mention: number, role: string) => void): void {
    for (let at = this.rolesAt; at < this.blocksAt; at += ROLE) {
      if (this.at(at + 3) > 0) visit(this.at(at), this.strings.text(this.at(at + 3) - 1));
    }
  }

  /** The mention as an object, with the given type in place of the recognised one. */
  mention(mention: number, type: EntityType): AnalysedMention {
    const role = this.role(mention);
    return {
      start: this.start(mention),
      end: this.end(mention),
      type,
      kind: KIND_CODES[this.kindCode(mention)] ?? "name",
      confidence: this.confidence(mention) / MILLION,
      surface: this.strings.text(this.surface(mention)),
      candidate: this.isCandidate(mention),
      sentence: this.sentence(mention),
      ...(role && { descriptor: { start: role.start, end: role.end } }),
      ...(role && role.text !== "" && { role: role.text }),
    };
  }

  private at(index: number): number {
    return this.data[index] ?? 0;
  }

  private packMentions(analysis: Analysis): void {
    const chainOf = new Uint32Array(this.mentionCount);
    analysis.chains.forEach((chain, index) => {
      for (const mention of chain.mentions) chainOf[mention] = index;
    });
    let role = this.rolesAt;
    analysis.mentions.forEach((mention, index) => {
      const kind = ENTITY_TYPES.indexOf(mention.type) | (KIND_CODES.indexOf(mention.kind) << 2);
      const at = index * MENTION;
      this.data[at] = mention.start;
      this.data[at + 1] = mention.end;
      this.data[at + 2] = this.strings.number(mention.surface);
      this.data[at + 3] = mention.sentence;
      this.data[at + 4] = kind | (mention.candidate ? 16 : 0) | ((chainOf[index] ?? 0) << 5);
      this.data[at + 5] = Math.round(Math.min(1, Math.max(0, mention.confidence)) * MILLION);
      const { descriptor } = mention;
      if (descriptor === undefined) return;
      this.data[role] = index;
      this.data[role + 1] = descriptor.start;
      this.data[role + 2] = descriptor.end;
      this.data[role + 3] = mention.role === undefined ? 0 : this.strings.number(mention.role) + 1;
      role += ROLE;
    });
    for (const link of analysis.links) {
      const at = link.from * MENTION + 6;
      if (this.at(at) === 0) this.data[at] = ((link.to + 1) << 4) | LINK_REASONS.indexOf(link.reason);
    }
  }

  private packChains(analysis: Analysis): void {
    analysis.chains.forEach((chain, index) => {
      const at = this.chainsAt + index * CHAIN;
      this.data[at] = this.strings.number(chain.name);
      this.data[at + 1] = ENTITY_TYPES.indexOf(chain.type);
    });
  }

  private packBlocks(analysis: Analysis): void {
    analysis.blocks.forEach((block, index) => {
      const at = this.blocksAt + index * BLOCK;
      this.data[at] = block.start;
      this.data[at + 1] = block.end;
      this.data[at + 2] = BLOCK_KINDS.indexOf(block.kind);
    });
  }
}

/** FNV-1a over the code units (Fowler, Noll, Vo), mixed once more so that similar ids are far apart. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
