// Measures an encoder's model file as it ships and puts its calibration in: npm run encoder:calibrate -- DATA_DIR [MODEL_FILE]
import { readFileSync, writeFileSync } from "node:fs";
import { withCalibration } from "../../src/core/recognise/encoder/model-file";
import { NO_CALIBRATION } from "../../src/core/recognise/tagging/calibration";
import { findModel } from "../../src/node/executor/analyser";
import { loadPreciseRecogniser } from "../../src/node/executor/precise";
import { calibrationOn, scoreOn } from "../judge";
import { readGermEval, readSmartData } from "../sentences";
import { LANGUAGE_CORPORA, readLanguage } from "./language-corpora";

const [, , data, file = "server/model/precise.bin"] = process.argv;
if (data === undefined) {
  process.stderr.write("usage: npm run encoder:calibrate -- DATA_DIR [MODEL_FILE]\n");
  process.exitCode = 2;
} else {
  const dev = readGermEval(data, "dev");
  writeFileSync(file, withCalibration(readFileSync(file), NO_CALIBRATION));
  const plain = loadPreciseRecogniser(findModel(), file);
  writeFileSync(file, withCalibration(readFileSync(file), calibrationOn(dev, plain)));
  const recogniser = loadPreciseRecogniser(findModel(), file);
  const report = (name: string, line: string) => process.stdout.write(`${name}: ${line}\n`);
  report("GermEval dev", scoreOn(dev, recogniser));
  report("SmartData dev", scoreOn(readSmartData(data, "dev"), recogniser));
  for (const { name } of LANGUAGE_CORPORA) {
    report(`${name} dev`, scoreOn(readLanguage(data, name, "dev"), recogniser));
  }
}
