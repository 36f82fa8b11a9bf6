// The shipped recogniser: the committed model goes with the committed code, and no string breaks it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createRecogniser } from "../../../server/src/core/recognise/crf/create-recogniser";
import type { ImmediateRecogniser } from "../../../server/src/core/recognise/recogniser";
import { createDocument } from "../../../server/src/core/text/create-document";
import { documentFromTokens } from "../../../server/src/core/text/document-from-tokens";
import { MENTION_KINDS } from "../../../server/src/core/vocabulary/types";
import { anyString } from "../any-string";

const MODEL = "server/model/recogniser.bin";

describe("recogniser", () => {
  let recogniser: ImmediateRecogniser;
  before(() => {
    recogniser = createRecogniser(readFileSync(MODEL));
  });

  function found(text: string): string[] {
    const { mentions } = recogniser.recognise(createDocument(text));
    return mentions.map(({ start, end, type, kind }) => `${text.slice(start, end)} ${type} ${kind}`);
  }

  it("finds names, compounds and derived forms", () => {
    assert.deepEqual(
      found("Angela Merkel sprach in Berlin mit dem US-Präsidenten über die französische Regierung."),
      ["Angela Merkel PER name", "Berlin LOC name", "US LOC compound", "französische LOC derived"],
    );
  });

  it("lets clear occurrences of a word in the article decide unclear ones", () => {
    const clear = "Gestern sprach Außenminister Peter Grobold in Wien. Auch Grobold schwieg.";
    const unclear = "Grobold-Kritik hält an";
    assert.ok(!found(unclear).includes("Grobold PER compound"));
    assert.ok(found(`${clear}\n\n${unclear}`).includes("Grobold PER compound"));
  });

  it("finds nothing in nothing", () => {
    for (const text of ["", " ", "\n\n", ".", "Es regnet."]) assert.deepEqual(found(text), []);
    assert.deepEqual(recogniser.recognise(documentFromTokens([])).mentions, []);
  });

  it("takes no sign without letters for a name", () => {
    assert.deepEqual(found("Der Generaldirektor (es ist dies der Herr¬gott der Kohlenbarone) schwieg."), []);
  });

  it("gives sorted mentions that do not overlap, for any string", () => {
    const pieces = [
      "Merkel",
      "US-",
      "Berlin ",
      "z.B.",
      " ",
      "\n",
      ". ",
      '"',
      "(",
      "😀",
      "\ud800",
      "IS-Miliz",
      " Herr",
      "¬",
      "russische ",
      "Д",
      "-",
    ];
    const texts = fc.oneof(
      anyString(),
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, candidates } = recogniser.recognise(createDocument(text));
        const all = [...mentions, ...candidates].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end, kind, confidence } of all) {
          assert.ok(start >= at && end > start && end <= text.length);
          assert.match(text.slice(start, end), /\p{L}/u);
          assert.ok(confidence >= 0 && confidence <= 1 && MENTION_KINDS.includes(kind));
          at = end;
        }
        assert.deepEqual(
          mentions,
          [...mentions].sort((a, b) => a.start - b.start),
        );
      }),
    );
  });

  it("does not depend on what it has read before", () => {
    const text = "Der Syrien-Krieg. Putin und Trump trafen sich in Danang.";
    const fresh = createRecogniser(readFileSync(MODEL));
    assert.deepEqual(fresh.recognise(createDocument(text)), recogniser.recognise(createDocument(text)));
  });

  it("says what is wrong with a file", () => {
    const bytes = new Uint8Array(readFileSync(MODEL));
    assert.throws(() => createRecogniser(new Uint8Array(0)), /not a model/);
    assert.throws(() => createRecogniser(bytes.slice(0, bytes.length - 1)), /damaged|length/);
    const changed = bytes.slice();
    changed[5000] = (changed[5000] as number) ^ 1;
    assert.throws(() => createRecogniser(changed), /damaged/);
    const later = bytes.slice();
    later[4] = 99;
    assert.throws(() => createRecogniser(later), /version 99/);
  });
});
