// Trains the recogniser and writes its model file: npm run train -- DATA_DIR [MODEL_FILE [LEXICON_FILE [ERROR_TABLE]]]
// or, for a language other than German: npm run train -- DATA_DIR --language TAG
// Seeded and reproducible to the bit. DATA_DIR holds germeval2014/, documents/ and bundestag/ as the model card describes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRecogniser } from "../src/core/recognise/crf/create-recogniser";
import { encodeModel } from "../src/core/recognise/crf/model-file";
import { readTaught } from "./distilled/taught-labels";
import { taughtSentences } from "./distilled/taught-sentences";
import { errorTable } from "./error-analysis";
import { calibrationOn, scoreOn } from "./judge";
import { trainLanguage } from "./languages/train-language";
import { type GoldDocument, goldMentions, readGermEval, readSmartData } from "./sentences";
import { DEFAULTS, type Settings, settingsFrom } from "./settings";
import { trainParts } from "./train-parts";

/** What the teacher says of sentences that nobody has marked. */
const TAUGHT_LABELS = "server/training/distilled/labels.txt.gz";
const SOURCES = [
  "GermEval 2014 NER, train (Benikova, Biemann, Reznicek 2014), CC BY 4.0",
  "SmartData Corpus, German news, train part (Schiersch and others 2018, DFKI), CC BY 4.0",
  "Speeches of the German parliament (official works, § 5 UrhG), labelled by an encoder",
  "multilingual-e5-small (Wang and others 2024), MIT, fine-tuned on GermEval 2014 train: labels of unmarked sentences",
];

function main(given: readonly string[]): void {
  const option = given.indexOf("--language");
  const language = option < 0 ? undefined : given[option + 1];
  const args = given.filter((_, at) => option < 0 || at < option || at > option + 1);
  const [
    data,
    output = "server/model/recogniser.bin",
    lexiconPath = "server/training/lexicon/lexicon.bin",
    errors,
  ] = args.filter((arg) => !arg.includes("="));
  if (data === undefined) {
    process.stderr.write(
      "usage: npm run train -- DATA_DIR [MODEL_FILE [LEXICON_FILE [ERROR_TABLE]]] [setting=value ...]\n" +
        "       npm run train -- DATA_DIR --language TAG [setting=value ...]\n",
    );
    process.exitCode = 2;
    return;
  }
  const settings = settingsFrom(
    args.filter((arg) => arg.includes("=")),
    DEFAULTS,
  );
  if (language !== undefined) {
    trainLanguage(data, language, settings, report);
    return;
  }
  const lexicon = readFileSync(lexiconPath);
  const dev = readGermEval(data, "dev");
  const lesson = { examples: readTraining(data, settings), lexicon, sources: SOURCES };
  const parts = trainParts(lesson, settings, report);
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

function readTraining(data: string, settings: Settings): GoldDocument[] {
  const held = settings.folds > 0 ? (_: GoldDocument, i: number) => i % settings.folds !== 0 : () => true;
  return [
    ...readGermEval(data, "train").filter(held),
    ...new Array<GoldDocument[]>(settings.smart).fill(readSmartData(data, "train")).flat(),
    ...(settings.taught > 0 ? readTaught(TAUGHT_LABELS, taughtSentences(data)) : []),
  ];
}

function nameForms(gold: GoldDocument): string[] {
  return goldMentions(gold).map(({ start, end }) => gold.document.text.slice(start, end));
}

const started = performance.now();
function report(line: string): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s  ${line}\n`);
}

main(process.argv.slice(2));
