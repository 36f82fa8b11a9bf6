// Old prints: what is read otherwise in them, and that texts of our day stay as they are.
import assert from "node:assert/strict";
import {
  isBroken,
  joinBrokenLines,
  letterI,
  oneOrthography,
} from "../../../server/src/core/language/genre/old-prints";

describe("old prints", () => {
  it("have marks at the ends of lines", () => {
    assert.equal(joinBrokenLines("Völker¬ bund"), "Völkerbund");
    assert.equal(joinBrokenLines("Völker bund"), "Völker bund");
    assert.deepEqual(["Völker¬", "Völker⸗", "Völker=", "Völker-", "Völker"].map(isBroken), [
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("have one capital for I and J", () => {
    assert.deepEqual(["Jtalien", "Jnnsbruck", "Jena", "Johann", "HJK"].map(letterI), [
      "Italien",
      "Innsbruck",
      "Jena",
      "Johann",
      "HJK",
    ]);
  });

  it("spell places as they like", () => {
    assert.equal(oneOrthography("coeln"), oneOrthography("koeln"));
    assert.equal(oneOrthography("thueringen"), oneOrthography("tueringen"));
    assert.equal(oneOrthography("bayern"), oneOrthography("baiern"));
    assert.notEqual(oneOrthography("koeln"), oneOrthography("kehl"));
  });
});
