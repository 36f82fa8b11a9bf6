// Texts for analyses that were built by hand: what stands where the mentions are, and plain words between.
import type { Analysis } from "../../../server/src/core/analysis/analysis";

/** A text that has the mentions of an analysis in their places, with their roles, and nothing else. */
export function textOf({ length, mentions }: Analysis): string {
  const letters = new Array<string>(length).fill(" ");
  for (const { start, end, surface, descriptor, role } of mentions) {
    for (let at = start; at < end; at++) letters[at] = surface[at - start] ?? " ";
    if (descriptor === undefined || role === undefined) continue;
    for (let at = descriptor.start; at < descriptor.end; at++)
      letters[at] = role[at - descriptor.start] ?? " ";
  }
  return letters.join("");
}

/** The analysis of a recogniser that missed some of the chains: the text is the same. */
export function withoutChains(analysis: Analysis, isMissed: (chain: number) => boolean): Analysis {
  const numbers = new Map<number, number>();
  const missed = new Set(analysis.chains.flatMap((chain, at) => (isMissed(at) ? chain.mentions : [])));
  const mentions = analysis.mentions.filter((_, at) => {
    if (missed.has(at)) return false;
    numbers.set(at, numbers.size);
    return true;
  });
  const chains = analysis.chains.filter((_, at) => !isMissed(at));
  return {
    ...analysis,
    mentions,
    chains: chains.map((chain) => ({ ...chain, mentions: chain.mentions.map((at) => numbers.get(at) ?? 0) })),
    links: analysis.links
      .filter(({ from, to }) => numbers.has(from) && numbers.has(to))
      .map(({ from, to, reason }) => ({ from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0, reason })),
  };
}
