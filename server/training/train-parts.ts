// From marked sentences and a lexicon to the parts of a model: features counted, weights learnt and rounded.
import type { TrainedParts } from "../src/core/recognise/crf/model-file";
import { FEATURE_REVISION } from "../src/core/recognise/crf/templates";
import { loadLexicon } from "../src/core/recognise/lexicon/lexicon";
import { NO_CALIBRATION } from "../src/core/recognise/tagging/calibration";
import { Crf } from "./crf";
import { quantise } from "./export";
import { type Example, FeatureIndex, FeatureLister } from "./feature-index";
import { seededRandom, shuffle } from "./random";
import type { GoldDocument } from "./sentences";
import type { Settings } from "./settings";

/** What a model is learnt from. */
export interface Lesson {
  readonly examples: readonly GoldDocument[];
  /** The lexicon file. */
  readonly lexicon: Uint8Array;
  /** Names and licences of the data. */
  readonly sources: readonly string[];
}

/** Trains a model, without calibration; the same lesson and settings give the same bits. @param report told how it goes */
export function trainParts(
  { examples: documents, lexicon, sources }: Lesson,
  settings: Settings,
  report: (line: string) => void,
): TrainedParts {
  const random = seededRandom(settings.seed);
  const lister = new FeatureLister(loadLexicon(lexicon));
  const index = new FeatureIndex();
  const examples = documents.flatMap((gold) => lister.list(gold));
  index.count(examples);
  index.number(settings.least);
  const numbered = examples.map((example) => index.convert(example));
  report(`${numbered.length} sentences, ${index.hashes.length} features`);
  const crf = new Crf(index.hashes.length, settings, random);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    report(`epoch ${epoch}: loss ${learnAll(crf, numbered, random).toFixed(0)}`);
    crf.settle();
    if (epoch > 1) crf.takeAverage();
  }
  crf.useAverage();
  const { scale, features } = quantise(index.hashes, crf.weights, settings.prune, settings.most);
  const { transitions } = crf;
  return {
    revision: FEATURE_REVISION,
    scale,
    features,
    transitions,
    lexicon,
    calibration: NO_CALIBRATION,
    sources,
  };
}

function learnAll(crf: Crf, examples: Example[], random: () => number): number {
  shuffle(examples, random);
  let loss = 0;
  for (const example of examples) loss += crf.learn(example);
  return loss;
}
