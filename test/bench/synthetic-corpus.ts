// A made-up corpus of any size with the statistics of a real one: a few names everywhere, most names once.
import type { Analysis } from "../../server/src/core/analysis/analysis";
import { analysisOf, type ChainSketch, chain } from "../core/corpus/analyses";

/** A small generator of pseudo-random numbers (mulberry32), so that every run measures the same. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  "ka ber lin mo re sta hel vor gen dal rich min tor ul fe bach wie sen hol ner gra tim os wal".split(" ");

/** A made-up word for a number: the same number gives the same word, two numbers hardly ever. */
function word(number: number): string {
  let text = "";
  for (let rest = number * 7 + 24; rest > 0; rest = Math.floor(rest / 24)) text += SYLLABLES[rest % 24];
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The law flattens for the first few: nobody stands in every article. */
const FLAT = 20;

/** Draws numbers below `size` by the law of Zipf and Mandelbrot: the n-th about as often as 1 / (n + 20). */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(FLAT * ((size + FLAT) / FLAT) ** random() - FLAT));
}

/** One article of about thirty mentions. Names come from fixed pools, so that articles share them. */
export function syntheticAnalysis(random: () => number): Analysis {
  const chains: ChainSketch[] = [];
  const used = new Set<string>();
  const add = (sketch: ChainSketch): void => {
    const key = `${sketch.type} ${sketch.name}`;
    if (!used.has(key)) chains.push(sketch);
    used.add(key);
  };
  for (let i = 0; i < 6; i++) {
    const surname = word(zipf(random, 6_000));
    const full = `${word(zipf(random, 300))} ${surname}`;
    add(
      random() < 0.5 ? chain("PER", full, full, surname, surname) : chain("PER", surname, surname, surname),
    );
  }
  for (let i = 0; i < 6; i++) {
    const place = word(10_000 + zipf(random, 8_000));
    add(chain("LOC", place, place, { surface: place, candidate: random() < 0.3, confidence: random() }));
  }
  for (let i = 0; i < 5; i++) {
    const [a, b] = [word(30_000 + zipf(random, 3_000)), word(30_000 + zipf(random, 50))];
    const long = `${a} ${b}`;
    add({
      type: "ORG",
      name: long,
      mentions: [long, `${a.charAt(0)}${b.charAt(0)}${a.charAt(1).toUpperCase()}`],
      reason: "acronym",
    });
  }
  return analysisOf(chains, { date: `20${10 + Math.floor(random() * 15)}` });
}
