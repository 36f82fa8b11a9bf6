// Adjectives and inhabitants in the languages beside German: gender and number, and the places they come from.
import assert from "node:assert/strict";
import { roomOf } from "../../../server/src/core/language/rooms";
import { foldName } from "../../../server/src/core/names/fold";
import { conceptOf } from "../../../server/src/core/names/knowledge/knowledge";

describe("adjectives and inhabitants by language", () => {
  const forms: readonly (readonly [string, string])[] = [
    ["danesas danés suecos sueca noruegos checas", "DK DK SE SE NO CZ"],
    ["danoises danois suédoise norvégiens tchèques grecques", "DK DK SE NO CZ GR"],
    ["danesi svedese norvegesi ceche austriaci polacche", "DK SE NO CZ AT PL"],
    ["Deense Zweedse Noorse Tsjechen Italianen Chinezen", "DK SE NO CZ IT CN"],
    ["dinamarquesa suecos norueguesas checas alemãs letões", "DK SE NO CZ DE LV"],
    ["Danes Swedes Norwegians Czechs Latvians", "DK SE NO CZ LV"],
  ];
  for (const [words, codes] of forms) {
    it(words, () => {
      assert.deepEqual(
        words.split(" ").map((word) => conceptOf(word, "LOC", "derived")?.id),
        codes.split(" "),
      );
    });
  }

  const bases: readonly (readonly [string, string, string])[] = [
    ["en", "Londoners", "london"],
    ["en", "Parisian", "paris"],
    ["fr", "lyonnaise", "lyon"],
    ["fr", "toulousains", "toulouse"],
    ["es", "barcelonesa", "barcelona"],
    ["it", "milanesi", "milano"],
    ["it", "romana", "roma"],
    ["nl", "Rotterdamse", "rotterdam"],
    ["pt", "lisboense", "lisboa"],
  ];
  for (const [language, word, base] of bases) {
    it(`${language}: ${word} may come from ${base}`, () => {
      const found = roomOf(language).derivedBases(foldName(word));
      assert.ok(found.includes(base), found.join(" "));
    });
  }

  it("comes from nothing when too little is left", () => {
    for (const { derivedBases } of ["en", "fr", "es", "it", "nl", "pt"].map(roomOf)) {
      assert.deepEqual(derivedBases("an"), []);
      assert.deepEqual(derivedBases(""), []);
    }
  });

  it("tells women and men by their roles", () => {
    for (const [language, word, sex] of [
      ["es", "ministra", "female"],
      ["es", "ministro", "male"],
      ["es", "presidente", undefined],
      ["es", "analista", undefined],
      ["it", "direttrice", "female"],
      ["fr", "directrice", "female"],
      ["pt", "secretária", "female"],
      ["nl", "voorzitster", "female"],
      ["en", "chairwoman", "female"],
      ["en", "minister", undefined],
    ] as const) {
      assert.equal(roomOf(language).sexOfRole(foldName(word)), sex, word);
    }
  });
});
