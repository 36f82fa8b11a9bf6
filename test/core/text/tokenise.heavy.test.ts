// Tokenising what is far longer than any article.
import assert from "node:assert/strict";
import { createDocument } from "../../../server/src/core/text/create-document";

describe("tokenise, at length", () => {
  it("takes ten megabytes on one line", () => {
    const text = "Die Müller-Meier z.B. ging nach St. Petersburg, ".repeat(210_000);
    const document = createDocument(text);
    assert.ok(text.length > 10_000_000);
    assert.equal(document.tokenCount, 210_000 * 9);
    assert.equal(createDocument("x".repeat(1_000_000)).tokenCount, 1);
    assert.equal(createDocument("-".repeat(1_000_000)).tokenCount, 1);
  });
});
