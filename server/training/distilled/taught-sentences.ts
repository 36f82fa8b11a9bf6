// The sentences that the teacher labels for the recogniser to learn from: variants of labelled sentences, and sentences
// of the speeches. Seeded: the same data give the same sentences in the same order.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { OUTSIDE } from "../../src/core/recognise/tagging/labels";
import { createDocument } from "../../src/core/text/create-document";
import type { TextDocument } from "../../src/core/text/document";
import { readWordTypes } from "../lexicon/word-types";
import { seededRandom } from "../random";
import { certain, type GoldDocument, readGermEval, readSmartData } from "../sentences";
import { Augmenter, type LabelledSentence } from "./augment";
import { readPools } from "./word-pools";

/** Table of the words that take the place of others. */
const WORD_TYPES = "server/training/lexicon/word-types.tsv";
const SEED = 20141026;
/** Variants of each GermEval sentence with a name; of the others, which say less, this share gets one. */
const VARIANTS = 3;
const NAMELESS = 0.3;
/** Sentences of speeches: how many at most, of how many tokens, and how often a word may be the reason for one. */
const SPEECH_SENTENCES = 40_000;
const TOKENS = { least: 5, most: 79 } as const;
const OFTEN = 4;
/** Speeches are visited in steps of this prime, so that all years take part. */
const STRIDE = 7919;
/** Bits of the word types that say "perhaps a person, a place, an organisation". */
const PERHAPS_NAME = 0b010_010_010;

/** All sentences as tokens. `folder` is the data folder. */
export function* taughtSentences(folder: string): Generator<readonly string[]> {
  const random = seededRandom(SEED);
  const augmenter = new Augmenter(readPools(WORD_TYPES), random);
  const articles = readSmartData(folder, "train").flatMap(labelledSentences);
  const sentences = readGermEval(folder, "train").flatMap(labelledSentences);
  for (const sentence of articles) if (hasName(sentence)) yield augmenter.vary(sentence);
  for (let round = 0; round < VARIANTS; round++) {
    for (const sentence of sentences) {
      if (hasName(sentence) || random() < NAMELESS) yield augmenter.vary(sentence);
    }
  }
  yield* speechSentences(folder);
}

function labelledSentences({ document, allowed }: GoldDocument): LabelledSentence[] {
  return sentencesOf(document).map(({ from, to, tokens }) => ({
    tokens,
    labels: Array.from(allowed.subarray(from, to), certain),
  }));
}

function hasName({ labels }: LabelledSentence): boolean {
  return Array.from(labels).some((label) => label !== OUTSIDE);
}

/** Sentences with a word that may be a name and was not met often. */
function* speechSentences(folder: string): Generator<readonly string[]> {
  const types = readWordTypes(WORD_TYPES, { has: () => true });
  const path = join(folder, "bundestag", "speeches.jsonl.gz");
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
  const met = new Map<string, number>();
  let count = 0;
  for (let i = 0; i < lines.length && count < SPEECH_SENTENCES; i++) {
    const { text } = JSON.parse(lines[(i * STRIDE) % lines.length] as string) as { text: string };
    for (const { tokens } of sentencesOf(createDocument(text))) {
      if (tokens.length < TOKENS.least || tokens.length > TOKENS.most) continue;
      const rare = tokens.filter(
        (token, at) =>
          at > 0 && ((types.get(token) ?? 0) & PERHAPS_NAME) !== 0 && (met.get(token) ?? 0) < OFTEN,
      );
      if (rare.length === 0) continue;
      for (const token of rare) met.set(token, (met.get(token) ?? 0) + 1);
      count++;
      yield tokens;
    }
  }
}

function sentencesOf(document: TextDocument): { from: number; to: number; tokens: string[] }[] {
  const { text, sentenceStarts, tokenStarts, tokenEnds } = document;
  return Array.from(sentenceStarts.subarray(0, -1), (from, s) => {
    const to = sentenceStarts[s + 1] as number;
    const tokens = Array.from({ length: to - from }, (_, i) =>
      text.slice(tokenStarts[from + i], tokenEnds[from + i]),
    );
    return { from, to, tokens };
  });
}
