// General knowledge: that its data is whole and says what it should, for all states and not for some.
import assert from "node:assert/strict";
import derived from "../../../../server/src/core/names/knowledge/derived.json";
import { baseFormOf, conceptOf, placeOf } from "../../../../server/src/core/names/knowledge/knowledge";
import organisations from "../../../../server/src/core/names/knowledge/organisations.json";
import states from "../../../../server/src/core/names/knowledge/states.json";
import generated from "../../../../server/src/core/names/knowledge/territories.json";

const id = (name: string, type: "LOC" | "ORG", kind: "name" | "derived" = "name"): string | undefined =>
  conceptOf(name, type, kind)?.id;

describe("general knowledge", () => {
  it("knows forms and acronyms of at least 150 organisations and states, in several languages", () => {
    assert.ok(Object.keys(organisations.concepts).length >= 150);
    for (const name of [
      "UN",
      "UNO",
      "Vereinte Nationen",
      "United Nations",
      "Naciones Unidas",
      "Verenigde Naties",
    ]) {
      assert.equal(id(name, "ORG"), "UN", name);
    }
    for (const name of [
      "USA",
      "U.S.",
      "EE.UU.",
      "Vereinigten Staaten von Amerika",
      "Stati Uniti",
      "the US".slice(4),
    ]) {
      assert.equal(id(name, "LOC"), "US", name);
    }
    for (const name of ["IWF", "IMF", "FMI", "Internationalen Währungsfonds"])
      assert.equal(id(name, "ORG"), "IWF", name);
  });

  it("has an adjective or inhabitant form for every state CLDR lists with a two-letter code and a population", () => {
    const codes = Object.keys(generated.territories).filter((code) => /^[A-Z]{2}$/.test(code));
    const known = new Set(Object.keys(derived.languages.de));
    // Dependent territories and uninhabited islands have none of their own.
    const missing = codes.filter((code) => !known.has(code));
    assert.ok(missing.length <= 62, `${missing.length}: ${missing.join(" ")}`);
    assert.ok(known.size >= 240);
  });

  it("derives only from territories it has names for", () => {
    const named = new Set([...Object.keys(generated.territories), ...Object.keys(states.concepts)]);
    for (const [language, words] of Object.entries(derived.languages)) {
      assert.deepEqual(
        Object.keys(words).filter((code) => !named.has(code)),
        [],
        language,
      );
    }
  });

  it("finds the state behind adjectives and inhabitants in all their endings", () => {
    for (const form of ["portugiesisch", "portugiesischen", "Portugiesin", "Portugiesen", "Portuguese"]) {
      assert.equal(id(form, "LOC", "derived"), "PT", form);
    }
    assert.equal(id("Briten", "LOC", "derived"), "GB");
    assert.equal(id("US-amerikanische", "LOC", "derived"), "US");
    assert.equal(conceptOf("Portuguese", "LOC", "derived")?.name, "Portugal");
  });

  it("takes no capital for a state, no short word for an acronym and no person for anything", () => {
    assert.equal(id("Lissabon", "LOC"), "2267057");
    assert.equal(id("us", "ORG"), undefined);
    assert.equal(id("Un", "ORG"), undefined);
    assert.equal(conceptOf("Jordan", "PER", "name"), undefined);
    assert.equal(id("Kongo", "LOC"), undefined);
  });

  it("gives dictionary forms of known names only", () => {
    assert.equal(baseFormOf("Vereinten Nationen", "ORG"), "Vereinte Nationen");
    assert.equal(baseFormOf("Portugals", "LOC"), "Portugal");
    assert.equal(baseFormOf("Niederlanden", "LOC"), "Niederlande");
    assert.equal(baseFormOf("LISSABON", "LOC"), "Lissabon");
    assert.equal(baseFormOf("UNHCR", "ORG"), undefined);
    assert.equal(baseFormOf("Hamas", "ORG"), undefined);
    assert.equal(baseFormOf("Portugal", "LOC"), undefined);
    assert.equal(baseFormOf("Hans", "LOC"), undefined);
    assert.equal(placeOf("Dortmunder"), "Dortmund");
    assert.equal(placeOf("Lehrer"), undefined);
  });
});
