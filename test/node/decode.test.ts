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

  const german = "Jürgen Weiß fährt über Gießen nach Köln, Österreich grüßt.\n";
  for (const encoding of ["macintosh", "cp850", "cp437", "windows-1252"])
    it(`tells ${encoding} by what it makes of words`, () => {
      same(encode(german, encoding), german);
      same(encode("Die Straße nach Düren.", encoding), "Die Straße nach Düren.");
    });

  it("takes no other alphabet or language for one of these", () => {
    for (const [text, encoding] of [
      ["Lech Wałęsa mówił, że żaden rząd nie będzie się śmiał.", "windows-1250"],
      ["Václav Havel řekl, že žádný člověk není sám.", "iso-8859-2"],
      ["Владимир Путин прибыл в Москву и встретился с министром.", "windows-1251"],
      ["El señor Núñez llegó mañana a España; la acción del corazón.", "windows-1252"],
      ["Göteborg och Malmö är städer, sade Åsa Öberg.", "iso-8859-1"],
    ] as const)
      same(encode(text, encoding), text);
  });

  it("reads UTF-8 with a bad byte as editors show it, and names the place", () => {
    const bytes = Buffer.concat([Buffer.from("Köln ist schön.\n".repeat(3)), Buffer.of(0x53, 0xf6, 0x6e)]);
    assert.deepEqual(decodeBytes(bytes), {
      text: `${"Köln ist schön.\n".repeat(3)}S\ufffdn`,
      note: "not UTF-8 in line 4, column 2; what could not be read is shown as \ufffd",
    });
    const two = Buffer.concat([Buffer.from("äöü é"), Buffer.of(0xff, 0x20, 0xfe)]);
    assert.match(
      (decodeBytes(two) as { note: string }).note,
      /^not UTF-8 in line 1, column 6 and in 1 more places/,
    );
  });

  it("says what encoding is doubtful", () => {
    const bytes = Buffer.from("Er\xb1ging na\xb2ch Ha\xb1use.", "latin1");
    assert.match((decodeBytes(bytes) as { note: string }).note, /^the encoding is doubtful; read as /);
  });

  it("believes the reader's setting, and a byte order mark more than that", () => {
    const bytes = encode("Grün", "utf-8");
    assert.deepEqual(decodeBytes(bytes, "windows1252"), { text: "GrÃ¼n" });
    assert.deepEqual(decodeBytes(Buffer.from("\ufeffGrün"), "windows1252"), { text: "Grün" });
    assert.deepEqual(decodeBytes(encode("Łódź", "iso-8859-2"), "iso88592"), { text: "Łódź" });
    for (const setting of ["utf8", "utf8bom", "no such thing"])
      assert.deepEqual(decodeBytes(bytes, setting), { text: "Grün" });
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
