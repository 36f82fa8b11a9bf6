// The models of languages other than German: files beside the German one, named by the language, loaded when needed.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LanguageRecogniser } from "../../core/recognise/by-language";
import { createRecogniser } from "../../core/recognise/crf/create-recogniser";
import { checksumIn } from "../../core/recognise/crf/model-file";
import { headOf } from "./package-files";

const MODEL_NAME = /^([a-z]{2,3})\.bin$/;
/** So many bytes hold the checksum. */
const HEAD_BYTES = 16;

/** The models that lie in the folder of a model file, by language. @throws Error if the folder cannot be read */
export function languageModels(model: string): LanguageRecogniser[] {
  const folder = dirname(model);
  return readdirSync(folder)
    .sort()
    .flatMap((name): LanguageRecogniser[] => {
      const tag = MODEL_NAME.exec(name)?.[1];
      if (tag === undefined) return [];
      const path = join(folder, name);
      return [
        {
          tag,
          version: checksumIn(headOf(path, HEAD_BYTES)),
          load: () => createRecogniser(readFileSync(path)),
        },
      ];
    });
}
