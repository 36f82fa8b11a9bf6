// How much of what is found in articles is found when they are wrapped: part of the evaluations, since it needs news.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../server/src/core/analysis/analyse";
import { loadRecogniser } from "../../server/src/node/executor/analyser";
import { WRAPPINGS, type Wrapping, wrapped } from "../support/wrap";

/** The least share (F1, of letters and types) that each way of wrapping must leave. */
const BOUNDS = { plain: 0.995, hyphenated: 0.995 };
/** One of so many articles is looked at. */
const STEP = 8;

/** Prints agreement for each wrapping of news articles; true if all bounds hold, undefined where there are no articles. */
export function checkWrapping(data: string): boolean | undefined {
  const file = join(data, "documents", "smartdata-news-train.jsonl");
  if (!existsSync(file)) return undefined;
  const texts = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .filter((_, index) => index % STEP === 0)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const recogniser = loadRecogniser();
  const found = (text: string) =>
    analyse(text, recogniser)
      .mentions.filter(({ candidate }) => !candidate)
      .map(({ type, surface }) => `${type} ${surface}`);
  const whole = texts.map((text) => found(wrapped(text, { width: 1e6, hyphens: false, lineEnd: "\n" })));
  let isGood = true;
  for (const wrapping of WRAPPINGS.filter(({ lineEnd }) => lineEnd !== "\r")) {
    const share = agreement(
      whole,
      texts.map((text) => found(wrapped(text, wrapping))),
    );
    const bound = wrapping.hyphens ? BOUNDS.hyphenated : BOUNDS.plain;
    if (share < bound) isGood = false;
    const figure = `${(100 * share).toFixed(2)}  (at least ${(100 * bound).toFixed(1)})`;
    console.log(`  ${share < bound ? "✗" : "✓"} ${label(wrapping).padEnd(40)} ${figure}`);
  }
  return isGood;
}

function label({ width, hyphens, lineEnd }: Wrapping): string {
  return `${width} columns, ${lineEnd === "\n" ? "LF" : "CRLF"}${hyphens ? ", hyphens" : ""}`;
}

/** F1 of two lists of mentions an article, as multisets. */
function agreement(expected: readonly string[][], actual: readonly string[][]): number {
  let [same, all] = [0, 0];
  expected.forEach((mentions, index) => {
    const others = actual[index] ?? [];
    all += mentions.length + others.length;
    const left = new Map<string, number>();
    for (const mention of mentions) left.set(mention, (left.get(mention) ?? 0) + 1);
    for (const mention of others) {
      const count = left.get(mention) ?? 0;
      if (count > 0) same++;
      else if (process.env.SHOW) console.log(index, "+", mention);
      left.set(mention, count - 1);
    }
    if (process.env.SHOW)
      for (const [mention, count] of left) if (count > 0) console.log(index, "-", mention);
  });
  return all === 0 ? 1 : (2 * same) / all;
}
