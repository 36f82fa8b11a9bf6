// Tokens and sentences: German conventions, and what must hold for any string.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createDocument } from "../../../server/src/core/text/create-document";
import type { TextDocument } from "../../../server/src/core/text/document";
import { anyString } from "../any-string";

function tokens(text: string): string[] {
  const document = createDocument(text);
  return Array.from(document.tokenStarts, (start, i) => document.text.slice(start, document.tokenEnds[i]));
}

function sentences(text: string): string[] {
  const document = createDocument(text);
  return sentenceTexts(document);
}

function sentenceTexts(document: TextDocument): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < document.sentenceStarts.length; i++) {
    const from = document.tokenStarts[document.sentenceStarts[i] as number];
    const to = document.tokenEnds[(document.sentenceStarts[i + 1] as number) - 1];
    found.push(document.text.slice(from, to));
  }
  return found;
}

describe("tokenise", () => {
  const cases: [string, string[]][] = [
    ["US-Präsident Trump", ["US-Präsident", "Trump"]],
    ["imago/ITAR-TASS", ["imago", "/", "ITAR-TASS"]],
    ["Vor- und Nachteile", ["Vor-", "und", "Nachteile"]],
    ["SPD-/FDP-Koalition", ["SPD-", "/", "FDP-Koalition"]],
    ['Der "IS" (Miliz).', ["Der", '"', "IS", '"', "(", "Miliz", ")", "."]],
    ["z.B. am 18. Mai 2016.", ["z.B.", "am", "18.", "Mai", "2016", "."]],
    ["1.000,50 Euro um 12:30", ["1.000,50", "Euro", "um", "12:30"]],
    ["A. Merkel, O'Neill, geht’s", ["A.", "Merkel", ",", "O'Neill", ",", "geht’s"]],
    ["H&M bei spiegel.de", ["H&M", "bei", "spiegel.de"]],
    ["2016/17: Köln/Bonn", ["2016/17", ":", "Köln", "/", "Bonn"]],
    ["Ende.Die Politiker*innen", ["Ende", ".", "Die", "Politiker*innen"]],
    ["Na ... ja", ["Na", "...", "ja"]],
    ["a😀b 𝔸𝔹 \ud800x", ["a", "😀", "b", "𝔸𝔹", "\ud800", "x"]],
    ["Ins\u00adbesondere", ["Insbesondere"]],
  ];
  for (const [text, expected] of cases) {
    it(text.slice(0, 30), () => assert.deepEqual(tokens(text), expected));
  }

  it("keeps offsets for any string", () => {
    fc.assert(fc.property(fc.oneof(anyString(), fc.string(), articleLike()), checkOffsets));
  });

  it("keeps offsets for unpaired surrogates", () => {
    const units = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }));
    fc.assert(fc.property(units, (codes) => checkOffsets(String.fromCharCode(...codes))));
  });
});

describe("sentences", () => {
  const cases: [string, string[]][] = [
    ["Am 18. Mai kam er. Dann ging er.", ["Am 18. Mai kam er.", "Dann ging er."]],
    ["Es war 2016. Die Wahl.", ["Es war 2016.", "Die Wahl."]],
    ["Dr. Müller und Prof. Meier z. B. kamen.", ["Dr. Müller und Prof. Meier z. B. kamen."]],
    ["Brot usw. Das reicht.", ["Brot usw.", "Das reicht."]],
    ['"Komm!" Er kam. "Gut."', ['"Komm!"', "Er kam.", '"Gut."']],
    ["George W. Bush sprach.", ["George W. Bush sprach."]],
    ["Der Verein e.V. Der nächste.", ["Der Verein e.V.", "Der nächste."]],
    ['Sieg über den IS". "Die Lösung."', ['Sieg über den IS".', '"Die Lösung."']],
    ["Was? Das!", ["Was?", "Das!"]],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.deepEqual(sentences(text), expected));
  }

  it("never cross a block", () => {
    assert.deepEqual(sentences("Eine Überschrift\n\nEin Satz ohne Ende"), [
      "Eine Überschrift",
      "Ein Satz ohne Ende",
    ]);
  });
});

/** Strings made of what articles are made of, in any order. */
function articleLike(): fc.Arbitrary<string> {
  const pieces = [
    "Merkel",
    "US-",
    "z.B.",
    "18.",
    " ",
    "\n",
    "\r\n",
    "\r",
    "...",
    '"',
    "’",
    "--- ",
    "😀",
    "\u0301",
    "/",
    "3,5",
    "date 2017-11",
    "A.",
    "#",
  ];
  return fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(""));
}

function checkOffsets(text: string): void {
  const document = createDocument(text);
  let at = 0;
  let before = 0;
  for (let i = 0; i < document.tokenCount; i++) {
    const start = document.tokenStarts[i] as number;
    const end = document.tokenEnds[i] as number;
    assert.ok(start >= at && end > start && end <= document.text.length);
    assert.ok(!/\s/u.test(document.text.slice(start, end)));
    const place = document.reading.span({ start, end });
    assert.ok(place.start >= before && place.end >= place.start && place.end <= text.length);
    before = place.end;
    at = end;
  }
  let last = 0;
  for (const block of document.blocks) {
    assert.ok(block.start >= last && block.end > block.start && block.end <= text.length);
    last = block.end;
  }
  const starts = Array.from(document.sentenceStarts);
  assert.equal(starts.at(-1), document.tokenCount);
  if (document.tokenCount > 0) assert.equal(starts[0], 0);
  for (let i = 1; i < starts.length; i++) assert.ok((starts[i] as number) > (starts[i - 1] as number));
  assert.deepEqual(Array.from(document.lineStarts), [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/gu)].map((m) => m.index + m[0].length),
  ]);
}
