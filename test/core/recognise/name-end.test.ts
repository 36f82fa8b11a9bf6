// Where a name of several words ends, by language.
import assert from "node:assert/strict";
import { nameEnd } from "../../../server/src/core/recognise/rules/name-end";
import { documentFromTokens } from "../../../server/src/core/text/document-from-tokens";

describe("the end of a name", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["fr", "ONU et d'", "ONU"],
    ["fr", "Banque de France et", "Banque de France"],
    ["fr", "et", "et"],
    ["it", "Unione e dell’", "Unione"],
    ["de", "Rhein und", "Rhein"],
    ["de", "Johnson & Johnson", "Johnson & Johnson"],
  ];
  for (const [language, words, name] of cases) {
    it(`${language}: ${words}`, () => {
      const tokens = words.split(" ");
      const end = nameEnd(documentFromTokens(tokens, language), 0, tokens.length);
      assert.equal(tokens.slice(0, end).join(" "), name);
    });
  }
});
