// How fast one thread lays out, recognises and links.
import { loadEngine } from "../../server/src/node/engine";
import type { Speech } from "./corpora";
import type { Figure } from "./statistics";

/** Words a second of the whole analysis of an article, on this thread. */
export function recogniserSpeed(speeches: readonly Speech[]): Figure {
  const engine = loadEngine();
  for (const { text } of speeches.slice(0, 50)) engine.analyse(text);
  const started = performance.now();
  let words = 0;
  for (const { text } of speeches) words += engine.analyse(text).words;
  const seconds = (performance.now() - started) / 1000;
  return { name: "analysis on one thread", value: words / seconds, unit: "words/s" };
}
