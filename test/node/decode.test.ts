// Encodings are told apart, and what is no text is refused.
import assert from "node:assert/strict";
import fc from "fast-check";
import { encode } from "iconv-lite";
import { decodeBytes } from "../../server/src/node/disk/decode";

const article =
  "Der französische Präsident Macron traf in Köln den Außenminister. „Wir müssen reden“, sagte er – für 5 €.\n";
const plain = article.replace("€", "Euro");

describe("decoding", () => {
  const same = (bytes: Uint8Array, text = article) => assert.deepEqual(decodeBytes(bytes), { text });

  it("reads UTF-8 with and without a byte order mark", () => {
    same(Buffer.from(article));
    same(Buffer.from(`\ufeff${article}`));
  });

  it("reads UTF-16 in both byte orders, with and without a mark", () => {
    for (const encoding of ["utf-16le", "utf-16be"]) {
      same(encode(article, encoding, { addBOM: true }));
      same(encode(article, encoding));
    }
  });

  it("reads Windows-1252 and ISO-8859-1", () => {
    same(encode(article, "windows-1252"));
    same(encode(plain.replace(/[„“–]/g, '"'), "iso-8859-1"), plain.replace(/[„“–]/g, '"'));
    same(encode("Müller", "windows-1252"), "Müller");
  });

  it("reads an empty file and other alphabets", () => {
    same(new Uint8Array(), "");
    same(Buffer.from("Владимир Путин, 東京, القاهرة 😀"), "Владимир Путин, 東京, القاهرة 😀");
  });

  it("refuses binary data", () => {
    const refused = { refused: "binary data, not text" };
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82);
    assert.deepEqual(decodeBytes(png), refused);
    assert.deepEqual(decodeBytes(new Uint8Array(1000)), refused);
    assert.deepEqual(decodeBytes(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)), refused);
  });

  it("gives back every text written as UTF-8, and never throws", () => {
    const text = fc.string({ unit: "grapheme" }).filter((s) => !/[\p{Cc}\ufeff]/u.test(s));
    fc.assert(fc.property(text, (s) => assert.deepEqual(decodeBytes(Buffer.from(s)), { text: s })));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeBytes(bytes)));
  });
});
