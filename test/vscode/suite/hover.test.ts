// The card of an entity.
import assert from "node:assert/strict";
import { at, eventually, FIRST, hoverText, SECOND, show } from "./support";

describe("hover", () => {
  it("shows who is meant by a surname, and where else", async () => {
    const document = await show(SECOND);
    const card = await eventually(async () => {
      const text = await hoverText(document.uri, at(document, "Für T|rump ist"));
      assert.match(text, /Donald Trump/);
      return text;
    });
    assert.match(card, /000_1371/, "names the other article");
    assert.match(card, /US-Präsident/, "quotes the introduction");
    assert.match(card, /surname of Donald Trump/, "says why");
    assert.doesNotMatch(card, /undefined|NaN|\[object/);
  });

  it("shows the place behind a compound and behind an adjective", async () => {
    const document = await show(SECOND);
    assert.match(await hoverText(document.uri, at(document, "Sy|rien-Krieg")), /Syrien/);
    assert.match(await hoverText(document.uri, at(document, "r|ussische Armee")), /Russland/);
  });

  it("shows nothing where no name stands", async () => {
    const document = await show(FIRST);
    assert.equal(await hoverText(document.uri, at(document, "militä|rische Lösung")), "");
  });
});
