// The encoder's model file: description, word pieces and tensors in one piece. Layout, little-endian:
//
//   0   4  "CLNE"
//   4   4  version (1)
//   8   4  checksum of all bytes from 12 on
//   12  4  length n of the description
//   16  n  description: JSON, UTF-8 (EncoderDescription), filled up with spaces
//   then the word pieces, UTF-8, one a line, numbered from 0 (pieces that stand for no text are empty)
//   then their scores (log probabilities), 32-bit floats
//   then the tensors, at a multiple of 16, in the order in which server/kernel/encoder.c takes them:
//     place embeddings, normalisation (gain, bias); for each layer queries, keys and values, output, normalisation, up,
//     down, normalisation; weights and bias of the labels; word-piece embeddings
//   A matrix is 8-bit weights [outputs / 8][inputs / 2][8][2], then for each output a scale and a bias. A word piece is 12
//   blocks of a bfloat16 scale and 32 numbers of 4 bits, less 8, the first 16 in the low halves. All else is 32-bit floats.
import { checksumOf } from "../../util/checksum";
import { type CalibrationTable, isCalibration, NO_CALIBRATION } from "../tagging/calibration";
import { LABELS } from "../tagging/labels";

const MAGIC = "CLNE";
/** Version of the layout; a reader knows exactly one. */
export const ENCODER_MODEL_VERSION = 1;
const HEAD_BYTES = 16;
/** What the kernel is compiled for. */
const SHAPE = { width: 384, inner: 1536, heads: 12, positions: 512 };
const MOST_LAYERS = 12;

/** The JSON head of the file. */
export interface EncoderDescription {
  /** Must equal the labels of the reading program. */
  readonly labels: readonly string[];
  readonly layers: number;
  readonly width: number;
  readonly inner: number;
  readonly heads: number;
  readonly positions: number;
  /** What layer normalisation adds to the variance. */
  readonly epsilon: number;
  /** How many word pieces there are. */
  readonly pieces: number;
  /** Numbers of the pieces that begin and end a sentence and that stand for unknown characters. */
  readonly first: number;
  readonly last: number;
  readonly unknown: number;
  readonly unknownScore: number;
  readonly pieceBytes: number;
  readonly tensorBytes: number;
  /** null while the file is not calibrated yet. */
  readonly calibration: CalibrationTable | null;
  /** Names and licences of what it was trained from. */
  readonly sources: readonly string[];
}

/** The file as read; `tensors` is a view of its bytes. */
export interface EncoderModel {
  readonly description: EncoderDescription;
  readonly checksum: string;
  readonly calibration: CalibrationTable;
  readonly pieces: readonly string[];
  readonly scores: Float32Array;
  readonly tensors: Uint8Array;
}

/**
 * Reads the file.
 * @throws Error that says what is wrong when the bytes are no such model, cut short or changed.
 */
export function decodeEncoderModel(bytes: Uint8Array): EncoderModel {
  const { description, end } = readDescription(bytes);
  const { pieceBytes, tensorBytes, pieces: count } = description;
  const scoresAt = end + pieceBytes;
  const tensorsAt = scoresAt + count * 4;
  const pieces = new TextDecoder().decode(bytes.subarray(end, scoresAt)).split("\n");
  if (tensorsAt + tensorBytes !== bytes.length || pieces.length !== count) {
    throw new Error("encoder model: wrong length");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    description,
    checksum: checksumIn(bytes),
    calibration: description.calibration ?? NO_CALIBRATION,
    pieces,
    scores: Float32Array.from({ length: count }, (_, i) => view.getFloat32(scoresAt + i * 4, true)),
    tensors: bytes.subarray(tensorsAt),
  };
}

/** The checksum that the file bears: its first sixteen bytes are enough to tell one model from another. */
export function checksumIn(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(8, true).toString(16).padStart(8, "0");
}

/** The same file with another calibration: what the trainer does last. Throws as `decodeEncoderModel` does. */
export function withCalibration(bytes: Uint8Array, calibration: CalibrationTable): Uint8Array {
  const { description, end } = readDescription(bytes);
  return encodeEncoderModel({ ...description, calibration }, bytes.subarray(end));
}

/** A file of a description and what follows it: pieces, scores, tensors. */
export function encodeEncoderModel(description: EncoderDescription, rest: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(description));
  const beforeTensors = HEAD_BYTES + text.length + rest.length - description.tensorBytes;
  const textBytes = text.length + ((16 - (beforeTensors % 16)) % 16);
  const bytes = new Uint8Array(HEAD_BYTES + textBytes + rest.length).fill(0x20);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(4, ENCODER_MODEL_VERSION, true);
  view.setUint32(12, textBytes, true);
  bytes.set(text, HEAD_BYTES);
  bytes.set(rest, HEAD_BYTES + textBytes);
  view.setUint32(8, checksumOf(bytes.subarray(12)), true);
  return bytes;
}

function readDescription(bytes: Uint8Array): { description: EncoderDescription; end: number } {
  if (bytes.length < HEAD_BYTES || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error("encoder model: this is not a model");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== ENCODER_MODEL_VERSION) {
    throw new Error(`encoder model: version ${version}, this program reads version ${ENCODER_MODEL_VERSION}`);
  }
  if (view.getUint32(8, true) !== checksumOf(bytes.subarray(12))) {
    throw new Error("encoder model: damaged (checksum differs)");
  }
  const end = HEAD_BYTES + view.getUint32(12, true);
  const description: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, end)));
  if (!isDescription(description)) throw new Error("encoder model: the description lacks something");
  const { width, inner, heads, positions, layers, labels } = description;
  if (JSON.stringify({ width, inner, heads, positions }) !== JSON.stringify(SHAPE) || layers > MOST_LAYERS) {
    throw new Error("encoder model: made for another encoder");
  }
  if (labels.join() !== LABELS.map(({ name }) => name).join()) {
    throw new Error("encoder model: made for other labels");
  }
  return { description, end };
}

const NUMBERS =
  "layers width inner heads positions epsilon pieces first last unknown unknownScore pieceBytes tensorBytes";

function isDescription(value: unknown): value is EncoderDescription {
  if (typeof value !== "object" || value === null) return false;
  const { labels, sources, calibration, ...rest } = value as Record<string, unknown>;
  return (
    Array.isArray(labels) &&
    Array.isArray(sources) &&
    (calibration === null || isCalibration(calibration)) &&
    NUMBERS.split(" ").every((key) => typeof rest[key] === "number")
  );
}
