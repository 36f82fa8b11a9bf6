// What the server says in each language of the interface, and which it chooses.
import assert from "node:assert/strict";
import type { Status } from "../../server/src/common/protocol";
import type { Reason, SuggestionReason } from "../../server/src/core/query/reasons";
import { wordsFor } from "../../server/src/lsp/words/choose";
import { german } from "../../server/src/lsp/words/de";
import { english } from "../../server/src/lsp/words/en";

const [EN, DE] = [english("en"), german("de")];
const INDEXING: Status = {
  phase: "indexing",
  ...{ done: 1234, total: 25371, entities: 0, articles: 0, problems: 0 },
};

describe("words of the server", () => {
  it("are chosen by the client's locale, English for want of a better", () => {
    const type = (locale: string | undefined) => wordsFor(locale).type("LOC");
    assert.deepEqual(["de", "de-AT", "DE", "de_CH", "en-US", "fr", "", "!", undefined].map(type), [
      ...["Ort", "Ort", "Ort", "Ort"],
      ...["place", "place", "place", "place", "place"],
    ]);
  });

  it("count with the separators and plurals of the language", () => {
    assert.deepEqual([0, 1, 999, 25371].map(EN.mentions), [
      ...["0 mentions", "1 mention", "999 mentions", "25,371 mentions"],
    ]);
    assert.deepEqual([0, 1, 25371].map(DE.mentions), ["0 Nennungen", "1 Nennung", "25.371 Nennungen"]);
    assert.match(wordsFor("de-CH").count(25371), /^25[’']371$/u);
  });

  it("give dates as precisely as they are known", () => {
    const dates = ["2017", "2017-11", "2017-11-01", "2017-13", "gestern"];
    assert.deepEqual(dates.map(EN.date), ["2017", "November 2017", "1 November 2017", "2017-13", "gestern"]);
    assert.deepEqual(dates.slice(1, 3).map(DE.date), ["November 2017", "1. November 2017"]);
  });

  it("say how far indexing is and how long the rest takes", () => {
    const shown = (secondsLeft?: number) => {
      const status = secondsLeft === undefined ? INDEXING : { ...INDEXING, secondsLeft };
      return [EN.progress(status), DE.progress(status)];
    };
    assert.deepEqual(shown(), ["1,234 of 25,371 articles", "1.234 von 25.371 Artikeln"]);
    assert.deepEqual(shown(40.2), [
      "1,234 of 25,371 articles, about 41 s left",
      "1.234 von 25.371 Artikeln, noch etwa 41 s",
    ]);
    assert.match(shown(150).join(), /about 3 min left.*noch etwa 3 min/u);
    assert.equal(EN.progress({ ...INDEXING, total: 0 }), "looking for articles");
  });

  it("give reasons as sentences, with the place and, if it is another, the article", () => {
    const reasons: readonly Reason[] = [
      { by: "article", how: "inflected", name: "Lindner" },
      { by: "corpus", how: "surname", name: "Petra Lindner", bearers: 3 },
    ];
    const where = { shows: "full name", part: { kind: "paragraph", number: 1 } } as const;
    assert.equal(
      EN.evidence({ reasons, where: { ...where, label: "Rede" } }),
      "inflected form of Lindner, surname of Petra Lindner, by far the most named of 3 bearers, named in full in paragraph 1 of Rede",
    );
    assert.equal(
      DE.evidence({ reasons, where }),
      "gebeugte Form von Lindner, Nachname von Petra Lindner, unter 3 dieses Namens bei Weitem am häufigsten genannt, mit vollem Namen in Absatz 1",
    );
    const open: Reason = { by: "nothing", name: "Müller", type: "PER", bearers: ["A. Müller", "B. Müller"] };
    assert.equal(EN.evidence({ reasons: [open] }), "2 people named Müller: A. Müller, B. Müller; left open");
    assert.match(DE.evidence({ reasons: [open] }), /^2 Personen mit dem Namen Müller/u);
  });

  it("have a sentence for every reason of a suggestion", () => {
    const reasons: readonly SuggestionReason[] = [
      { kind: "short", name: "Falk", of: "Rita Falk" },
      { kind: "similar", names: ["a", "b"] },
      { kind: "one letter" },
      { kind: "same name" },
      { kind: "company", names: ["Minsk", "Riga"] },
      { kind: "together", articles: 1 },
      { kind: "together", articles: 2000 },
      { kind: "other type" },
      { kind: "other given names" },
    ];
    for (const words of [EN, DE]) {
      const sentences = reasons.map(words.suggestion);
      assert.equal(new Set(sentences).size, reasons.length);
      assert.doesNotMatch(sentences.join(), /undefined|\[object/u);
    }
    assert.equal(DE.suggestion({ kind: "together", articles: 2000 }), "2.000 Artikel nennen beide");
  });

  it("are short in lenses", () => {
    const mention = {} as never;
    const elsewhere = { mentions: 2431, articles: 412, sources: [] };
    const lens = { kind: "entity", offset: 0, name: "Donald Trump", mention, here: 9, elsewhere } as const;
    assert.equal(EN.lens.entity(lens), "Donald Trump: 9 here, 2,431 in 412 others");
    assert.equal(DE.lens.entity(lens), "Donald Trump: 9 hier, 2.431 in 412 anderen");
    assert.equal(
      EN.lens.entity({ ...lens, name: "x".repeat(99) }).length,
      40 + ": 9 here, 2,431 in 412 others".length,
    );
    const counts = { PER: 2, LOC: 1, ORG: 0 };
    const summary = { kind: "summary", offset: 0, counts, entities: ["a", "b", "c"] } as const;
    assert.equal(EN.lens.summary(summary), "3 entities: 2 people, 1 place");
    assert.equal(DE.lens.summary(summary), "3 Entitäten: 2 Personen, 1 Ort");
  });
});
