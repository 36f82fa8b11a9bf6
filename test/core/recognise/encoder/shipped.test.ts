// The precise recogniser as it ships: the committed model goes with the committed code, words are cut as they were in
// training, scores are those that training saw, and rounding changed little.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { EncoderEngine } from "../../../../server/src/core/recognise/encoder/engine";
import {
  decodeEncoderModel,
  type EncoderModel,
} from "../../../../server/src/core/recognise/encoder/model-file";
import { PieceCutter } from "../../../../server/src/core/recognise/encoder/pieces";
import type { ImmediateRecogniser } from "../../../../server/src/core/recognise/recogniser";
import { createDocument } from "../../../../server/src/core/text/create-document";
import { loadRecogniser } from "../../../../server/src/node/executor/analyser";
import { freshKernel } from "../../../../server/src/node/executor/precise";
import reference from "./reference.json";

const FOLDER = "server/model";

describe("precise recogniser as it ships", () => {
  let model: EncoderModel;
  let recogniser: ImmediateRecogniser;
  before(() => {
    model = decodeEncoderModel(readFileSync(`${FOLDER}/precise.bin`));
    recogniser = loadRecogniser(`${FOLDER}/recogniser.bin`, "precise");
  });

  it("cuts words as they were cut in training", () => {
    const { unknown, unknownScore } = model.description;
    const cutter = new PieceCutter({ pieces: model.pieces, scores: model.scores, unknown, unknownScore });
    const lines = readFileSync("test/core/recognise/encoder/pieces.tsv", "utf8").trimEnd().split("\n");
    const words = lines.map((line) => line.slice(0, line.indexOf("\t")));
    assert.ok(words.length > 3000);
    assert.deepEqual(
      words.map((word) => `${word}\t${cutter.cut(word).join(" ")}`),
      lines,
    );
  });

  it("gives the probabilities that training saw in full precision, but for what rounding changes", () => {
    const engine = new EncoderEngine(freshKernel(`${FOLDER}/encoder.wasm`), model);
    const labels = model.description.labels;
    for (const { pieces, firsts, probabilities } of reference) {
      const scores = engine.score(pieces, firsts);
      firsts.forEach((_, word) => {
        const row = [...scores.subarray(word * labels.length, (word + 1) * labels.length)];
        const most = Math.max(...row);
        const total = row.reduce((sum, score) => sum + Math.exp(score - most), 0);
        row.forEach((score, label) => {
          const expected = probabilities[word]?.[label] as number;
          const probability = Math.exp(score - most) / total;
          assert.ok(
            Math.abs(probability - expected) < 0.1,
            `${pieces} ${word} ${labels[label]}: ${probability}`,
          );
        });
      });
    }
  });

  it("reads several languages", () => {
    const found = (text: string) =>
      recogniser
        .recognise(createDocument(text))
        .mentions.map(({ start, end, type, kind }) => `${text.slice(start, end)} ${type} ${kind}`);
    assert.deepEqual(found("Die Kanzlerin Angela Merkel traf den US-Präsidenten in Genf."), [
      "Angela Merkel PER name",
      "US LOC compound",
      "Genf LOC name",
    ]);
    assert.deepEqual(found("Le ministre Jean Dupont est arrivé à Marseille."), [
      "Jean Dupont PER name",
      "Marseille LOC name",
    ]);
    assert.deepEqual(found("Es regnet."), []);
  });
});
