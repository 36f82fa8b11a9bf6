// Lists of locations as they are sent: the same bytes as of plain objects.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Message } from "vscode-languageserver";
import type { SourceSpans } from "../../server/src/core/corpus/view";
import { LocationList, messageToBytes } from "../../server/src/lsp/location-list";
import { rangeOf } from "../../server/src/lsp/positions";

describe("list of locations", () => {
  const span = fc.tuple(fc.nat(3000), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
  const source: fc.Arbitrary<SourceSpans> = fc.record({
    article: fc.string({ unit: "binary" }),
    length: fc.constant(3000),
    lineStarts: fc
      .uniqueArray(fc.integer({ min: 1, max: 2999 }))
      .map((starts) => Uint32Array.from([0, ...starts]).sort()),
    spans: fc.array(span, { maxLength: 20 }),
  });
  const uriOf = (article: string) => `file:///${article}`;
  const plain = (sources: readonly SourceSpans[]) =>
    sources.flatMap((each) =>
      each.spans.map((one) => ({ uri: uriOf(each.article), range: rangeOf(each, one) })),
    );
  const sent = (result: unknown, id = "7") => {
    const message = { jsonrpc: "2.0", id, result };
    return JSON.parse(new TextDecoder().decode(messageToBytes(message)));
  };

  it("is sent as the locations it holds", () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 30 }), (sources) => {
        const list = new LocationList(sources, uriOf);
        const expected = JSON.parse(JSON.stringify(plain(sources)));
        assert.deepEqual(JSON.parse(JSON.stringify(list)), expected);
        assert.deepEqual(sent(list), { jsonrpc: "2.0", id: "7", result: expected });
      }),
    );
  });

  it("may be sent again, and leaves the first message as it was", () => {
    const spans = [{ start: 3, end: 8 }];
    const list = new LocationList([{ article: "ä", length: 9, lineStarts: Uint32Array.of(0), spans }], uriOf);
    const first = messageToBytes({ jsonrpc: "2.0", id: "ü", result: list } as Message);
    const before = Buffer.from(first).toString();
    assert.deepEqual(sent(list, "8"), { ...JSON.parse(before), id: "8" });
    assert.equal(Buffer.from(first).toString(), before);
    assert.equal(JSON.parse(before).id, "ü");
  });

  it("may be long", () => {
    const spans = Array.from({ length: 2000 }, (_, i) => ({ start: i, end: i + 1 }));
    const sources = ["a", "b"].map((article) => {
      return { article, length: 3000, lineStarts: Uint32Array.of(0, 500), spans };
    });
    assert.deepEqual(sent(new LocationList(sources, uriOf)).result, plain(sources));
  });

  it("leaves other messages as they are", () => {
    const error = { jsonrpc: "2.0", id: 1, error: { code: -32800, message: "cancelled – 😀" } };
    assert.equal(Buffer.from(messageToBytes(error)).toString(), JSON.stringify(error));
    assert.deepEqual(sent(null), { jsonrpc: "2.0", id: "7", result: null });
  });
});
