// Loads the precise recogniser: the encoder's model and its compiled kernel, which lie beside the fast model.
import { readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import { knowledgeIn } from "../../core/recognise/crf/create-recogniser";
import { createEncoderRecogniser, encoderIdentity } from "../../core/recognise/encoder/create-recogniser";
import type { Kernel } from "../../core/recognise/encoder/engine";
import type { ImmediateRecogniser } from "../../core/recognise/recogniser";
import { headOf } from "./package-files";

const MODEL_FILE = "precise.bin";
const KERNEL_FILE = "encoder.wasm";

/** What of JavaScript's WebAssembly is needed here; the server's types have neither the browser's nor all of Node's. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

/** On machines with less memory (bytes) nothing is read closely: it takes 170 MB. */
const LEAST_MEMORY = 4e9;
const HEAD_BYTES = 16;

/**
 * Id and version of the precise recogniser beside the fast one's model `fast`; undefined where it is missing or the
 * machine has too little memory for it. Reads the head of the file alone.
 */
export function preciseIdentity(fast: string): ReturnType<typeof encoderIdentity> | undefined {
  if (totalmem() < LEAST_MEMORY) return undefined;
  try {
    return encoderIdentity(headOf(join(dirname(fast), MODEL_FILE), HEAD_BYTES));
  } catch {
    return undefined;
  }
}

/** A fresh instance of the compiled kernel in this file. Throws if it is missing. */
export function freshKernel(path: string): Kernel {
  return new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path))).exports as Kernel;
}

/**
 * The precise recogniser whose files lie beside the fast one's model `fast` (or, to try another, in `model`): takes
 * 170 MB of memory and half a second, so only where it is wanted. Throws if a file is missing, damaged or of
 * another version, and if there is no memory.
 */
export function loadPreciseRecogniser(
  fast: string,
  model = join(dirname(fast), MODEL_FILE),
): ImmediateRecogniser {
  return createEncoderRecogniser({
    model: readFileSync(model),
    kernel: freshKernel(join(dirname(fast), KERNEL_FILE)),
    knowledge: knowledgeIn(readFileSync(fast)),
  });
}
