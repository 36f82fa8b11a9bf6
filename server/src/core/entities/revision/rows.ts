// An article's mentions and chains as objects, while the reader's decisions are worked into them, and back into numbers.
import {
  CHAIN,
  LINK_REASONS,
  MENTION,
  MILLION,
  type PackedAnalysis,
  packBlocks,
  placesOf,
  ROLE,
} from "../../analysis/packed-analysis";
import type { PackedArticle, SaidOf } from "../../index/packed-article";
import type { LinkReason } from "../../link/linked";

/** A chain: the string number of its name, and its type code. */
export interface ChainRow {
  readonly name: number;
  readonly type: number;
}

/** A mention. */
export interface MentionRow {
  readonly start: number;
  readonly end: number;
  /** String number. */
  readonly surface: number;
  readonly sentence: number;
  readonly type: number;
  readonly kind: number;
  candidate: boolean;
  /** In millionths. */
  confidence: number;
  chain: ChainRow;
  link: { readonly to: MentionRow; readonly reason: LinkReason } | undefined;
  readonly role: ReturnType<PackedArticle["role"]>;
  said: SaidOf | undefined;
}

/** The mentions of an article, in text order. */
export function rowsOfArticle(article: PackedArticle): MentionRow[] {
  const chains = Array.from({ length: article.chainCount }, (_, chain) => ({
    name: article.chainName(chain),
    type: article.chainTypeCode(chain),
  }));
  const none: ChainRow = { name: 0, type: 0 };
  const rows = Array.from({ length: article.mentionCount }, (_, at): MentionRow => {
    return {
      start: article.start(at),
      end: article.end(at),
      surface: article.surface(at),
      sentence: article.sentence(at),
      type: article.typeCode(at),
      kind: article.kindCode(at),
      candidate: article.isCandidate(at),
      confidence: article.confidence(at),
      chain: chains[article.chain(at)] ?? none,
      link: undefined,
      role: article.role(at),
      said: undefined,
    };
  });
  rows.forEach((row, at) => {
    const link = article.link(at);
    const to = link && rows[link.to];
    if (link !== undefined && to !== undefined) row.link = { to, reason: link.reason };
  });
  return rows;
}

/** What the reader said of each mention of such an article. */
export function saidOfRows(rows: readonly MentionRow[]): ReadonlyMap<number, SaidOf> {
  return new Map(rows.flatMap(({ said }, at) => (said === undefined ? [] : [[at, said] as const])));
}

/** The article with other mentions. Links between chains, or to what is gone, are left out. @param number of a string */
export function packRows(
  article: PackedArticle,
  rows: readonly MentionRow[],
  number: (text: string) => number,
): PackedAnalysis {
  const chains = [...new Set(rows.map((row) => row.chain))];
  const { blocks, lineStarts, sentences, length, words, language, meta } = article;
  const counts = {
    mentions: rows.length,
    chains: chains.length,
    roles: rows.filter(({ role }) => role !== undefined).length,
    blocks: blocks.length,
    lines: lineStarts.length,
  };
  const at = placesOf(counts);
  const data = new Uint32Array(at.sentences + sentences.length);
  packMentions(rows, new Map(chains.map((chain, index) => [chain, index])), data);
  chains.forEach(({ name, type }, index) => {
    data.set([name, type], at.chains + index * CHAIN);
  });
  let role = at.roles;
  rows.forEach((row, index) => {
    if (row.role === undefined) return;
    const { start, end, text } = row.role;
    data.set([index, start, end, text === "" ? 0 : number(text) + 1], role);
    role += ROLE;
  });
  packBlocks(blocks, data, at.blocks);
  data.set(lineStarts, at.lines);
  data.set(sentences, at.sentences);
  return { length, words, language, meta, counts, data };
}

function packMentions(
  rows: readonly MentionRow[],
  chains: ReadonlyMap<ChainRow, number>,
  data: Uint32Array,
): void {
  const indices = new Map(rows.map((row, index) => [row, index]));
  rows.forEach((row, index) => {
    const { start, end, surface, sentence, type, kind, candidate, chain, link } = row;
    const bits = type | (kind << 2) | (candidate ? 16 : 0) | ((chains.get(chain) ?? 0) << 5);
    const to = link !== undefined && link.to.chain === chain ? indices.get(link.to) : undefined;
    const linked =
      to === undefined || link === undefined ? 0 : ((to + 1) << 4) | LINK_REASONS.indexOf(link.reason);
    data.set(
      [start, end, surface, sentence, bits, Math.min(MILLION, row.confidence), linked],
      index * MENTION,
    );
  });
}
