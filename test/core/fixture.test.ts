// The fixture parser itself: a fixture that is wrong must fail, not pass for an empty one.
import assert from "node:assert/strict";
import { parseFixture, parseOne, renderMarks } from "../support/fixture";

describe("fixtures", () => {
  it("takes marks and cursors out and keeps their places", () => {
    const file = parseOne("Heute sprach ⟦Ada ‸Lang⟧{PER lang} in ⟦Genf⟧{LOC}er Runde.");
    assert.equal(file.text, "Heute sprach Ada Lang in Genfer Runde.");
    assert.deepEqual(file.cursors, [17]);
    assert.deepEqual(
      file.marks.map(({ surface, type, kind, entity }) => [surface, type, kind, entity]),
      [
        ["Ada Lang", "PER", "name", "lang"],
        ["Genf", "LOC", "name", undefined],
      ],
    );
  });

  it("splits files and reads kinds", () => {
    const files = parseFixture("--- a.txt\n⟦US⟧{LOC compound usa}-Präsident\n--- b/c.txt\nnichts\n");
    assert.deepEqual(
      files.map((file) => [file.name, file.text, file.marks.map((mark) => mark.kind)]),
      [
        ["a.txt", "US-Präsident", ["compound"]],
        ["b/c.txt", "nichts", []],
      ],
    );
  });

  it("refuses unmatched and unknown marks", () => {
    for (const broken of ["⟦Ada", "Ada⟧{PER}", "⟦Ada⟧", "⟦Ada⟧{DOG}", "⟦Ada⟧{PER a b}"])
      assert.throws(() => parseFixture(broken), /fixture/u, broken);
  });

  it("renders what it parsed", () => {
    const fixture = "⟦US⟧{LOC compound usa}-Präsident ⟦Ada Lang⟧{PER}";
    const file = parseOne(fixture);
    assert.equal(renderMarks(file.text, file.marks), fixture);
  });
});
