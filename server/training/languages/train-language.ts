// Trains the fast model of a language other than German and says what it is worth beside the German one.
import { readFileSync, writeFileSync } from "node:fs";
import { createRecogniser } from "../../src/core/recognise/crf/create-recogniser";
import { encodeModel } from "../../src/core/recognise/crf/model-file";
import { calibrationOn, scoreOn } from "../judge";
import type { Settings } from "../settings";
import { trainParts } from "../train-parts";
import { languagePlan } from "./language-plan";

/** Where the models of languages lie: beside the German one, by their tag. */
const FOLDER = "server/model";

/** Writes server/model/LANGUAGE.bin. @param report told how it goes */
export function trainLanguage(
  data: string,
  language: string,
  settings: Settings,
  report: (line: string) => void,
): void {
  const plan = languagePlan(data, language, report);
  const parts = trainParts({ examples: plan.train, ...plan }, settings, report);
  const dev = plan.dev.flatMap(({ documents }) => documents);
  const plain = createRecogniser(encodeModel(parts));
  const bytes = encodeModel({ ...parts, calibration: calibrationOn(dev, plain) });
  const output = `${FOLDER}/${language}.bin`;
  writeFileSync(output, bytes);
  report(`${output}: ${bytes.length} bytes, ${parts.features.hashes.length} features`);
  const german = createRecogniser(readFileSync(`${FOLDER}/recogniser.bin`));
  for (const { name, documents } of plan.dev) {
    report(`${name} dev: ${scoreOn(documents, createRecogniser(bytes))}`);
    report(`${name} dev, the German model: ${scoreOn(documents, german)}`);
  }
}
