// Loads the trained model and makes the analyser of it that every thread uses.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { analyse } from "../../core/analysis/analyse";
import { createRecogniser } from "../../core/recognise/crf/create-recogniser";
import type { ImmediateRecogniser } from "../../core/recognise/recogniser";
import { CODEC_VERSION } from "../cache/codec";
import type { ImmediateAnalyser } from "./executor";

/** Put in by the build: changes with the code that makes an analysis of a file (decoding, layout, linking). */
declare const ANALYSIS_FINGERPRINT: string | undefined;
const CODE_VERSION = typeof ANALYSIS_FINGERPRINT === "string" ? ANALYSIS_FINGERPRINT : "unbuilt";
const MODEL_FILE = join("server", "model", "recogniser.bin");

/**
 * The path of the model, looked for beside this file and upwards: bundles lie in dist/ or out/ of the package.
 * Throws if the package is incomplete.
 */
export function findModel(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, MODEL_FILE);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`no model: ${MODEL_FILE} not found above ${__dirname}`);
  }
}

/** The recogniser of a model file. Throws if the file cannot be read or is no model. */
export function loadRecogniser(model: string = findModel()): ImmediateRecogniser {
  return createRecogniser(readFileSync(model));
}

/** In place of a language: each article's own is told from its words. */
const EACH_ITS_OWN = "auto";

/**
 * The analyser of a model file. Throws if the file cannot be read or is no model.
 * @param language BCP 47 tag of the language of articles that do not name theirs; "auto": told article by article
 */
export function loadAnalyser(model: string = findModel(), language = EACH_ITS_OWN): ImmediateAnalyser {
  const recogniser = loadRecogniser(model);
  const given = language === EACH_ITS_OWN ? {} : { language };
  return {
    key: `${recogniser.id}@${recogniser.version}/${CODE_VERSION}.${CODEC_VERSION}/${language}`,
    analyse: (text, format = "plain") => analyse(text, recogniser, { ...given, format }),
  };
}
