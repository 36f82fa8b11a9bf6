// What resolution costs on a made-up corpus full of clashing names: bundle with esbuild, run with `node --expose-gc FILE [articles]`.

import type { Corpus } from "../../server/src/core/corpus/corpus";
import { createCorpus } from "../../server/src/core/corpus/corpus";
import { randomNumbers, syntheticAnalysis } from "./synthetic-corpus";

const BATCH = 64;
const EDITS = 200;

const articleId = (number: number): string => `article-${String(number).padStart(6, "0")}.txt`;

/** Milliseconds that a piece of work takes. */
function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Median and 95th percentile of the costs of a repeated piece of work, as text. */
function quantiles(repeat: number, work: (round: number) => void): string {
  const costs = Array.from({ length: repeat }, (_, round) => time(() => work(round))).sort((a, b) => a - b);
  const at = (share: number): string => (costs[Math.floor(share * (repeat - 1))] ?? 0).toFixed(2);
  return `${at(0.5)} / ${at(0.95)} / ${at(1)} ms (median / p95 / worst)`;
}

function fill(store: Corpus, size: number, isResolvedEachBatch: boolean): number {
  const random = randomNumbers(1);
  let spent = 0;
  for (let from = 0; from < size; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - from) }, (_, i) => from + i);
    const changes = numbers.map((number) => ({ id: articleId(number), analysis: syntheticAnalysis(random) }));
    spent += time(() => {
      store.apply(changes);
      if (isResolvedEachBatch) store.snapshot();
    });
  }
  return spent + time(() => store.snapshot());
}

function main(): void {
  const size = Number(process.argv[2] ?? 25_371);
  const heapBefore = memory();
  const store = createCorpus();
  console.log(`batches of ${BATCH}, resolved after each: ${fill(store, size, true).toFixed(0)} ms`);
  console.log(`entities: ${store.snapshot().entityCount}; memory: ${(memory() - heapBefore).toFixed(0)} MB`);
  const once = createCorpus();
  console.log(`batches of ${BATCH}, resolved at the end: ${fill(once, size, false).toFixed(0)} ms`);
  const random = randomNumbers(2);
  const edits = Array.from({ length: EDITS }, (_, i) => [
    { id: articleId((i * 7919) % size), analysis: syntheticAnalysis(random) },
  ]);
  console.log(
    `edit of one article: ${quantiles(EDITS, (i) => {
      store.apply(edits[i] ?? []);
      store.snapshot();
    })}`,
  );
  const changes = edits.flat();
  const views = quantiles(EDITS, (i) => {
    store.apply([changes[i] ?? changes[0]!]);
    store.snapshot().entities();
  });
  console.log(`edit and list of all entities: ${views}`);
  const view = store.snapshot();
  const top = view
    .entities()
    .slice(0, EDITS)
    .map((entity) => entity.id);
  console.log(`article view: ${quantiles(EDITS, (i) => view.article(articleId((i * 104_729) % size)))}`);
  console.log(`counts of the most frequent: ${quantiles(EDITS, (i) => view.counts(top[i] ?? ""))}`);
  console.log(
    `introduction of the most frequent: ${quantiles(EDITS, (i) => view.introduction(top[i] ?? ""))}`,
  );
  console.log(`forms of the most frequent: ${quantiles(EDITS, (i) => view.forms(top[i] ?? ""))}`);
  console.log(
    `companions of the most frequent: ${quantiles(EDITS, (i) => view.companions(top[i] ?? "", 10))}`,
  );
  console.log(`suggestions: ${quantiles(5, () => view.suggestions(50))}`);
}

/** Megabytes in use after collection, if the collector is exposed (--expose-gc). */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

main();
