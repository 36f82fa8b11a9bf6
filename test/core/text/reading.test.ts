// Readings: what is read in place of a text, and the way back to its own offsets.
import assert from "node:assert/strict";
import fc from "fast-check";
import { decode } from "iconv-lite";
import { createDocument } from "../../../server/src/core/text/create-document";
import { readLetters } from "../../../server/src/core/text/letters";
import { type Edit, Reading } from "../../../server/src/core/text/reading";
import { lines, read } from "./read";

describe("reading", () => {
  it("leads back through several edits", () => {
    const once = Reading.of("ab&uuml;cd**ef").edit([
      { start: 2, end: 8, text: "ü" },
      { start: 10, end: 12, text: "" },
    ]);
    const twice = once.edit([{ start: 1, end: 4, text: "xyz!" }]);
    assert.deepEqual([once.text, twice.text], ["abücdef", "axyz!def"]);
    assert.deepEqual(once.span({ start: 2, end: 3 }), { start: 2, end: 8 });
    assert.deepEqual(once.span({ start: 3, end: 6 }), { start: 8, end: 13 });
    assert.deepEqual(twice.span({ start: 1, end: 5 }), { start: 1, end: 9 });
    assert.deepEqual(twice.span({ start: 5, end: 8 }), { start: 9, end: 14 });
    assert.deepEqual(
      [0, 2, 5, 8, 12, 14].map((at) => once.offsetOf(at)),
      [0, 2, 3, 3, 5, 7],
    );
  });

  it("knows where every unit comes from, whatever the edits", () => {
    const edits = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), edits, edits, (text, ...rounds) => {
        let reading = Reading.of(text);
        for (const round of rounds) reading = reading.edit(placed(round, reading.text.length));
        let before = 0;
        for (let at = 0; at < reading.text.length; at++) {
          const { start, end } = reading.span({ start: at, end: at + 1 });
          assert.ok(before <= start && start <= end && end <= text.length);
          before = start;
        }
      }),
      { seed: 16 },
    );
  });

  function placed(steps: readonly [number, number, string][], length: number): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    for (const [gap, size, text] of steps) {
      const start = Math.min(length, at + gap);
      at = Math.min(length, start + size);
      edits.push({ start, end: at, text });
    }
    return edits;
  }
});

describe("letters", () => {
  const letters = (text: string) => readLetters(Reading.of(text)).text;

  it("are composed", () => {
    for (const word of ["Köln", "Šimić", "Nguyễn", "Ångström", "한국"])
      assert.equal(letters(word.normalize("NFD")), word);
  });
  it("have nothing invisible among them", () =>
    assert.equal(
      letters("\ufeffPra\u200bg, Mün\u00adchen, \u2067Brünn\u2069, So\u2060fia"),
      "Prag, München, Brünn, Sofia",
    ));
  it("were encoded once", () => {
    for (const word of ["Müller", "„Größe“ – ja", "Zoë", "Ærø"])
      assert.equal(letters(decode(Buffer.from(word), "windows-1252")), word);
    for (const word of ["SÃO PAULO", "Â la carte", "NÃO"]) assert.equal(letters(word), word);
  });
  it("stay where there are too many marks to be a letter", () => {
    const heap = `a${"\u0301".repeat(100)}`;
    assert.equal(letters(heap), heap);
  });
  it("keep the offsets of the text", () => {
    const text = "In Ko\u0308ln und Mu\u0308nster.";
    const { reading, tokenStarts, tokenEnds } = createDocument(text);
    const spans = Array.from(tokenStarts, (start, i) => reading.span({ start, end: tokenEnds[i] ?? 0 }));
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ["In", "Ko\u0308ln", "und", "Mu\u0308nster", "."],
    );
  });
});

describe("marks of notes", () => {
  const cases: [string, string][] = [
    ["Das sagte Habeck2 in Kiel.3 Danach ging er.", "Das sagte Habeck in Kiel. Danach ging er."],
    ["Laut Ministerium¹ und Gericht²,³ stimmt es.", "Laut Ministerium und Gericht stimmt es."],
    ["Auf Bayern2 und Radio2 lief es bei Sport1.de.", "Auf Bayern2 und Radio2 lief es bei Sport1.de."],
    ["Die G20 und CO2 auf 30 m² bei 5km/h, A8.", "Die G20 und CO2 auf 30 m² bei 5km/h, A8."],
    ["Nach Art.3 und Abs.2 gilt es.", "Nach Art.3 und Abs.2 gilt es."],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(read(text), [expected]));
});

describe("what is no prose", () => {
  const cases: [string, string][] = [
    ["Siehe https://a.example/Paris?x=1 (www.b.example/Rom).", "Siehe ￼ (￼)."],
    ["Mail an max.weber@uni.example, Tel: x", "Mail an ￼, Tel: x"],
    ["Auf example.org/Anna-Seghers und bei Bild.de", "Auf ￼ und bei Bild.de"],
    ["#KlausMann #Köln #klima_schutz @ThomasMann", "#Klaus Mann #Köln #klima schutz @Thomas Mann"],
    ["@mann_online schreibt an @Heine, Heine auch", "￼ schreibt an @Heine, Heine auch"],
    ["Br&ouml;tchen&nbsp;f&#252;r M&amp;S &foo; A&B;", "Brötchen\u00a0für M&S &foo; A&B;"],
    ["Herr <b class='x'>Bo</b>sch<br/>und Siemens 3 < 4", "Herr Bosch und Siemens 3 < 4"],
    ["_Brecht_s Stück, snake_case, __init__", "Brechts Stück, snake_case, __init__"],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(read(text), [expected]));
});

describe("broken words", () => {
  const cases: [string, string, string][] = [
    ["at a hyphen", "Gestern kam der Verteidi-\ngungsminister.", "Gestern kam der Verteidigungsminister."],
    ["in old print", "Der Kö⸗\nnig und die Kö=\nnigin von Po¬\nlen.", "Der König und die Königin von Polen."],
    ["at a soft hyphen", "Der Außenhan\u00ad\r\ndel.", "Der Außenhandel."],
    [
      "keep a hyphen before a capital",
      "Aus Schleswig-\nHolstein und Rheinland-\r\nPfalz.",
      "Aus Schleswig-Holstein und Rheinland-Pfalz.",
    ],
    ["keep that of a longer compound", "In Meck-\nlenburg-Vorpommern.", "In Mecklenburg-Vorpommern."],
    ["keep that of a shortened word", "Die Vor-\nund Nachteile.", "Die Vor- und Nachteile."],
    [
      "keep that of two adjectives",
      "Der polnisch-\nukrainische Vertrag.",
      "Der polnisch-ukrainische Vertrag.",
    ],
    ["keep that of capitals", "Eine EU-\nweite Regel.", "Eine EU-weite Regel."],
    [
      "as the article writes them elsewhere",
      "Das E-\nbook, ein Ebook. Der Ex-\nporteur exportiert, ein Exporteur.",
      "Das Ebook, ein Ebook. Der Exporteur exportiert, ein Exporteur.",
    ],
    ["over a page's end", "Die Bundes-\n\n\f17\n\nregierung tagte.", "Die Bundesregierung tagte."],
    ["over a page's number", "Die Staatskanz-\n\n- 4 -\n\nlei schwieg.", "Die Staatskanzlei schwieg."],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(lines(text), [expected]));

  it("are known from a lexicon where nothing else tells", () => {
    const isWord = (form: string) => form === "co-trainer";
    assert.deepEqual(lines("Der co-\ntrainer.", { isWord }), ["Der co-trainer."]);
    assert.deepEqual(lines("Der co-\ntrainer.", { isWord: () => false }), ["Der cotrainer."]);
  });
});
