// The encoder with random weights: its compiled arithmetic against plain JavaScript, its model file, its reading of articles.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { createEncoderRecogniser } from "../../../../server/src/core/recognise/encoder/create-recogniser";
import { EncoderEngine } from "../../../../server/src/core/recognise/encoder/engine";
import {
  decodeEncoderModel,
  withCalibration,
} from "../../../../server/src/core/recognise/encoder/model-file";
import { NO_KNOWLEDGE } from "../../../../server/src/core/recognise/lexicon/knowledge";
import { LABEL_COUNT } from "../../../../server/src/core/recognise/tagging/labels";
import { createDocument } from "../../../../server/src/core/text/create-document";
import { documentFromTokens } from "../../../../server/src/core/text/document-from-tokens";
import { freshKernel } from "../../../../server/src/node/executor/precise";
import { seededRandom } from "../../../../server/training/random";
import { anyString } from "../../any-string";
import { referenceScores, toyModel } from "./toy-model";

const KERNEL = "server/model/encoder.wasm";
const LETTERS = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,"];
const PIECES = ["<s>", "</s>", "", "▁", ...LETTERS, ...LETTERS.map((letter) => `▁${letter}`)];

describe("encoder", () => {
  const bytes = toyModel(PIECES, 2, 5);
  const model = decodeEncoderModel(bytes);

  it("scores labels as plain arithmetic does, to a thousandth", () => {
    const engine = new EncoderEngine(freshKernel(KERNEL), model);
    const random = seededRandom(11);
    for (const length of [1, 2, 5, 12]) {
      const pieces = Array.from({ length }, () => Math.floor(random() * PIECES.length));
      const wanted = pieces.map((_, place) => place);
      const expected = referenceScores(model, pieces, wanted).flat();
      const scores = engine.score(pieces, wanted);
      expected.forEach((score, i) => {
        assert.ok(Math.abs(score - (scores[i] as number)) < 1e-3, `${length}: ${score} and ${scores[i]}`);
      });
    }
  });

  it("is the committed program: the same compiler makes the same bytes", function () {
    const version = spawnSync("clang", ["--version"], { encoding: "utf8" });
    if (!version.stdout?.includes("clang version 14.0.6")) this.skip();
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), "kernel-"));
    try {
      const built = join(folder, "encoder.wasm");
      const { status, stderr } = spawnSync("sh", ["server/kernel/build.sh", built], { encoding: "utf8" });
      assert.equal(status, 0, stderr);
      assert.deepEqual(readFileSync(built), readFileSync(KERNEL));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("reads a sentence that is longer than it can take at once in parts, each word once", () => {
    const calls: { count: number; wanted: number }[] = [];
    const kernel = {
      ...freshKernel(KERNEL),
      score: (_pieces: number, count: number, _places: number, wanted: number) =>
        void calls.push({ count, wanted }),
    };
    const recogniser = createEncoderRecogniser({ model: bytes, kernel, knowledge: NO_KNOWLEDGE });
    recogniser.recognise(documentFromTokens(new Array<string>(700).fill("Ab")));
    // two pieces a word, and one at each end
    assert.deepEqual(calls, [
      { count: 512, wanted: 255 },
      { count: 512, wanted: 255 },
      { count: 382, wanted: 190 },
    ]);
  });

  it("gives sorted mentions that do not overlap, for any string", () => {
    const recogniser = createEncoderRecogniser({
      model: bytes,
      kernel: freshKernel(KERNEL),
      knowledge: NO_KNOWLEDGE,
    });
    const words = ["Anna", "B.", " ", "\n\n", "😀", "\ud800", "​", "ﬁ", "e\u0301", "Ж", "-", "("];
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), anyString()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const { mentions, candidates } = recogniser.recognise(createDocument(text));
        for (const list of [mentions, candidates]) {
          list.forEach(({ start, end, confidence }, i) => {
            assert.ok(start < end && end <= text.length && confidence >= 0 && confidence <= 1);
            assert.ok(i === 0 || (list[i - 1]?.end as number) <= start);
          });
        }
      }),
      { seed: 17, numRuns: 25 },
    );
  });
});

describe("encoder model file", () => {
  const bytes = toyModel(PIECES, 1, 3);
  /** What is said of the file with some bytes changed. */
  function refusal(changes: Readonly<Record<number, number>>, length = bytes.length): string {
    const copy = bytes.slice(0, length);
    for (const [at, value] of Object.entries(changes)) copy[Number(at)] = value;
    try {
      decodeEncoderModel(copy);
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  }

  it("says what is wrong with it", () => {
    const last = bytes.length - 1;
    assert.equal(refusal({}), "");
    assert.match(refusal({}, 3), /not a model/);
    assert.match(refusal({ 0: 0 }), /not a model/);
    assert.match(refusal({ 4: 9 }), /version 9, this program reads version 1/);
    assert.match(refusal({ [last]: (bytes[last] as number) ^ 1 }), /damaged/);
    assert.match(refusal({}, last), /damaged/);
  });

  it("takes another calibration, and keeps the rest and its alignment", () => {
    const points = [
      [0, 0.1],
      [1, 0.9],
    ] as const;
    const changed = withCalibration(bytes, { name: points, compound: points, derived: points });
    const [before, after] = [decodeEncoderModel(bytes), decodeEncoderModel(changed)];
    assert.deepEqual(after.calibration.name, points);
    assert.deepEqual(after.pieces, before.pieces);
    assert.deepEqual(after.scores, before.scores);
    assert.deepEqual(Buffer.compare(after.tensors, before.tensors), 0);
    assert.equal((after.tensors.byteOffset - changed.byteOffset) % 16, 0);
    assert.notEqual(after.checksum, before.checksum);
  });

  it("gives a score for every label of every word", () => {
    const engine = new EncoderEngine(freshKernel(KERNEL), decodeEncoderModel(bytes));
    const scores = engine.score([0, 5, 6, 1], [1, 2]);
    assert.ok(scores.subarray(0, 2 * LABEL_COUNT).every(Number.isFinite));
  });
});
