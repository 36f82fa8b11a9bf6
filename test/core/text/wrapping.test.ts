// Lines of plain text: which are paragraphs, which go on in the next, and what must not change by wrapping.
import assert from "node:assert/strict";
import { createDocument } from "../../../server/src/core/text/create-document";
import { WRAPPINGS, wrapped } from "../../support/wrap";
import { blocks, lines } from "./read";

const ARTICLE = [
  "Regierung stellt Haushalt vor",
  "Am Montagabend hat die Ministerin in der Landeshauptstadt ihren Haushalt vorgestellt. Neben Vertretern der Verbände waren auch Petra Lohmann, Jonas von Eschenbach und der Bürgermeister von Neustadt an der Weinstraße gekommen. Sie lobten den Entwurf.",
  "Kritik aus Sachsen-Anhalt",
  "Widerspruch kam von der Opposition: „Das Geld reicht nicht“, sagte Kerstin Baumgärtner, die am 18. Mai 2016 noch anders gesprochen hatte. Prof. Dr. Uwe Zimmermann verwies auf die Lage in Rheinland-Pfalz und auf die Zahlen des Bundesrechnungshofes, der den Entwurf im Herbst prüfen soll.",
].join("\n");

/** Tokens with the sentence they stand in. */
function tokensOf(text: string): string[] {
  const { text: letters, tokenStarts, tokenEnds, sentenceStarts } = createDocument(text, { language: "de" });
  let sentence = 0;
  return Array.from(tokenStarts, (start, i) => {
    if ((sentenceStarts[sentence + 1] ?? 0) <= i) sentence++;
    return `${sentence} ${letters.slice(start, tokenEnds[i])}`;
  });
}

describe("wrapped lines", () => {
  const whole = tokensOf(ARTICLE);
  for (const wrapping of WRAPPINGS) {
    const { width, hyphens, lineEnd } = wrapping;
    it(`make no difference: ${width}, ${JSON.stringify(lineEnd)}${hyphens ? ", hyphens" : ""}`, () =>
      assert.deepEqual(tokensOf(wrapped(ARTICLE, wrapping)), whole));
  }

  it("go on where a sentence does, below a headline and in the last paragraph of two lines", () => {
    const text =
      "Neue Brücke über den Neckar\nDer Bau beginnt im Frühjahr, sagte die Architektin Friederike\nHartmann der Zeitung. Sie rechnet mit\nzwei Jahren.\n\nZuvor hatten sich in Tübingen die Gegner um den Biologen Karl\nObermaier getroffen.";
    assert.deepEqual(blocks(text), [
      ["headline", "Neue Brücke über den Neckar"],
      [
        "paragraph",
        "Der Bau beginnt im Frühjahr, sagte die Architektin Friederike Hartmann der Zeitung. Sie rechnet mit zwei Jahren.",
      ],
      ["paragraph", "Zuvor hatten sich in Tübingen die Gegner um den Biologen Karl Obermaier getroffen."],
    ]);
  });

  it("go on in a narrow column", () => {
    const text =
      "Im Rathaus von Bad\nKreuznach trafen sich\ngestern die Herren\nWeber und von der\nHeydt mit Frau\nLindemann.";
    assert.deepEqual(lines(text), [
      "Im Rathaus von Bad Kreuznach trafen sich gestern die Herren Weber und von der Heydt mit Frau Lindemann.",
    ]);
  });

  it("end where each holds a name", () => {
    for (const text of [
      "Anna Seghers\nHeinrich Mann\nBertolt Brecht",
      "Aalen\nBad Homburg\nCottbus\nDuisburg",
    ])
      assert.deepEqual(lines(text), text.split("\n"));
  });

  it("end where each is a paragraph", () => {
    const text = `${"Ein langer Satz ohne jedes Ende, der immer weitergeht, ".repeat(4)}fertig.\nFoto: Max Weber\nbeauty-Produkte sind gefragt.\nKurzer Satz.`;
    assert.deepEqual(lines(text).slice(1), [
      "Foto: Max Weber",
      "beauty-Produkte sind gefragt.",
      "Kurzer Satz.",
    ]);
  });
});

describe("lists and rows", () => {
  it("have items, with the lines that belong to them", () => {
    const text = "Es sprachen:\n- Maria Reimer,\n  Leiterin\n- Oskar Behrens\n1. Rede von Ida\n2. Antwort";
    assert.deepEqual(blocks(text), [
      ["paragraph", "Es sprachen:"],
      ["item", "Maria Reimer, Leiterin"],
      ["item", "Oskar Behrens"],
      ["item", "1. Rede von Ida"],
      ["item", "2. Antwort"],
    ]);
  });

  it("have cells: tabs, wide gaps, semicolons, bars", () => {
    assert.deepEqual(lines("Ida Noll\tFDP\tTrier\nGrüne    Mainz"), [
      "Ida Noll",
      "FDP",
      "Trier",
      "Grüne",
      "Mainz",
    ]);
    assert.deepEqual(lines("Noll;FDP;Trier\nBerg;SPD;Mainz"), [
      "Noll",
      "FDP",
      "Trier",
      "Berg",
      "SPD",
      "Mainz",
    ]);
    assert.deepEqual(lines("| Noll | FDP |\n| Berg | SPD |"), ["Noll", "FDP", "Berg", "SPD"]);
    assert.deepEqual(lines("Er kam; sie ging.\nEin Satz   mit Lücke."), [
      "Er kam; sie ging.",
      "Ein Satz mit Lücke.",
    ]);
  });
});

describe("mail", () => {
  it("has a head, quotations and a signature", () => {
    const text =
      "Von: Ida Noll <ida@noll.example>\nAn: Oskar Behrens\nBetreff: Treffen in Graz\n\nLieber Oskar,\n\n> am Montag war ich in Sankt\n> Pölten.\n>> Und Linz?\n\nGruß\n\n-- \nIda Noll\nNoll KG, Trier";
    assert.deepEqual(blocks(text), [
      ["cell", "Ida Noll <￼>"],
      ["cell", "Oskar Behrens"],
      ["cell", "Treffen in Graz"],
      ["paragraph", "Lieber Oskar,"],
      ["quote", "am Montag war ich in Sankt Pölten."],
      ["quote", "Und Linz?"],
      ["headline", "Gruß"],
      ["cell", "Ida Noll"],
      ["cell", "Noll KG, Trier"],
    ]);
  });

  it("is no mail for a word with a colon", () =>
    assert.deepEqual(lines("Von: hier bis dort.\n\nDatum: gestern"), [
      "Von: hier bis dort.",
      "Datum: gestern",
    ]));
});
