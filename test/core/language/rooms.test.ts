// The rooms for languages: how one is found, what their word lists must hold, and which language a document is read in.
import assert from "node:assert/strict";
import {
  ANY_LANGUAGE,
  hasRoom,
  LANGUAGES,
  primaryTag,
  roomOf,
} from "../../../server/src/core/language/rooms";
import { foldName } from "../../../server/src/core/names/fold";
import { createDocument } from "../../../server/src/core/text/create-document";

describe("rooms for languages", () => {
  it("are found by the language of a tag", () => {
    assert.deepEqual(
      LANGUAGES.map(({ tag }) => tag),
      ["de", "en", "es", "it", "nl", "fr", "pt"],
    );
    for (const [tag, room] of [
      ["de-AT", "de"],
      ["PT_br", "pt"],
      ["pl", "und"],
      ["und", "und"],
      ["", "und"],
      ["deutsch", "und"],
    ] as const) {
      assert.equal(roomOf(tag).tag, room, tag);
      assert.equal(hasRoom(tag), room !== "und", tag);
    }
    assert.equal(primaryTag("zh-Hant-TW"), "zh");
  });

  for (const { tag, words } of LANGUAGES) {
    it(`${tag}: titles, roles and particles are folded, small words in lower case`, () => {
      const folded = [
        "titles",
        "male",
        "female",
        "groups",
        "roles",
        "roleEndings",
        "surnames",
        "particles",
      ] as const;
      const wrong = folded.flatMap((list) => [...words[list]].filter((word) => foldName(word) !== word));
      const small = [
        "abbreviations",
        "openers",
        "articles",
        "elisions",
        "conjunctions",
        "connectors",
        "credits",
      ] as const;
      wrong.push(...small.flatMap((list) => [...words[list]].filter((word) => word.toLowerCase() !== word)));
      assert.deepEqual(wrong, []);
    });

    it(`${tag}: what all languages say contains it, but for what needs the language`, () => {
      for (const list of Object.keys(words) as (keyof typeof words)[]) {
        if (list === "clitics" || list === "contractions") continue;
        for (const word of words[list]) assert.ok(ANY_LANGUAGE.words[list].has(word), `${list}: ${word}`);
      }
    });
  }
});

describe("the language of a document", () => {
  const french =
    "Le ministre a dit que la loi serait votée avant la fin de la semaine par les deux chambres.";

  it("is told from its words", () => assert.equal(createDocument(french).language, "fr"));
  it("is the given one", () => assert.equal(createDocument(french, { language: "nl-BE" }).language, "nl"));
  it("is the one its front matter names, before the given one", () => {
    assert.equal(createDocument(`---\nlang: pt-BR\n---\n${french}`, { language: "nl" }).language, "pt");
  });
  it("is told from its words where what is named is no tag", () => {
    assert.equal(createDocument(`---\nlang: "?"\n---\n${french}`, { language: "auto" }).language, "fr");
  });
});
