// A small encoder with random weights in the format of the model file, and the same arithmetic in plain JavaScript.
import {
  type EncoderDescription,
  type EncoderModel,
  encodeEncoderModel,
} from "../../../../server/src/core/recognise/encoder/model-file";
import { LABELS } from "../../../../server/src/core/recognise/tagging/labels";
import { seededRandom } from "../../../../server/training/random";

const [WIDTH, INNER, HEADS, PLACES] = [384, 1536, 12, 512];
const HEAD = WIDTH / HEADS;
const ROW_BYTES = (WIDTH / 32) * 18;

/** The bytes of a model with these pieces and random tensors. */
export function toyModel(pieces: readonly string[], layers: number, seed: number): Uint8Array {
  const text = new TextEncoder().encode(pieces.join("\n"));
  const tensors = toyTensors(pieces.length, layers, seed);
  const description: EncoderDescription = {
    labels: LABELS.map(({ name }) => name),
    layers,
    width: WIDTH,
    inner: INNER,
    heads: HEADS,
    positions: PLACES,
    epsilon: 1e-12,
    pieces: pieces.length,
    first: 0,
    last: 1,
    unknown: 2,
    unknownScore: -30,
    pieceBytes: text.length,
    tensorBytes: tensors.length,
    calibration: null,
    sources: [],
  };
  const scores = new Uint8Array(Float32Array.from(pieces, (piece) => -1 - piece.length / 10).buffer);
  return encodeEncoderModel(description, new Uint8Array(Buffer.concat([text, scores, tensors])));
}

function toyTensors(pieces: number, layers: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + random() * (high - low);
  const floats = (count: number, low: number, high: number) =>
    new Uint8Array(Float32Array.from({ length: count }, () => between(low, high)).buffer);
  const matrix = (outputs: number, inputs: number) => [
    new Uint8Array(Int8Array.from({ length: outputs * inputs }, () => Math.round(between(-127, 127))).buffer),
    floats(outputs, 0.0004, 0.0008),
    floats(outputs, -0.1, 0.1),
  ];
  const norm = () => [floats(WIDTH, 0.7, 1.3), floats(WIDTH, -0.2, 0.2)];
  const parts = [floats(PLACES * WIDTH, -0.05, 0.05), ...norm()];
  for (let i = 0; i < layers; i++) {
    parts.push(...matrix(3 * WIDTH, WIDTH), ...matrix(WIDTH, WIDTH), ...norm());
    parts.push(...matrix(INNER, WIDTH), ...matrix(WIDTH, INNER), ...norm());
  }
  parts.push(floats(LABELS.length * WIDTH, -0.1, 0.1), floats(LABELS.length, -1, 1));
  // a block's scale is 0.0078125 (3c 00 as bfloat16, low byte first)
  const rows = Uint8Array.from({ length: pieces * ROW_BYTES }, (_, i) =>
    i % 18 === 0 ? 0x00 : i % 18 === 1 ? 0x3c : Math.floor(random() * 256),
  );
  return new Uint8Array(Buffer.concat([...parts, rows]));
}

type Rows = number[][];

/** Reads the tensors in the order of the file. */
class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}
  floats(count: number): number[] {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, count * 4);
    this.at += count * 4;
    return Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
  }
  /** The product of rows with a matrix, plus bias. */
  linear(outputs: number, inputs: number): (rows: Rows) => Rows {
    const packed = new Int8Array(this.bytes.slice(this.at, this.at + outputs * inputs).buffer);
    this.at += outputs * inputs;
    const [scale, bias] = [this.floats(outputs), this.floats(outputs)];
    const weight = (j: number, k: number) =>
      packed[((j >> 3) * (inputs / 2) + (k >> 1)) * 16 + (j & 7) * 2 + (k & 1)] as number;
    return (rows) =>
      rows.map((row) =>
        scale.map((by, j) => row.reduce((sum, v, k) => sum + v * weight(j, k), 0) * by + (bias[j] as number)),
      );
  }
  norm(epsilon: number): (row: number[]) => number[] {
    const [gain, bias] = [this.floats(WIDTH), this.floats(WIDTH)];
    return (row) => {
      const mean = sum(row) / WIDTH;
      const deviation = Math.sqrt(sum(row.map((v) => (v - mean) ** 2)) / WIDTH + epsilon);
      return row.map((v, i) => ((v - mean) / deviation) * (gain[i] as number) + (bias[i] as number));
    };
  }
  embedding(piece: number): number[] {
    const start = this.at + piece * ROW_BYTES;
    return Array.from({ length: WIDTH }, (_, i) => {
      const byte = this.bytes[start + (i >> 5) * 18 + 2 + (i & 15)] as number;
      return 0.0078125 * ((i & 16 ? byte >> 4 : byte & 15) - 8);
    });
  }
}

/** The label scores of a toy model without rounding anything, each step as it is written in the papers. */
export function referenceScores(
  model: EncoderModel,
  pieces: readonly number[],
  wanted: readonly number[],
): Rows {
  const { layers, epsilon, labels } = model.description;
  const reader = new Reader(model.tensors);
  const places = reader.floats(PLACES * WIDTH);
  const embedded = reader.norm(epsilon);
  const steps = Array.from({ length: layers }, () => layer(reader, epsilon));
  const head = reader.floats(labels.length * WIDTH);
  const bias = reader.floats(labels.length);
  let rows = pieces.map((piece, place) =>
    embedded(reader.embedding(piece).map((v, i) => v + (places[place * WIDTH + i] as number))),
  );
  for (const step of steps) rows = step(rows);
  return wanted.map((place) =>
    bias.map((b, label) => b + dot(rows[place] as number[], head.slice(label * WIDTH, (label + 1) * WIDTH))),
  );
}

function layer(reader: Reader, epsilon: number): (rows: Rows) => Rows {
  const qkv = reader.linear(3 * WIDTH, WIDTH);
  const out = reader.linear(WIDTH, WIDTH);
  const afterAttention = reader.norm(epsilon);
  const up = reader.linear(INNER, WIDTH);
  const down = reader.linear(WIDTH, INNER);
  const afterInner = reader.norm(epsilon);
  const add = (a: Rows, b: Rows) => a.map((row, r) => row.map((v, i) => v + (b[r]?.[i] as number)));
  return (x) => {
    const attended = add(x, out(attend(qkv(x)))).map(afterAttention);
    const inner = down(up(attended).map((row) => row.map(gelu)));
    return add(attended, inner).map(afterInner);
  };
}

function attend(qkv: Rows): Rows {
  const part = (row: number[], kind: number, head: number) =>
    row.slice(kind * WIDTH + head * HEAD, kind * WIDTH + (head + 1) * HEAD);
  return qkv.map((row) =>
    Array.from({ length: HEADS }, (_, head) => {
      const query = part(row, 0, head);
      const scores = qkv.map((other) => Math.exp(dot(query, part(other, 1, head)) / Math.sqrt(HEAD)));
      const total = sum(scores);
      return query.map((_, d) =>
        sum(qkv.map((other, j) => ((scores[j] as number) / total) * (part(other, 2, head)[d] as number))),
      );
    }).flat(),
  );
}

/** The exact unit: the error function by its integral (Simpson's rule). */
function gelu(v: number): number {
  const steps = 200;
  const end = Math.min(Math.abs(v) / Math.SQRT2, 6);
  let total = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    total += weight * Math.exp(-(((end * i) / steps) ** 2));
  }
  const erf = ((2 / Math.sqrt(Math.PI)) * total * end) / steps / 3;
  return (v / 2) * (1 + Math.sign(v) * erf);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, v, i) => total + v * (b[i] as number), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, v) => total + v, 0);
}
