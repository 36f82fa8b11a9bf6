// Lines that are read without the parser of YAML: they say what the parser would read.
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { quickValues, valuesOf } from "../../server/src/decisions/field-values";
import { lineOf } from "../../server/src/decisions/write-decision";
import { decision } from "./random-decisions";

const words = (values: ReturnType<typeof valuesOf>) =>
  values && [...values].map(([key, { value }]) => [key, value]);

describe("lines read quickly", () => {
  const scrap = fc.constantFrom(
    "- { ",
    " }",
    "a: ",
    "b: ",
    ", ",
    "[ ",
    " ]",
    '"',
    "\\",
    "#",
    " #",
    "x",
    "É",
    "1",
    "-",
    ":",
    "'",
    "(",
    "⟦",
    "&",
    "+",
    ".",
    "\\n",
    " ",
  );
  const noise = fc.array(scrap, { maxLength: 9 }).map((all) => `- { a: ${all.join("")} }`);

  it("say what YAML says", () => {
    fc.assert(
      fc.property(fc.oneof(decision.map(lineOf), noise), (line) => {
        const quick = quickValues(line);
        if (quick === undefined) return;
        const document = parseDocument(line, { schema: "failsafe", prettyErrors: false });
        assert.deepEqual(document.errors, []);
        assert.deepEqual(words(quick), words(valuesOf(document.contents)));
      }),
      { numRuns: Number(process.env.CORPUS_RUNS ?? 200) },
    );
  });

  it("are nearly all that this program writes", () => {
    const line =
      "- { split: PER Müller, to: PER Peter Müller#Bäcker, in: 2024/fest.txt, at: Am Abend ⟦Müller⟧ noch }";
    assert.deepEqual(words(quickValues(line)), [
      ["split", "PER Müller"],
      ["to", "PER Peter Müller#Bäcker"],
      ["in", "2024/fest.txt"],
      ["at", "Am Abend ⟦Müller⟧ noch"],
    ]);
  });
});
