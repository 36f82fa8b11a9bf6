// Place names of two words of which only the second was seen, and words in Swiss spelling, with a made-up lexicon.
import assert from "node:assert/strict";
import { type Knowledge, withSwissSpelling } from "../../../server/src/core/recognise/knowledge";
import { labelIndex } from "../../../server/src/core/recognise/labels";
import { refine } from "../../../server/src/core/recognise/refine";
import { createDocument } from "../../../server/src/core/text/create-document";

/** Bits of the column "gazetteer": first and later word of a place name. */
const PLACE_START = 128;
const PLACE_INSIDE = 256;
const ENTRIES: readonly (readonly [string, number])[] = [
  ["Xo", PLACE_START],
  ["Lomba", PLACE_INSIDE],
  ["schließlich", 1],
];
const knowledge: Knowledge = {
  columns: [{ name: "gazetteer", kind: "flags", values: ENTRIES.map(([, flags]) => flags) }],
  find: (text, start, end) => ENTRIES.findIndex(([form]) => form === text.slice(start, end)),
};

describe("a place of two words", () => {
  const document = createDocument("Der Weg nach Xo Lomba und Xo Mira.");
  /** What becomes of a name found at the token, as words and label. */
  function refined(from: number, label: string, probability: number): string[] {
    const spans = [{ from, to: from + 1, label: labelIndex(label), probability }];
    return refine(document, 0, document.tokenCount, spans, knowledge).map(
      (span) =>
        `${document.text.slice(document.tokenStarts[span.from], document.tokenEnds[span.to - 1])} ${span.label}`,
    );
  }
  const place = labelIndex("B-LOC");
  const person = labelIndex("B-PER");

  it("is whole when its second word was found", () => {
    assert.deepEqual(refined(4, "B-LOC", 0.9), [`Xo Lomba ${place}`]);
  });
  it("is a place when its second word was doubtful as something else", () => {
    assert.deepEqual(refined(4, "B-PER", 0.5), [`Xo Lomba ${place}`]);
    assert.deepEqual(refined(4, "B-PER", 0.7), [`Lomba ${person}`]);
  });
  it("is none when the lists do not know both words so", () => {
    assert.deepEqual(refined(7, "B-LOC", 0.9), [`Mira ${place}`]);
    assert.deepEqual(refined(3, "B-LOC", 0.9), [`Xo ${place}`]);
  });
});

describe("a word that is unknown", () => {
  it("is looked up as it is spelt with ß", () => {
    const swiss = withSwissSpelling(knowledge);
    const entryOf = (form: string) => swiss.find(form, 0, form.length);
    assert.equal(entryOf("schliesslich"), entryOf("schließlich"));
    assert.equal(entryOf("schliesslick"), -1);
    assert.equal(swiss.find("er schliesslich", 3, 15), entryOf("schließlich"));
  });
});
