// Loads the trained model and makes the analyser of it that every thread uses.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../core/analysis/analyse";
import { byLanguage } from "../../core/recognise/by-language";
import { createRecogniser } from "../../core/recognise/crf/create-recogniser";
import type { ImmediateRecogniser, Tier } from "../../core/recognise/recogniser";
import { CODEC_VERSION } from "../cache/codec";
import type { ImmediateAnalyser } from "./executor";
import { languageModels } from "./language-models";
import { findAbove } from "./package-files";
import { loadPreciseRecogniser, preciseIdentity } from "./precise";

/** Put in by the build: changes with the code that makes an analysis of a file (decoding, layout, linking). */
declare const ANALYSIS_FINGERPRINT: string | undefined;
const CODE_VERSION = typeof ANALYSIS_FINGERPRINT === "string" ? ANALYSIS_FINGERPRINT : "unbuilt";
const MODEL_FILE = join("server", "model", "recogniser.bin");

/**
 * The path of the model, looked for beside this file and upwards: bundles lie in dist/ or out/ of the package.
 * Throws if the package is incomplete.
 */
export function findModel(): string {
  return findAbove(MODEL_FILE);
}

/**
 * The recogniser of this tier; the fast one also of the models of other languages. `model` is the fast one's file; what
 * else is needed lies beside it. Throws if a file cannot be read or is no model.
 */
export function loadRecogniser(model: string = findModel(), tier: Tier = "fast"): ImmediateRecogniser {
  if (tier === "precise") return loadPreciseRecogniser(model);
  return byLanguage(createRecogniser(readFileSync(model)), languageModels(model));
}

/** In place of a language: each article's own is told from its words. */
const EACH_ITS_OWN = "auto";

/** What an analyser is made of; everything has a default. */
export interface AnalyserOptions {
  /** Path of the fast recogniser's model file. */
  readonly model?: string | undefined;
  /** BCP 47 tag of the language of articles that do not name theirs; "auto" (the default): told article by article. */
  readonly language?: string | undefined;
  /** Which recogniser reads; the fast one by default. */
  readonly tier?: Tier | undefined;
}

/** An analyser. Throws as `loadRecogniser` does. */
export function loadAnalyser({
  model,
  language = EACH_ITS_OWN,
  tier,
}: AnalyserOptions = {}): ImmediateAnalyser {
  const recogniser = loadRecogniser(model, tier);
  const given = language === EACH_ITS_OWN ? {} : { language };
  return {
    key: keyOf(recogniser, language),
    analyse: (text, format = "plain") => analyse(text, recogniser, { ...given, format }),
  };
}

/** The key of the analyses that the precise recogniser makes, or undefined where there is none; see `preciseIdentity`. */
export function preciseKey({
  model = findModel(),
  language = EACH_ITS_OWN,
}: AnalyserOptions): string | undefined {
  const identity = preciseIdentity(model);
  return identity && keyOf(identity, language);
}

function keyOf({ id, version }: Pick<ImmediateRecogniser, "id" | "version">, language: string): string {
  return `${id}@${version}/${CODE_VERSION}.${CODEC_VERSION}/${language}`;
}
