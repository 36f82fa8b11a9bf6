// The language of sentences that are too short to tell it: their neighbours have it.
import assert from "node:assert/strict";
import { languagesOf } from "../../server/src/evaluate/language-of-gold";

const sentence = (text: string) => ({ id: text, text, tokens: text.split(" "), mentions: [] });

describe("the language of gold sentences", () => {
  it("is told from the sentences around, and left to the article in running text", () => {
    const portuguese = [
      sentence("O ministro disse que não há nada para fazer."),
      sentence("Lisboa ."),
      sentence("A comissão foi mudada depois das eleições e os deputados não gostaram."),
    ];
    assert.deepEqual(languagesOf(portuguese), ["pt", "pt", "pt"]);
    assert.deepEqual(languagesOf([{ id: "a", text: "O ministro disse que não há nada.", mentions: [] }]), [
      undefined,
    ]);
    assert.deepEqual(languagesOf([]), []);
  });
});
