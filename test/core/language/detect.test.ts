// The language of a text: from its small words, from its letters, and what is too little to tell.
import assert from "node:assert/strict";
import fc from "fast-check";
import { detectLanguage } from "../../../server/src/core/language/detect";
import { anyString } from "../any-string";

const TEXTS: Readonly<Record<string, string>> = {
  de: "Der Ausschuss hat sich am Montag mit dem Entwurf befasst, der nach der Pause noch einmal geändert wurde.",
  en: "The committee met on Monday to discuss the draft, which had been changed again after the summer break.",
  fr: "La commission s'est réunie lundi pour discuter du projet, qui a été modifié après la pause de l'été.",
  es: "La comisión se reunió el lunes para hablar del proyecto, que fue cambiado otra vez después del verano.",
  it: "La commissione si è riunita lunedì per discutere il progetto, che è stato cambiato dopo la pausa estiva.",
  nl: "De commissie kwam maandag bijeen om over het ontwerp te praten, dat na de zomer nog eens is gewijzigd.",
  pt: "A comissão reuniu-se na segunda para falar do projeto, que foi mudado outra vez depois das férias.",
  sv: "Utskottet möttes på måndagen för att tala om förslaget, som hade ändrats igen efter sommaren och inte var klart.",
  pl: "Komisja zebrała się w poniedziałek, aby omówić projekt, który został zmieniony po przerwie i nie był gotowy.",
  ru: "Комиссия собралась в понедельник, чтобы обсудить проект, который был изменён после перерыва.",
  uk: "Комісія зібралася в понеділок, щоб обговорити проєкт, який було змінено після перерви.",
  el: "Η επιτροπή συνεδρίασε τη Δευτέρα για να συζητήσει το σχέδιο.",
  ja: "委員会は月曜日に集まり、草案について話し合った。",
};

describe("detecting the language", () => {
  for (const [tag, text] of Object.entries(TEXTS)) {
    it(`tells ${tag}`, () => assert.equal(detectLanguage(text), tag));
  }

  for (const text of [
    "",
    " \n",
    "12.5 %",
    "Berlin",
    "in Berlin",
    "Anna Kolb, Peter Kolb, Emil Kolb",
    "...".repeat(900),
  ]) {
    it(`does not guess at ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.equal(detectLanguage(text), "und");
    });
  }

  it("begins where prose begins", () => {
    const head = "titre: le projet de la commission est dans les mains du ministre\n";
    assert.equal(detectLanguage(head + TEXTS.de, head.length), "de");
  });

  it("gives a tag for any string", () => {
    fc.assert(
      fc.property(anyString(), fc.nat(100), (text, from) => /^[a-z]{2,3}$/.test(detectLanguage(text, from))),
      { seed: 20240911 },
    );
  });
});
