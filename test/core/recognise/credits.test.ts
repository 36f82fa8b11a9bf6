// Agencies in credits: every spelling, beside the persons that are found anyway, and nowhere else.
import assert from "node:assert/strict";
import { NO_KNOWLEDGE } from "../../../server/src/core/recognise/lexicon/knowledge";
import { creditedAgencies } from "../../../server/src/core/recognise/rules/genre/picture-credits";
import { refine } from "../../../server/src/core/recognise/rules/refine";
import { createDocument } from "../../../server/src/core/text/create-document";

/** The agencies in a text of one sentence; `persons` are token ranges that are taken. */
function agencies(text: string, persons: readonly (readonly [number, number])[] = []): string[] {
  const document = createDocument(text);
  const spans = persons.map(
    ([from, to]) => ({ from, to, type: "PER", kind: "name", probability: 1 }) as const,
  );
  return creditedAgencies(document, 0, document.tokenCount, spans).map((span) => {
    assert.deepEqual([span.type, span.kind], ["ORG", "name"]);
    return text.slice(document.tokenStarts[span.from], document.tokenEnds[span.to - 1]);
  });
}

describe("agencies in credits", () => {
  it("stand between slashes after a word for pictures or sources", () => {
    assert.deepEqual(agencies("Bildrechte: velox/NOVO-PRESS"), ["velox", "NOVO-PRESS"]);
    assert.deepEqual(agencies("FOTO: abc/Velox/Nord"), ["abc", "Velox", "Nord"]);
  });

  it("are no persons, and not the end of a longer name", () => {
    assert.deepEqual(agencies("Foto: Odo Lang/velox", [[2, 4]]), ["velox"]);
    assert.deepEqual(agencies("Quelle: nord presse/velox"), ["velox"]);
  });

  it("are whole names, no compounds", () => {
    const document = createDocument("Foto: velox/NOVO-PRESS");
    const compound = { from: 4, to: 5, type: "ORG", kind: "compound", probability: 0.9 } as const;
    const spans = refine(document, 0, document.tokenCount, [compound], NO_KNOWLEDGE);
    assert.deepEqual(
      spans.map(({ from, to, type, kind }) => [from, to, type, kind]),
      [
        [2, 3, "ORG", "name"],
        [4, 5, "ORG", "name"],
      ],
    );
  });

  it("are not sought elsewhere", () => {
    assert.deepEqual(agencies("Und/oder: Männer/Frauen"), []);
    assert.deepEqual(agencies("Foto Männer/Frauen"), []);
    assert.deepEqual(agencies("Quelle: 3/4 und a/b"), []);
    assert.deepEqual(agencies("Bild: Ein Mann zeigt einer Frau den Weg nach draußen/innen"), []);
  });
});
