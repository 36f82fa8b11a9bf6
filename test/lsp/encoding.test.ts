// Positions and tokens: offsets survive the way to the editor and back, whatever the text.
import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createDocument } from "../../server/src/core/text/create-document";
import type { EntityToken } from "../../server/src/features/semantic-tokens";
import { offsetAt, positionAt, rangeOf } from "../../server/src/lsp/positions";
import { encodeTokens, tokenEdits } from "../../server/src/lsp/token-encoding";

const texts = fc
  .array(fc.constantFrom("a", "ß", "😀", "\uD83D", "\r\n", "\n", "\r", " ", "\u2028", "Müller"))
  .map((parts) => parts.join(""));
const linesOf = (text: string) => ({ lineStarts: createDocument(text).lineStarts, length: text.length });

describe("positions", () => {
  it("come back to the offset they were made from", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = linesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          assert.equal(offsetAt(lines, positionAt(lines, offset)), offset);
        }
      }),
    );
  });
  it("are those of the editor's own document", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = TextDocument.create("file:///a", "plaintext", 1, text);
        const lines = linesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          // The library moves offsets between \r and \n to before both; ours keeps every offset apart.
          if (text.slice(offset - 1, offset + 1) === "\r\n") continue;
          assert.deepEqual(positionAt(lines, offset), document.positionAt(offset));
        }
      }),
    );
  });
  it("make the range of any span, also of one that leaves its line or the text", () => {
    const offset = fc.integer({ min: -2, max: 40 });
    fc.assert(
      fc.property(texts, offset, offset, (text, start, end) => {
        const lines = linesOf(text);
        const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
        assert.deepEqual(rangeOf(lines, { start, end }), range);
      }),
    );
  });
  it("are clamped to the text", () => {
    const lines = linesOf("ab\ncd");
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(lines, { line: 1, character: 99 }), 5);
    assert.equal(offsetAt(lines, { line: 99, character: 0 }), 5);
    assert.equal(offsetAt(lines, { line: -1, character: -1 }), 0);
    assert.deepEqual(positionAt(lines, 99), { line: 1, character: 2 });
    assert.deepEqual(positionAt(lines, -1), { line: 0, character: 0 });
  });
});

describe("token encoding", () => {
  const token = (text: string, surface: string, more: Partial<EntityToken> = {}): EntityToken => {
    const start = text.indexOf(surface);
    return {
      start,
      end: start + surface.length,
      surface,
      type: "PER",
      kind: "name",
      introduction: false,
      ...more,
    };
  };
  it("is relative to the token before", () => {
    const text = "X und Y\nin Z";
    const tokens = [
      token(text, "X", { introduction: true }),
      token(text, "Y", { type: "ORG", kind: "derived" }),
      token(text, "Z", { type: "LOC", kind: "compound", introduction: true }),
    ];
    assert.deepEqual(encodeTokens(linesOf(text), tokens, text), [
      ...[0, 0, 1, 0, 4],
      ...[0, 6, 1, 2, 2],
      ...[1, 3, 1, 1, 5],
    ]);
  });
  it("paints a wrapped name line by line", () => {
    const text = "😀 Da\r\nNang";
    assert.deepEqual(
      encodeTokens(linesOf(text), [token(text, "Da\r\nNang")], text),
      [0, 3, 2, 0, 0, 1, 0, 4, 0, 0],
    );
  });
  it("leaves out what is between the parts of a name: indents, marks of quotation", () => {
    const text = "> Da\n>  Nang, Ho-\n  Stadt";
    const name = { ...token(text, "Da"), end: text.indexOf(",") };
    const tokens = [name, token(text, "Ho-\n  Stadt")];
    const parts = [...[0, 2, 2, 0, 0], ...[1, 3, 4, 0, 0], ...[0, 6, 3, 0, 0], ...[1, 2, 5, 0, 0]];
    assert.deepEqual(encodeTokens(linesOf(text), tokens, text), parts);
    const first = [...[0, 2, 2, 0, 0], ...[1, 9, 3, 0, 0]];
    assert.deepEqual(encodeTokens(linesOf(text), tokens, undefined), first);
  });
  it("has edits that turn one list into the other", () => {
    const data = fc.array(fc.nat(3), { maxLength: 12 });
    fc.assert(
      fc.property(data, data, (before, after) => {
        const result = [...before];
        for (const { start, deleteCount, data: inserted } of tokenEdits(before, after)) {
          result.splice(start, deleteCount, ...(inserted ?? []));
        }
        assert.deepEqual(result, after);
      }),
    );
  });
});
