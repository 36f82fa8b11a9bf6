// BlockingIndex and metadata of articles.
import assert from "node:assert/strict";
import { createDocument } from "../../../server/src/core/text/create-document";
import { documentFromTokens } from "../../../server/src/core/text/document-from-tokens";
import { metaFromFileName } from "../../../server/src/core/text/file-name";
import type { TextFormat } from "../../../server/src/core/text/format";

function blocks(text: string): [string, string][] {
  return createDocument(text).blocks.map((block) => [block.kind, text.slice(block.start, block.end)]);
}

describe("layout", () => {
  it("takes a date line off the prose that follows it", () => {
    const text = " date 2017-11 Die USA verhandeln.\n\nKeine Lösung\n\nZudem sprach er.";
    assert.deepEqual(blocks(text), [
      ["meta", "date 2017-11"],
      ["paragraph", "Die USA verhandeln."],
      ["headline", "Keine Lösung"],
      ["paragraph", "Zudem sprach er."],
    ]);
    assert.deepEqual(createDocument(text).meta, { date: "2017-11" });
  });

  it("reads front matter", () => {
    const text =
      '---\ntitle: "Ein: Titel"\ndate: 2017-11-11T10:00:00Z\nquelle: Zeitung\ntags: [a, b]\n---\nEin Satz.';
    assert.deepEqual(createDocument(text).meta, {
      date: "2017-11-11",
      title: "Ein: Titel",
      source: "Zeitung",
      tags: ["a", "b"],
      names: [{ name: "a" }, { name: "b" }],
    });
    assert.deepEqual(blocks(text)[1], ["paragraph", "Ein Satz."]);
  });

  it("reads what it can of broken front matter", () => {
    assert.deepEqual(createDocument("---\ndate: 11.3.2017\ntitle: 'x\n---\nText.").meta.date, "2017-03-11");
    assert.deepEqual(createDocument("---\n*a: [\n---\n").meta, {});
    assert.deepEqual(createDocument("---\nKein Ende.").meta, {});
  });

  it("parts blocks by lines, headings by their marks", () => {
    assert.deepEqual(blocks("# Titel.\nErster Satz.\nZweiter Satz.\n- Liste"), [
      ["headline", "Titel."],
      ["paragraph", "Erster Satz."],
      ["paragraph", "Zweiter Satz."],
      ["item", "Liste"],
    ]);
  });

  it("joins lines that were wrapped by hand", () => {
    const text =
      "Das ist eine Zeile von ungefähr sechzig Zeichen, die in der\nMitte eines Satzes umbricht, weil der Text von Hand und mit\nsehr viel Geduld umbrochen worden ist. Ende.";
    assert.deepEqual(blocks(text), [["paragraph", text]]);
  });

  it("finds dates in file names", () => {
    assert.deepEqual(metaFromFileName("a/2017-11-11_gipfel.txt"), { date: "2017-11-11" });
    assert.deepEqual(metaFromFileName("20171111-x.md"), { date: "2017-11-11" });
    assert.deepEqual(metaFromFileName("2017_11.txt"), { date: "2017-11" });
    assert.deepEqual(metaFromFileName("000_137170573b2b3442.txt"), {});
  });

  it("makes a document of given tokens", () => {
    const document = documentFromTokens(["Die", "U-Bahn/S-Bahn", "3", "."]);
    assert.equal(document.text, "Die U-Bahn/S-Bahn 3 .");
    assert.deepEqual(Array.from(document.tokenClasses), [0, 0, 1, 2]);
    assert.equal(documentFromTokens([]).tokenCount, 0);
  });
});

describe("titles", () => {
  const titleOf = (text: string, format?: TextFormat) =>
    createDocument(text, format === undefined ? {} : { format }).meta.title;

  it("are what the article says, else the headline it begins with", () => {
    assert.equal(titleOf("---\ntitle: Gipfel\n---\n# Treffen\n\nText.", "markdown"), "Gipfel");
    assert.equal(titleOf("# Treffen in *Danang*\n\nText.", "markdown"), "Treffen in Danang");
    assert.equal(
      titleOf("Treffen in Danang\n\nDie Präsidenten sprachen lange miteinander."),
      "Treffen in Danang",
    );
    assert.equal(titleOf("Die Präsidenten sprachen miteinander.\n\nTreffen in Danang\n\nText."), undefined);
    assert.equal(titleOf(""), undefined);
  });
});
