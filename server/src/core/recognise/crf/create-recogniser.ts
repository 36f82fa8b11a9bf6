// The fast recogniser: a linear-chain CRF over hashed features, with calibrated confidence.
import { isWord, type Knowledge, withSwissSpelling } from "../lexicon/knowledge";
import { loadLexicon } from "../lexicon/lexicon";
import type { ImmediateRecogniser } from "../recogniser";
import { articleReader, CAPACITY, type ReadingOptions } from "../tagging/read-article";
import { decodeModel } from "./model-file";
import { SentenceScorer } from "./sentence-scorer";
import { FEATURE_REVISION } from "./templates";
import { WeightTable } from "./weight-table";

/** Changes with every change of the code that can change a result without changing the model. */
const CODE_REVISION = 12;

/** What the model file knows of word forms. Throws as `createRecogniser` does. */
export function knowledgeIn(bytes: Uint8Array): Knowledge {
  return withSwissSpelling(loadLexicon(decodeModel(bytes, FEATURE_REVISION).lexicon, true));
}

/**
 * Makes the recogniser of a model file.
 * @throws Error that says what is wrong with the bytes.
 */
export function createRecogniser(bytes: Uint8Array, options: ReadingOptions = {}): ImmediateRecogniser {
  const model = decodeModel(bytes, FEATURE_REVISION);
  const { scale, calibration, sets } = model.description;
  const knowledge = withSwissSpelling(loadLexicon(model.lexicon, true));
  const scorer = new SentenceScorer(knowledge, new WeightTable(model.features, sets), scale, CAPACITY);
  const { transitions } = model;
  const score = scorer.score.bind(scorer);
  return {
    id: "crf",
    version: `${CODE_REVISION}-${model.checksum}`,
    tier: "fast",
    isWord: (form) => isWord(knowledge, form),
    recognise: articleReader({ score, transitions, calibration, knowledge }, options),
  };
}
