// Builds analyses by hand for tests of the corpus: an article is a list of chains, a chain a list of surfaces.

import type { Analysis } from "../../../server/src/core/analysis/analysis";
import type { AnalysedMention, Chain, Link, LinkReason } from "../../../server/src/core/link/linked";
import type { ArticleMeta, EntityType } from "../../../server/src/core/vocabulary/types";

/** One mention of a chain: its letters, or these with what differs from a plain strong mention. */
export type MentionSketch =
  | string
  | {
      readonly surface: string;
      readonly candidate?: boolean;
      readonly confidence?: number;
      readonly role?: string;
    };

/** A chain: type, name, mentions; the first mention is what others of the chain link to. */
export interface ChainSketch {
  readonly type: EntityType;
  readonly name: string;
  readonly mentions?: readonly MentionSketch[];
  readonly reason?: LinkReason;
}

/** Shorthand for a chain whose only mention is its name. */
export function chain(type: EntityType, name: string, ...mentions: MentionSketch[]): ChainSketch {
  return { type, name, mentions: mentions.length === 0 ? [name] : mentions };
}

/** An analysis with the mentions of all chains one after the other, each in a sentence of its own. */
export function analysisOf(chains: readonly ChainSketch[], meta: ArticleMeta = {}): Analysis {
  const mentions: AnalysedMention[] = [];
  const built: Chain[] = [];
  const links: Link[] = [];
  let at = 0;
  for (const { type, name, mentions: sketches = [name], reason = "same" } of chains) {
    const indices: number[] = [];
    for (const sketch of sketches) {
      const {
        surface,
        candidate = false,
        confidence = 1,
        role,
      } = typeof sketch === "string" ? { surface: sketch } : sketch;
      const index = mentions.length;
      if (indices.length > 0) links.push({ from: index, to: indices[0] ?? 0, reason });
      indices.push(index);
      const roleStart = at;
      if (role !== undefined) at += role.length + 1;
      mentions.push({
        start: at,
        end: at + surface.length,
        type,
        kind: "name",
        confidence,
        surface,
        candidate,
        sentence: index,
        ...(role !== undefined && { role, descriptor: { start: roleStart, end: roleStart + role.length } }),
      });
      at += surface.length + 2;
    }
    built.push({ type, name, mentions: indices });
  }
  const length = Math.max(at, 1);
  const sentences = Uint32Array.from(mentions.flatMap((mention) => [mention.start, mention.end + 1]));
  return {
    length,
    words: mentions.length,
    language: "de",
    meta,
    blocks: [{ kind: "paragraph", start: 0, end: length }],
    lineStarts: Uint32Array.of(0),
    sentences,
    mentions,
    chains: built,
    links,
  };
}
