// The precise recogniser: a multilingual encoder, fine-tuned to label tokens, read with the same rules as the fast one.
import type { TextDocument } from "../../text/document";
import { isWord, type Knowledge } from "../lexicon/knowledge";
import type { ImmediateRecogniser } from "../recogniser";
import { LABEL_COUNT } from "../tagging/labels";
import { forbid } from "../tagging/lattice";
import { articleReader, type ReadingOptions } from "../tagging/read-article";
import { EncoderEngine, type Kernel, MOST_PIECES } from "./engine";
import { checksumIn, decodeEncoderModel } from "./model-file";
import { PieceCutter } from "./pieces";

/** Changes with every change of the code that can change a result without changing the model. */
const CODE_REVISION = 1;

/** Id and version of the recogniser of a model file whose first bytes these are, without reading the rest. */
export function encoderIdentity(head: Uint8Array): { readonly id: string; readonly version: string } {
  return { id: "encoder", version: `${CODE_REVISION}-${checksumIn(head)}` };
}

/** What the recogniser is made of. */
export interface EncoderParts {
  /** The model file. */
  readonly model: Uint8Array;
  /** A fresh instance of the kernel; the recogniser keeps it for itself. */
  readonly kernel: Kernel;
  /** What is known of word forms, for the rules over spans. */
  readonly knowledge: Knowledge;
}

/**
 * Makes the recogniser of a model file.
 * @throws Error that says what is wrong with the bytes, or that there is no memory.
 */
export function createEncoderRecogniser(
  parts: EncoderParts,
  options: ReadingOptions = {},
): ImmediateRecogniser {
  const model = decodeEncoderModel(parts.model);
  const { first, last, unknown, unknownScore } = model.description;
  const engine = new EncoderEngine(parts.kernel, model);
  const cutter = new PieceCutter({ pieces: model.pieces, scores: model.scores, unknown, unknownScore });

  const score = (document: TextDocument, from: number, to: number, scores: Float32Array): void => {
    const { text, tokenStarts, tokenEnds } = document;
    let token = from;
    while (token < to) {
      const pieces = [first];
      const wanted: number[] = [];
      const begin = token;
      for (; token < to; token++) {
        const cut = cutter.cut(text.slice(tokenStarts[token], tokenEnds[token]));
        // a sentence that is too long is read in parts
        if (pieces.length + cut.length >= MOST_PIECES) break;
        wanted.push(pieces.length);
        pieces.push(...cut);
      }
      pieces.push(last);
      const found = engine.score(pieces, wanted);
      scores.set(found.subarray(0, wanted.length * LABEL_COUNT), (begin - from) * LABEL_COUNT);
    }
  };

  const transitions = new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT);
  forbid(transitions);
  const { calibration } = model;
  return {
    ...encoderIdentity(parts.model),
    tier: "precise",
    isWord: (form) => isWord(parts.knowledge, form),
    recognise: articleReader({ score, transitions, calibration, knowledge: parts.knowledge }, options),
  };
}
