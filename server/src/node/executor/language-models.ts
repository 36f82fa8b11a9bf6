// The models of languages other than German: files beside the German one, named by the language, loaded when needed.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LanguageRecogniser } from "../../core/recognise/by-language";
import { createRecogniser } from "../../core/recognise/crf/create-recogniser";
import { checksumIn } from "../../core/recognise/crf/model-file";

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
      return [{ tag, version: checksumIn(headOf(path)), load: () => createRecogniser(readFileSync(path)) }];
    });
}

function headOf(path: string): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, HEAD_BYTES, 0);
  } finally {
    closeSync(file);
  }
  return head;
}
