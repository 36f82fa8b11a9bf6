// One article's analysis as a single column of 32-bit numbers: what the corpus keeps instead of objects.

import { KIND_CODES } from "../analysis/analysis";
import {
  type AnyAnalysis,
  BLOCK,
  BLOCK_KINDS,
  CHAIN,
  LINK_REASONS,
  MENTION,
  MILLION,
  packAnalysis,
  placesOf,
  ROLE,
} from "../analysis/packed-analysis";
import type { AnalysedMention, LinkReason } from "../link/linked";
import { metaFromFileName } from "../text/file-name";
import type { Arena } from "../util/arena";
import type { Interner, Letters } from "../util/interner";
import type { ArticleId, ArticleMeta, Block, EntityType } from "../vocabulary/types";
import type { CoOccurrence } from "./co-occurrence";

/** A link of a mention to another of its chain. */
export interface PackedLink {
  readonly to: number;
  readonly reason: LinkReason;
}

/** What the reader said of a mention. */
export interface SaidOf {
  /** What the decision says, as text. */
  readonly said: string;
  /** False for what only follows from decisions on others. */
  readonly isDirect: boolean;
}

/** An article as the corpus keeps it. Mentions and chains are asked by index; strings live in the string table. */
export class PackedArticle {
  readonly length: number;
  readonly words: number;
  /** BCP 47 tag of the language it was read in; "und" if that could not be told. */
  readonly language: string;
  readonly meta: ArticleMeta;
  readonly mentionCount: number;
  readonly chainCount: number;
  /** A number from the id alone, for sampling. */
  readonly hash: number;
  /** Whom the article names; kept here once it was asked for. */
  company: CoOccurrence | undefined;
  /** By mention: what the reader said of it; absent for an article as it was analysed. */
  said: ReadonlyMap<number, SaidOf> | undefined;
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
    analysis: AnyAnalysis,
    private readonly strings: Interner,
    /** Where to keep the numbers; absent for an article that may soon be replaced, whose array stands alone. */
    room?: Arena,
  ) {
    const packed = "data" in analysis ? analysis : packAnalysis(analysis, (text) => strings.number(text));
    this.hash = hashOf(id);
    this.length = packed.length;
    this.words = packed.words;
    this.language = packed.language;
    // An analysis is of the text alone; what the article's name adds is known here.
    this.meta = { ...metaFromFileName(id), ...packed.meta };
    this.mentionCount = packed.counts.mentions;
    this.chainCount = packed.counts.chains;
    const at = placesOf(packed.counts);
    this.chainsAt = at.chains;
    this.rolesAt = at.roles;
    this.blocksAt = at.blocks;
    this.linesAt = at.lines;
    this.sentencesAt = at.sentences;
    this.data =
      packed.letters === undefined ? packed.data : this.translate(packed.data, packed.letters, room);
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
      const code = this.at(at + 2);
      const kind = BLOCK_KINDS[code & 7] ?? "paragraph";
      const block = { start: this.at(at), end: this.at(at + 1), kind };
      blocks.push(code < 8 ? block : { ...block, level: code >>> 3 });
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
    const at = this.roleAt(mention);
    if (at === this.blocksAt || this.at(at) !== mention) return undefined;
    const words = this.at(at + 3);
    return {
      start: this.at(at + 1),
      end: this.at(at + 2),
      text: words === 0 ? "" : this.strings.text(words - 1),
    };
  }

  /** The first role of a mention or a later one; the roles stand in the order of the mentions. */
  private roleAt(mention: number): number {
    let [first, end] = [0, (this.blocksAt - this.rolesAt) / ROLE];
    while (first < end) {
      const middle = (first + end) >>> 1;
      if (this.at(this.rolesAt + middle * ROLE) < mention) first = middle + 1;
      else end = middle;
    }
    return this.rolesAt + first * ROLE;
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
    const found: AnalysedMention = {
      start: this.start(mention),
      end: this.end(mention),
      type,
      kind: KIND_CODES[this.kindCode(mention)] ?? "name",
      confidence: this.confidence(mention) / MILLION,
      surface: this.strings.text(this.surface(mention)),
      candidate: this.isCandidate(mention),
      sentence: this.sentence(mention),
    };
    if (role === undefined) return found;
    const descriptor = { start: role.start, end: role.end };
    return role.text === "" ? { ...found, descriptor } : { ...found, descriptor, role: role.text };
  }

  private at(index: number): number {
    return this.data[index] ?? 0;
  }

  /** A copy of the numbers with the corpus's numbers of strings in place of the analysis's own. */
  private translate(own: Uint32Array, letters: Letters, room: Arena | undefined): Uint32Array {
    const data = room?.take(own.length) ?? new Uint32Array(own.length);
    data.set(own);
    const numbers = this.strings.numbers(letters);
    for (let at = 2; at < this.chainsAt; at += MENTION) data[at] = numbers[data[at] ?? 0] ?? 0;
    for (let at = this.chainsAt; at < this.rolesAt; at += CHAIN) data[at] = numbers[data[at] ?? 0] ?? 0;
    for (let at = this.rolesAt + 3; at < this.blocksAt; at += ROLE) {
      const words = data[at] ?? 0;
      if (words > 0) data[at] = (numbers[words - 1] ?? 0) + 1;
    }
    return data;
  }
}

/** FNV-1a over the code units (Fowler, Noll, Vo), mixed once more so that similar ids are far apart. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
