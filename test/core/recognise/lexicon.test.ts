// The lexicon file: what is written is found again, in every spelling the recogniser meets; damage is reported.
import assert from "node:assert/strict";
import fc from "fast-check";
import { foldedHash, formHash } from "../../../server/src/core/recognise/lexicon/form-hash";
import { type Lexicon, loadLexicon } from "../../../server/src/core/recognise/lexicon/lexicon";
import { encodeLexicon } from "../../../server/src/core/recognise/lexicon/lexicon-file";

/** The file of a lexicon with one class column and one flags column. */
function lexiconBytes(forms: Record<string, readonly [number, number]>): Uint8Array {
  const byHash = new Map(Object.entries(forms).map(([form, row]) => [formHash(form, 0, form.length), row]));
  const hashes = Uint32Array.from(byHash.keys()).sort();
  const column = (i: 0 | 1) => Array.from(hashes, (hash) => byHash.get(hash)?.[i] ?? 0);
  return encodeLexicon({
    hashes,
    columns: [
      { name: "cluster", kind: "class", values: Uint16Array.from(column(0)) },
      { name: "gazetteer", kind: "flags", values: Uint16Array.from(column(1)) },
    ],
    sources: ["a list (CC0)"],
  });
}

/** Class and flags of the marked part of a text, by default all of it. */
function look(
  lexicon: Lexicon,
  text: string,
  start = 0,
  end = text.length,
): (number | undefined)[] | undefined {
  const entry = lexicon.find(text, start, end);
  return entry < 0 ? undefined : lexicon.columns.map((column) => column.values[entry]);
}

describe("lexicon", () => {
  const bytes = lexiconBytes({ Genua: [300, 4], straße: [7, 0], CDU: [9, 1], Straß: [1, 128] });
  const lexicon = loadLexicon(bytes);

  it("finds a form inside a text", () => {
    assert.deepEqual(look(lexicon, "nach Genua!", 5, 10), [300, 4]);
    assert.equal(look(lexicon, "nach Genua!", 5, 11), undefined);
    assert.equal(look(lexicon, ""), undefined);
  });

  it("falls back to title case, lower case and the form without genitive", () => {
    assert.deepEqual(look(lexicon, "GENUA"), [300, 4]);
    assert.deepEqual(look(lexicon, "Straße"), [7, 0]);
    assert.deepEqual(look(lexicon, "Genuas"), [300, 4]);
    assert.deepEqual(look(lexicon, "CDU’s"), [9, 1]);
    assert.equal(look(lexicon, "genua"), undefined);
    assert.equal(lexicon.findExact("GENUA", 0, 5), -1);
  });

  it("keeps columns apart whose values have too many combinations", () => {
    const hashes = Uint32Array.from({ length: 70_000 }, (_, i) => i * 3);
    const column = (name: string, divisor: number) =>
      ({ name, kind: "class", values: hashes.map((_, i) => i % divisor) }) as const;
    const columns = [column("a", 300), column("b", 100), column("c", 65_521)].map((found) => ({
      ...found,
      values: Uint16Array.from(found.values),
    }));
    assert.deepEqual(loadLexicon(encodeLexicon({ hashes, columns, sources: [] })).columns, columns);
  });

  it("says what is wrong with a file", () => {
    assert.throws(() => loadLexicon(new Uint8Array(3)), /not a lexicon/);
    assert.throws(() => loadLexicon(new Uint8Array(64)), /not a lexicon/);
    const later = bytes.slice();
    later[4] = 9;
    assert.throws(() => loadLexicon(later), /version 9/);
    assert.throws(() => loadLexicon(bytes.subarray(0, bytes.length - 1)), /damaged/);
  });

  it("notices any changed byte", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.throws(() => loadLexicon(damaged), /lexicon file/);
      }),
    );
  });

  it("hashes a folded form as if it were written so", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const word = String.fromCharCode(...units);
        const folded = [...Array(word.length).keys()].map((i) => {
          const letter = word.charAt(i);
          const lower = letter.toLowerCase();
          return letter.charCodeAt(0) < 0x590 && lower.length === 1 ? lower : letter;
        });
        const lower = folded.join("");
        assert.equal(foldedHash(word, 0, word.length, false), formHash(lower, 0, lower.length));
      }),
    );
  });
});
