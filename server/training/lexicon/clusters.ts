// Word clusters: words that stand in the same places of raw text, fine classes and coarser classes of those classes.
import { bigramsOfClasses, countBigrams, exchange } from "./exchange";
import { PLACEHOLDERS, type RawText } from "./raw-text";

/** Numbers of classes, and passes over all words: later passes move hardly any. */
const FINE = 512;
const COARSE = 64;
const ROUNDS = 8;
const COARSE_ROUNDS = 30;

/** Where the clusters come from, for the file and the model card. */
export const CLUSTER_SOURCES = [
  "Speeches of the German parliament (official works, § 5 UrhG): raw text",
  "GermEval 2014 train and SmartData train (CC BY 4.0): raw text",
];

/** Class numbers by word form, counted from 1. */
export interface Clusters {
  readonly fine: ReadonlyMap<string, number>;
  readonly coarse: ReadonlyMap<string, number>;
}

/** Clusters the words of the text; takes a minute or two for 15 million. @param fineClasses fewer for less text */
export function buildClusters(text: RawText, log: (line: string) => void, fineClasses = FINE): Clusters {
  const bigrams = countBigrams(text.tokens, text.words.length);
  const fineOf = exchange(bigrams, fineClasses, ROUNDS, log);
  const coarseOf = exchange(bigramsOfClasses(bigrams, fineOf, fineClasses), COARSE, COARSE_ROUNDS, log);
  const fine = new Map<string, number>();
  const coarse = new Map<string, number>();
  for (let w = PLACEHOLDERS; w < text.words.length; w++) {
    const word = text.words[w] ?? "";
    fine.set(word, (fineOf[w] ?? 0) + 1);
    coarse.set(word, (coarseOf[fineOf[w] ?? 0] ?? 0) + 1);
  }
  return { fine, coarse };
}
