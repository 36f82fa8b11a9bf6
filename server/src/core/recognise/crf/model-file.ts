// The model file: trained weights, calibration and lexicon in one piece. Layout, little-endian:
//
//   0   4  "CLNM"
//   4   4  version (2)
//   8   4  checksum of all bytes from 12 on
//   12  4  length n of the description
//   16  n  description: JSON, UTF-8 (ModelDescription)
//   then the transitions, 32-bit floats: row of the label before (then: of the sentence start), column of the label
//   then the features (feature-rows.ts)
//   then the lexicon file
import { checksumOf } from "../../util/checksum";
import { type CalibrationTable, isCalibration } from "../tagging/calibration";
import { LABEL_COUNT, LABELS } from "../tagging/labels";
import type { Transitions } from "../tagging/lattice";
import { encodeFeatures, type PackedWeights } from "./packed-weights";

const MAGIC = "CLNM";
/** Version of the layout; a reader knows exactly one. */
export const MODEL_VERSION = 2;
const HEAD_BYTES = 16;

/** The JSON head of a model file. */
export interface ModelDescription {
  /** Must equal the labels and the feature revision of the reading program. */
  readonly labels: readonly string[];
  readonly revision: number;
  readonly features: number;
  readonly weights: number;
  /** Weight bytes times this are scores. */
  readonly scale: number;
  /** The commonest sets of labels, as bits. */
  readonly sets: readonly number[];
  readonly calibration: CalibrationTable;
  readonly featureBytes: number;
  readonly lexiconBytes: number;
  /** Names and licences of the training data. */
  readonly sources: readonly string[];
}

/** A model as read. */
export interface ModelParts {
  readonly description: ModelDescription;
  readonly checksum: string;
  readonly transitions: Transitions;
  /** The features as they stand in the file; `WeightTable` reads them in place. */
  readonly features: Uint8Array;
  readonly lexicon: Uint8Array;
}

/** What a trainer hands over; the features ascend by hash. */
export interface TrainedParts {
  readonly revision: number;
  readonly scale: number;
  readonly calibration: CalibrationTable;
  readonly sources: readonly string[];
  readonly transitions: Transitions;
  readonly features: PackedWeights;
  readonly lexicon: Uint8Array;
}

/** The checksum that a model file states in its first 12 bytes; anything for what is no model file. */
export function checksumIn(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(8, true).toString(16).padStart(8, "0");
}

/**
 * Reads a model file made for feature revision `revision`.
 * @throws Error that says what is wrong when the bytes are no such model, cut short or changed.
 */
export function decodeModel(bytes: Uint8Array, revision: number): ModelParts {
  const { description, end } = readDescription(bytes, revision);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = (LABEL_COUNT + 1) * LABEL_COUNT;
  const featuresAt = end + size * 4;
  const lexiconAt = featuresAt + description.featureBytes;
  if (lexiconAt + description.lexiconBytes !== bytes.length) throw new Error("model file: wrong length");
  const transitions = new Float32Array(size);
  for (let i = 0; i < size; i++) transitions[i] = view.getFloat32(end + i * 4, true);
  return {
    description,
    checksum: checksumIn(bytes),
    transitions,
    features: bytes.subarray(featuresAt, lexiconAt),
    lexicon: bytes.subarray(lexiconAt),
  };
}

/** The bytes of a model file. */
export function encodeModel(parts: TrainedParts): Uint8Array {
  const { bytes: features, sets } = encodeFeatures(parts.features);
  const description: ModelDescription = {
    labels: LABELS.map((label) => label.name),
    revision: parts.revision,
    features: parts.features.hashes.length,
    weights: parts.features.values.length,
    scale: parts.scale,
    sets,
    calibration: parts.calibration,
    featureBytes: features.length,
    lexiconBytes: parts.lexicon.length,
    sources: parts.sources,
  };
  const text = new TextEncoder().encode(JSON.stringify(description));
  const featuresAt = HEAD_BYTES + text.length + parts.transitions.length * 4;
  const bytes = new Uint8Array(featuresAt + features.length + parts.lexicon.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(4, MODEL_VERSION, true);
  view.setUint32(12, text.length, true);
  bytes.set(text, HEAD_BYTES);
  parts.transitions.forEach((score, i) => {
    view.setFloat32(HEAD_BYTES + text.length + i * 4, score, true);
  });
  bytes.set(features, featuresAt);
  bytes.set(parts.lexicon, featuresAt + features.length);
  view.setUint32(8, checksumOf(bytes.subarray(12)), true);
  return bytes;
}

function readDescription(
  bytes: Uint8Array,
  revision: number,
): { description: ModelDescription; end: number } {
  if (bytes.length < HEAD_BYTES || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error("model file: this is not a model");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== MODEL_VERSION) {
    throw new Error(`model file: version ${version}, this program reads version ${MODEL_VERSION}`);
  }
  if (view.getUint32(8, true) !== checksumOf(bytes.subarray(12)))
    throw new Error("model file: damaged (checksum differs)");
  const end = HEAD_BYTES + view.getUint32(12, true);
  const description: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, end)));
  if (!isDescription(description)) throw new Error("model file: the description lacks something");
  if (
    description.revision !== revision ||
    description.labels.join() !== LABELS.map(({ name }) => name).join()
  ) {
    throw new Error(
      `model file: made for feature revision ${description.revision}, this program has ${revision}`,
    );
  }
  return { description, end };
}

function isDescription(value: unknown): value is ModelDescription {
  if (typeof value !== "object" || value === null) return false;
  const { labels, sets, calibration, ...rest } = value as Record<string, unknown>;
  const numbers = ["revision", "features", "weights", "scale", "featureBytes", "lexiconBytes"];
  return (
    Array.isArray(labels) &&
    Array.isArray(sets) &&
    isCalibration(calibration) &&
    numbers.every((key) => typeof rest[key] === "number")
  );
}
