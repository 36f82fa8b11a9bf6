// Place names of two words of which only the second was seen, and words in Swiss spelling, with a made-up lexicon.
import assert from "node:assert/strict";
import { type Knowledge, withSwissSpelling } from "../../../server/src/core/recognise/lexicon/knowledge";
import { refine } from "../../../server/src/core/recognise/rules/refine";
import { createDocument } from "../../../server/src/core/text/create-document";
import type { EntityType } from "../../../server/src/core/vocabulary/types";

/** Bits of the column "gazetteer": first and later word of a place name. */
const PLACE_START = 128;
const PLACE_INSIDE = 256;
/** Form, class, bits. */
const ENTRIES: readonly (readonly [string, number, number])[] = [
  ["Xo", 0, PLACE_START],
  ["Lomba", 0, PLACE_INSIDE],
  ["schließlich", 7, 0],
  ["Straße", 8, 0],
  ["Strasse", 0, PLACE_INSIDE],
  ["Masse", 9, 0],
  ["Maße", 9, 0],
  ["Rossa", 0, PLACE_INSIDE],
  ["Roßa", 0, PLACE_START],
];
const knowledge: Knowledge = {
  columns: [
    { name: "cluster", kind: "class", values: ENTRIES.map(([, value]) => value) },
    { name: "gazetteer", kind: "flags", values: ENTRIES.map(([, , flags]) => flags) },
  ],
  find: (text, start, end) => ENTRIES.findIndex(([form]) => form === text.slice(start, end)),
};

describe("a place of two words", () => {
  const document = createDocument("Der Weg nach Xo Lomba und Xo Mira.");
  /** What becomes of a name found at the token, as words and type. */
  function refined(from: number, type: EntityType, probability: number): string[] {
    const spans = [{ from, to: from + 1, type, kind: "name" as const, probability }];
    return refine(document, 0, document.tokenCount, spans, knowledge).map(
      (span) =>
        `${document.text.slice(document.tokenStarts[span.from], document.tokenEnds[span.to - 1])} ${span.kind} ${span.type}`,
    );
  }
  it("is whole when its second word was found", () => {
    assert.deepEqual(refined(4, "LOC", 0.9), ["Xo Lomba name LOC"]);
  });
  it("is a place when its second word was doubtful as something else", () => {
    assert.deepEqual(refined(4, "PER", 0.5), ["Xo Lomba name LOC"]);
    assert.deepEqual(refined(4, "PER", 0.7), ["Lomba name PER"]);
  });
  it("is none when the lists do not know both words so", () => {
    assert.deepEqual(refined(7, "LOC", 0.9), ["Mira name LOC"]);
    assert.deepEqual(refined(3, "LOC", 0.9), ["Xo name LOC"]);
  });
});

describe("a word in Swiss spelling", () => {
  const swiss = withSwissSpelling(knowledge);
  const entryOf = (form: string) => ENTRIES[swiss.find(form, 0, form.length)]?.[0];
  it("is looked up with ß where only that is a common word", () => {
    const forms = ["schliesslich", "Strasse", "Masse", "Rossa", "Xo", "schliesslick"];
    const found = ["schließlich", "Straße", "Masse", "Rossa", "Xo", undefined];
    assert.deepEqual(forms.map(entryOf), found);
  });
  it("is looked up where it stands", () => {
    assert.equal(swiss.find("Es schliesslich Ass", 3, 15), 2);
    assert.equal(swiss.find("Xo Ass", 0, 2), 0);
  });
});
