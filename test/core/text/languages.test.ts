// Words and sentences by language: elisions, possessives, abbreviations, numbers with a full stop.
import assert from "node:assert/strict";
import { createDocument } from "../../../server/src/core/text/create-document";

function words(text: string, language: string): string[] {
  const { tokenCount, tokenStarts, tokenEnds } = createDocument(text, { language });
  return Array.from({ length: tokenCount }, (_, token) => text.slice(tokenStarts[token], tokenEnds[token]));
}

function sentences(text: string, language: string): string[] {
  const { sentenceStarts, tokenStarts, tokenEnds } = createDocument(text, { language });
  return Array.from(sentenceStarts.subarray(0, -1), (first, at) =>
    text.slice(tokenStarts[first], tokenEnds[(sentenceStarts[at + 1] ?? 0) - 1]),
  );
}

describe("words by language", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["fr", "l'ONU et L’Europe d'Anna", "l' ONU et L’ Europe d' Anna"],
    ["fr", "jusqu'à aujourd'hui", "jusqu' à aujourd'hui"],
    ["it", "nell'Unione dell’Aia un po'", "nell' Unione dell’ Aia un po '"],
    ["en", "Peru's and Peru’s plan, they're in", "Peru 's and Peru ’s plan , they 're in"],
    ["en", "Liam O'Hara didn't", "Liam O'Hara didn't"],
    ["de", "Peter's Ding, Rock'n'Roll", "Peter's Ding , Rock'n'Roll"],
    ["en", "He is 18. Peru is not.", "He is 18 . Peru is not ."],
    ["de", "Am 18. Mai", "Am 18. Mai"],
  ];
  for (const [language, text, expected] of cases) {
    it(`${language}: ${text}`, () => assert.equal(words(text, language).join(" "), expected));
  }
});

describe("sentences by language", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["en", "He met Sen. Roth in Peru. The plan failed.", ["He met Sen. Roth in Peru.", "The plan failed."]],
    ["en", "She left Gold Inc. The rest stayed.", ["She left Gold Inc.", "The rest stayed."]],
    ["fr", "Selon Mme. Roth, c'est fini. Elle part.", ["Selon Mme. Roth, c'est fini.", "Elle part."]],
    ["es", "Habló la Sra. Roth. Los demás callaron.", ["Habló la Sra. Roth.", "Los demás callaron."]],
    ["it", "Parla il dott. Rossi. La sala tace.", ["Parla il dott. Rossi.", "La sala tace."]],
    ["nl", "Volgens dhr. Roos is het klaar. Hij gaat.", ["Volgens dhr. Roos is het klaar.", "Hij gaat."]],
    ["pt", "Falou a Sra. Reis. O resto calou.", ["Falou a Sra. Reis.", "O resto calou."]],
  ];
  for (const [language, text, expected] of cases) {
    it(`${language}: ${text}`, () => assert.deepEqual(sentences(text, language), expected));
  }
});
