// Persons inside an article: full and bare names, families, namesakes, titles.
import assert from "node:assert/strict";
import { checkChains, link, namesOf, reasonsOf } from "./linked";

describe("persons in one article", () => {
  it("links bare surnames and given names to the one full name", () => {
    const linked = checkChains(
      "⟦Clara Wieck⟧{PER w} spielte in Leipzig. ⟦Wieck⟧{PER w} war zwölf. ⟦Clara⟧{PER w} übte viel, ⟦Wiecks⟧{PER w} Vater lehrte.",
    );
    assert.deepEqual(namesOf(linked), ["Clara Wieck"]);
    assert.deepEqual(reasonsOf(linked), [
      "Wieck -surname-> Clara Wieck",
      "Clara -given-name-> Clara Wieck",
      "Wiecks -inflected-> Wieck",
    ]);
  });

  it("names a person without the genitive s that only the bare surname shows", () => {
    assert.deepEqual(namesOf(checkChains("⟦Robert Kolbs⟧{PER k} Plan. ⟦Kolb⟧{PER k} schweigt.")), [
      "Robert Kolb",
    ]);
  });

  it("links a surname that comes before its full name", () => {
    checkChains("⟦Okonjo⟧{PER o} siegt\n\n⟦Ngozi Okonjo⟧{PER o} hat die Wahl gewonnen.");
  });

  it("keeps two bearers of a surname apart and gives bare mentions to the nearest before them", () => {
    checkChains(
      "⟦Heinrich Mann⟧{PER h} schrieb. ⟦Mann⟧{PER h} lebte in Nizza. Sein Bruder ⟦Thomas Mann⟧{PER t} schrieb auch. ⟦Mann⟧{PER t} floh.",
    );
  });

  it("uses the title of a bare surname before nearness", () => {
    checkChains(
      "Minister ⟦Karl Weber⟧{PER k} traf die Ärztin ⟦Anna Weber⟧{PER a}. Herr ⟦Weber⟧{PER k} schwieg, Frau ⟦Weber⟧{PER a} redete.",
    );
  });

  it("leaves an ambiguous surname before both bearers open", () => {
    checkChains("⟦Schmidt⟧{PER x} gewinnt\n\n⟦Eva Schmidt⟧{PER e} und ⟦Udo Schmidt⟧{PER u} traten an.");
  });

  it("does not take a family for a person", () => {
    const linked = checkChains(
      "⟦Joan Kennedy⟧{PER j} kam. Die ⟦Kennedys⟧{PER f} feierten. ⟦Kennedy⟧{PER j} sang.",
    );
    assert.deepEqual(namesOf(linked), ["Joan Kennedy", "Die Kennedys"]);
    checkChains("Der ⟦Klaus⟧{PER k} kam, ⟦Klaus⟧{PER k} ging.");
  });

  it("does not take brothers for one of them", () => {
    checkChains(
      "Die ⟦Brüder Grimm⟧{PER b} sammelten. ⟦Wilhelm Grimm⟧{PER w} schrieb. Familie ⟦Kolb⟧{PER f} las, ⟦Ute Kolb⟧{PER u} auch; ⟦Kolb⟧{PER u} mochte es.",
    );
  });

  it("sees through titles and roles inside a mention", () => {
    const linked = checkChains(
      "⟦Dr. Emilia Roth⟧{PER r} sprach. ⟦Frau Roth⟧{PER r} ging. ⟦Bundesministerin Roth⟧{PER r} kam. ⟦Roth⟧{PER r} blieb.",
    );
    assert.deepEqual(namesOf(linked), ["Emilia Roth"]);
  });

  it("links initials, junior and senior with care", () => {
    checkChains(
      "⟦John Quincy Adams⟧{PER q} und ⟦J. Q. Adams⟧{PER q} sind einer, ⟦Samuel Adams⟧{PER s} ist ein anderer.",
    );
    checkChains("⟦Robert Downey Jr.⟧{PER j} spielt, ⟦Robert Downey Sr.⟧{PER s} führt Regie.");
  });

  it("reads other romanisations of a full name", () => {
    checkChains("⟦Michail Gorbatschow⟧{PER g} reiste. Englisch: ⟦Mikhail Gorbachev⟧{PER g}.");
  });

  it("keeps other given names apart, whatever else agrees", () => {
    checkChains(
      "⟦Bill Clinton⟧{PER b} und ⟦Hillary Clinton⟧{PER h} kamen. ⟦Hillary Rodham Clinton⟧{PER h} sprach.",
    );
  });

  it("knows particles", () => {
    checkChains(
      "⟦Ludwig van Beethoven⟧{PER b} hörte. ⟦Beethoven⟧{PER b} schrieb. ⟦van Beethoven⟧{PER b} ging. ⟦Otto von Habsburg⟧{PER h} kam, ⟦Habsburgs⟧{PER h} Sohn auch.",
    );
  });

  it("keeps rulers with other numbers apart", () => {
    checkChains("⟦Pius XI.⟧{PER e} folgte ⟦Pius X.⟧{PER z} nach; ⟦Pius XI.⟧{PER e} regierte lang.");
  });

  it("knows a ruler without his number, double given names, and names that begin with the family's", () => {
    checkChains("⟦Papst Benedikt XVI.⟧{PER b} reiste. ⟦Benedikt⟧{PER b} sprach.");
    checkChains("⟦Hans-Peter Kolb⟧{PER h}, ⟦Hans Peter Kolb⟧{PER h}, ⟦Hans Kolb⟧{PER k}.");
    checkChains("⟦Li Peng⟧{PER l} kam. ⟦Li⟧{PER l} ging.");
  });

  it("keeps a man and a town of one name apart", () => {
    checkChains(
      "⟦George Washington⟧{PER g} reiste nach ⟦Washington⟧{LOC w}. ⟦Washington⟧{PER g} blieb in ⟦Washington⟧{LOC w}.",
    );
  });

  it("links the name part of a compound", () => {
    const linked = checkChains("⟦Olaf Scholz⟧{PER s} kam. Das ⟦Scholz⟧{PER compound s}-Team wartete.");
    assert.deepEqual(reasonsOf(linked), ["Scholz -compound-> Olaf Scholz"]);
  });

  it("does not follow a chain of resemblances", () => {
    checkChains("⟦A. Berger⟧{PER x} schrieb. ⟦Anna Berger⟧{PER a} und ⟦Alma Berger⟧{PER b} lasen.");
  });
});

describe("roles and titles beside a name", () => {
  const rolesOf = (fixture: string): readonly (string | undefined)[] =>
    link(fixture).linked.mentions.map((mention) => mention.role);

  it("finds them before the name", () => {
    assert.deepEqual(
      rolesOf(
        "Die finnische Ministerpräsidentin ⟦Sanna Marin⟧{PER a} traf Ungarns Außenminister ⟦Péter Szijjártó⟧{PER b} und EU-Kommissar ⟦Jan Figel⟧{PER c}.",
      ),
      ["Die finnische Ministerpräsidentin", "Ungarns Außenminister", "EU-Kommissar"],
    );
  });

  it("finds them after the name", () => {
    assert.deepEqual(
      rolesOf("⟦Ana Brito⟧{PER a}, die Sprecherin der Behörde, schwieg. ⟦Uwe Kolb⟧{PER b}, 48, redete."),
      ["die Sprecherin der Behörde", undefined],
    );
  });

  it("leaves out mere forms of address, and what belongs to somebody else", () => {
    assert.deepEqual(
      rolesOf(
        "Herr ⟦Kolb⟧{PER a} und der Sprecher ⟦Kolbs⟧{PER b}; Präsident ⟦Kolbs⟧{PER b} Reise; Frau Dr. ⟦Renz⟧{PER c}.",
      ),
      [undefined, undefined, "Präsident", "Frau Dr."],
    );
  });

  it("takes no verb and no other sentence", () => {
    assert.deepEqual(
      rolesOf(
        "Gestern sprach der Präsident. ⟦Ana Brito⟧{PER a} kam. Dann gewannen Trainer ⟦Uwe Kolb⟧{PER b}.",
      ),
      [undefined, "Trainer"],
    );
  });
});
