// How fast one thread reads: tokens and names alone, and with the links inside the article.
import { createDocument } from "../../server/src/core/text/create-document";
import { loadAnalyser, loadRecogniser } from "../../server/src/node/executor/analyser";
import type { Speech } from "./corpora";
import type { Figure } from "./statistics";

/** Texts read before the clock starts, so that the code is compiled. */
const WARM_UP = 50;

/**
 * Tokens a second of tokenising and recognising, words a second of the whole analysis, both on this thread. News has more
 * names than speeches, and so takes longer.
 */
export function recogniserSpeed(speeches: readonly Speech[], news: readonly Speech[]): Figure[] {
  const recogniser = loadRecogniser();
  const read = (text: string) => {
    const document = createDocument(text);
    recogniser.recognise(document);
    return document.tokenCount;
  };
  const tokens = rate(speeches, read);
  const engine = loadAnalyser();
  const words = rate(speeches, (text) => engine.analyse(text).words);
  return [
    { name: "recogniser on one thread", value: tokens, unit: "tokens/s", bound: 200_000, atLeast: true },
    { name: "analysis on one thread", value: words, unit: "words/s" },
    { name: "recogniser on one thread, news", value: rate(news, read), unit: "tokens/s" },
    {
      name: "analysis on one thread, news",
      value: rate(news, (text) => engine.analyse(text).words),
      unit: "words/s",
    },
  ];
}

/** What `count` returns for all texts, over the seconds it takes. */
function rate(speeches: readonly Speech[], count: (text: string) => number): number {
  for (const { text } of speeches.slice(0, WARM_UP)) count(text);
  const started = performance.now();
  let sum = 0;
  for (const { text } of speeches) sum += count(text);
  return (sum / (performance.now() - started)) * 1000;
}
