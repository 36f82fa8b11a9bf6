// One recogniser for each language: which reads an article, when it is loaded, and what happens when it cannot be.
import assert from "node:assert/strict";
import { byLanguage } from "../../../server/src/core/recognise/by-language";
import type { ImmediateRecogniser } from "../../../server/src/core/recognise/recogniser";
import { documentFromTokens } from "../../../server/src/core/text/document-from-tokens";

/** A recogniser that finds one mention whose end says which it was. */
function marked(version: string, end: number): ImmediateRecogniser {
  const mention = { start: 0, end, type: "PER", kind: "name", confidence: 1 } as const;
  return { id: "marked", version, tier: "fast", recognise: () => ({ mentions: [mention], candidates: [] }) };
}

describe("recognisers by language", () => {
  it("read their language, are loaded when it comes and once, and leave the rest to the standard one", () => {
    const loads: string[] = [];
    const other = (tag: string, end: number) => ({
      tag,
      version: tag.toUpperCase(),
      load: () => {
        loads.push(tag);
        return marked(tag, end);
      },
    });
    const recogniser = byLanguage(marked("7", 1), [other("pt", 2), other("es", 3)]);
    const readBy = (language: string) =>
      recogniser.recognise(documentFromTokens(["Anna"], language)).mentions[0]?.end;
    assert.equal(recogniser.version, "7+pt-PT+es-ES");
    assert.deepEqual(loads, []);
    assert.deepEqual(["de", "pt", "und", "pt", "pl"].map(readBy), [1, 2, 1, 2, 1]);
    assert.deepEqual(loads, ["pt"]);
  });

  it("that cannot be loaded are done without", () => {
    const broken = {
      tag: "pt",
      version: "1",
      load: () => {
        throw new Error("model file: wrong length");
      },
    };
    const recogniser = byLanguage(marked("7", 1), [broken]);
    assert.equal(recogniser.recognise(documentFromTokens(["Anna"], "pt")).mentions[0]?.end, 1);
  });
});
