// The small parts around the model: name parts of compounds, acronyms, calibration, the weight table.
import assert from "node:assert/strict";
import { german } from "../../../server/src/core/language/de/german";
import { decodeModel, encodeModel } from "../../../server/src/core/recognise/crf/model-file";
import type { PackedWeights } from "../../../server/src/core/recognise/crf/packed-weights";
import { WeightTable } from "../../../server/src/core/recognise/crf/weight-table";
import { trailingAcronym } from "../../../server/src/core/recognise/rules/acronyms";
import { namePart } from "../../../server/src/core/recognise/rules/name-part";
import { calibrate, NO_CALIBRATION } from "../../../server/src/core/recognise/tagging/calibration";
import { LABEL_COUNT } from "../../../server/src/core/recognise/tagging/labels";

describe("name part", () => {
  const cases: [string, string][] = [
    ["US-Präsident", "US"],
    ["Trump-Wahlkampfteams", "Trump"],
    ["Ex-Jugoslawien", "Jugoslawien"],
    ["Champions-League-Spiel", "Champions-League"],
    ["EU-Türkei-Gipfel", "EU"],
    ["UNO-geführten", "UNO"],
    ["Nepalprojekt", "Nepalprojekt"],
    ["-", "-"],
  ];
  for (const [token, name] of cases) {
    it(`${name} in ${token}`, () => {
      const { start, end } = namePart(token, 0, token.length, german);
      assert.equal(token.slice(start, end), name);
    });
  }
});

describe("acronyms", () => {
  const split = (name: string) => trailingAcronym(name, { start: 0, end: name.length });
  it("part from the long form", () => {
    assert.equal(split("Asiatisch-Pazifischen Wirtschaftsgemeinschaft Apec"), 46);
    assert.equal(split("Europäische Zentralbank EZB"), 24);
  });
  it("stay where they explain nothing", () => {
    for (const name of ["Deutsche Bank AG", "Borussia Dortmund", "Siemens AG", "IS"])
      assert.equal(split(name), name.length);
  });
});

describe("calibration", () => {
  it("interpolates and stays within its points", () => {
    const table = {
      ...NO_CALIBRATION,
      name: [
        [0, 0],
        [0.5, 0.8],
        [1, 0.9],
      ] as const,
    };
    assert.equal(calibrate(table, "name", 0.25), 0.4);
    assert.equal(calibrate(table, "name", 1), 0.9);
    assert.equal(calibrate(table, "name", -1), 0);
    assert.equal(calibrate(table, "derived", 0.3), 0.3);
  });
});

describe("weight table", () => {
  const features: PackedWeights = {
    hashes: Uint32Array.of(3, 70_000, 0xfffffff0),
    rows: Uint32Array.of(0, 2, 3, 5),
    labels: Uint8Array.of(0, 4, 2, 0, 16),
    values: Int8Array.of(-5, 127, -128, 1, -1),
  };
  const parts = {
    revision: 1,
    scale: 0.1,
    calibration: NO_CALIBRATION,
    sources: ["test"],
    transitions: new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT),
    features,
    lexicon: Uint8Array.of(1, 2, 3),
  };

  it("reads what was written", () => {
    const model = decodeModel(encodeModel(parts), 1);
    assert.deepEqual([...model.lexicon], [1, 2, 3]);
    const table = new WeightTable(model.features, model.description.sets);
    for (let i = 0; i < 3; i++) {
      const sums = new Int32Array(LABEL_COUNT);
      table.add(features.hashes[i] as number, sums);
      const wanted = new Int32Array(LABEL_COUNT);
      for (let w = features.rows[i] as number; w < (features.rows[i + 1] as number); w++) {
        wanted[features.labels[w] as number] = features.values[w] as number;
      }
      assert.deepEqual(sums, wanted);
    }
    const sums = new Int32Array(LABEL_COUNT);
    for (const unknown of [4, 0, 0xffffffff]) table.add(unknown, sums);
    assert.deepEqual(sums, new Int32Array(LABEL_COUNT));
  });

  it("refuses another feature revision", () => {
    assert.throws(() => decodeModel(encodeModel(parts), 2), /feature revision 1/);
  });
});
