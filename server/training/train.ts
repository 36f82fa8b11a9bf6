// Trains the recogniser and writes its model file: npm run train -- DATA_DIR [MODEL_FILE [LEXICON_FILE [ERROR_TABLE]]]
// Seeded and reproducible to the bit. DATA_DIR holds germeval2014/, documents/ and bundestag/ as the model card describes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRecogniser } from "../src/core/recognise/crf/create-recogniser";
import { encodeModel, type TrainedParts } from "../src/core/recognise/crf/model-file";
import { FEATURE_REVISION } from "../src/core/recognise/crf/templates";
import { loadLexicon } from "../src/core/recognise/lexicon/lexicon";
import { NO_CALIBRATION } from "../src/core/recognise/tagging/calibration";
import { Crf } from "./crf";
import { readTaught } from "./distilled/taught-labels";
import { taughtSentences } from "./distilled/taught-sentences";
import { errorTable } from "./error-analysis";
import { quantise } from "./export";
import { type Example, FeatureIndex, FeatureLister } from "./feature-index";
import { calibrationOn, scoreOn } from "./judge";
import { seededRandom, shuffle } from "./random";
import { type GoldDocument, goldMentions, readGermEval, readSmartData } from "./sentences";
import { DEFAULTS, type Settings, settingsFrom } from "./settings";

/** What the teacher says of sentences that nobody has marked. */
const TAUGHT_LABELS = "server/training/distilled/labels.txt.gz";
const SOURCES = [
  "GermEval 2014 NER, train (Benikova, Biemann, Reznicek 2014), CC BY 4.0",
  "SmartData Corpus, German news, train part (Schiersch and others 2018, DFKI), CC BY 4.0",
  "Speeches of the German parliament (official works, § 5 UrhG), labelled by an encoder",
  "multilingual-e5-small (Wang and others 2024), MIT, fine-tuned on GermEval 2014 train: labels of unmarked sentences",
];

function main(args: readonly string[]): void {
  const [
    data,
    output = "server/model/recogniser.bin",
    lexiconPath = "server/training/lexicon/lexicon.bin",
    errors,
  ] = args.filter((arg) => !arg.includes("="));
  if (data === undefined) {
    process.stderr.write(
      "usage: npm run train -- DATA_DIR [MODEL_FILE [LEXICON_FILE [ERROR_TABLE]]] [setting=value ...]\n",
    );
    process.exitCode = 2;
    return;
  }
  const settings = settingsFrom(
    args.filter((arg) => arg.includes("=")),
    DEFAULTS,
  );
  const lexicon = readFileSync(lexiconPath);
  const dev = readGermEval(data, "dev");
  const parts = train(data, lexicon, settings);
  const plain = createRecogniser(encodeModel(parts));
  const bytes = encodeModel({ ...parts, calibration: calibrationOn(dev, plain) });
  writeFileSync(join(output), bytes);
  report(`${output}: ${bytes.length} bytes, ${parts.features.hashes.length} features`);
  const recogniser = createRecogniser(bytes);
  report(`GermEval dev: ${scoreOn(dev, recogniser)}`);
  report(`SmartData dev: ${scoreOn(readSmartData(data, "dev"), recogniser)}`);
  if (errors !== undefined) {
    const seen = new Set(readTraining(data, { ...settings, taught: 0 }).flatMap(nameForms));
    writeFileSync(errors, errorTable(dev, recogniser, seen));
  }
}

function train(data: string, lexicon: Uint8Array, settings: Settings): TrainedParts {
  const random = seededRandom(settings.seed);
  const lister = new FeatureLister(loadLexicon(lexicon));
  const index = new FeatureIndex();
  const examples = readTraining(data, settings).flatMap((gold) => lister.list(gold));
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
    sources: SOURCES,
  };
}

function readTraining(data: string, settings: Settings): GoldDocument[] {
  const held = settings.folds > 0 ? (_: GoldDocument, i: number) => i % settings.folds !== 0 : () => true;
  return [
    ...readGermEval(data, "train").filter(held),
    ...new Array<GoldDocument[]>(settings.smart).fill(readSmartData(data, "train")).flat(),
    ...(settings.taught > 0 ? readTaught(TAUGHT_LABELS, taughtSentences(data)) : []),
  ];
}

function learnAll(crf: Crf, examples: Example[], random: () => number): number {
  shuffle(examples, random);
  let loss = 0;
  for (const example of examples) loss += crf.learn(example);
  return loss;
}

function nameForms(gold: GoldDocument): string[] {
  return goldMentions(gold).map(({ start, end }) => gold.document.text.slice(start, end));
}

const started = performance.now();
function report(line: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s  ${line}\n`);
}

main(process.argv.slice(2));
