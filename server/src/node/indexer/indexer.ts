// Makes the indexer that servers and the command line use: model, workers, cache and store put together.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Precise } from "../../common/protocol";
import { type Corpus, createCorpus } from "../../core/corpus/corpus";
import type { Tier } from "../../core/recognise/recogniser";
import type { Indexer } from "../../ports/indexer";
import type { Cache } from "../cache/cache";
import type { CacheOptions } from "../cache/sqlite-cache";
import { AdaptiveExecutor } from "../executor/adaptive-executor";
import { findModel, loadAnalyser, preciseKey } from "../executor/analyser";
import type { ImmediateAnalyser } from "../executor/executor";
import { createInlineExecutor } from "../executor/inline";
import type { WorkerSetup } from "../executor/messages";
import { findAbove } from "../executor/package-files";
import { WorkerPool } from "../executor/pool";
import { Corpora } from "./corpora";
import { CorpusIndexer } from "./corpus-indexer";

export { findModel } from "../executor/analyser";

/** How to set up an indexer; everything has a default. */
export interface IndexerOptions {
  /** Path of the model file. Default: the one that ships. */
  readonly model?: string | undefined;
  /** The recogniser that reads every article. Default: the fast one. */
  readonly tier?: Tier | undefined;
  /** Folder for the cache; made if missing. Default: no cache. */
  readonly storagePath?: string | undefined;
  /** Worker threads for many files; 0 (the default) chooses by the machine. */
  readonly workers?: number | undefined;
  /** BCP 47 tag of the language of articles that do not name theirs; by default it is told article by article. */
  readonly language?: string | undefined;
  /**
   * For editors: milliseconds in which no file is analysed on this thread, so that the documents which an editor opens
   * right after it has named the folders come first. Default 0.
   */
  readonly headStart?: number | undefined;
  /** Which articles the precise recogniser reads again in the background. Default: there is none. */
  readonly extent?: Precise | undefined;
  /** An open document that lies in no folder of the corpus is a corpus of its own. Default false. */
  readonly takesSingles?: boolean | undefined;
  /** Told what a user may want to know: files with problems, the cache's state. Default: nothing is told. */
  readonly log?: ((message: string, isNote?: boolean) => void) | undefined;
  /** For tests. */
  readonly corpus?: Corpus | undefined;
  readonly analyser?: ImmediateAnalyser | undefined;
  readonly spawn?: (() => Worker) | undefined;
  readonly precise?: CloseReader | undefined;
}

/** An article needs a few megabytes; one that needs this much ends its worker and not the server. */
const WORKER_MEGABYTES = 768;

/** A precise recogniser in workers: the key of its analyses, and how one is started. */
interface CloseReader {
  readonly key: string;
  spawn(): Worker;
}

/** Makes an indexer without folders. Throws if the model cannot be read. */
export function createIndexer(options: IndexerOptions = {}): Indexer {
  const log = options.log ?? (() => {});
  const model = options.model ?? (options.analyser ? "" : findModel());
  const setup: WorkerSetup = { model, language: options.language, tier: options.tier };
  const analyser = options.analyser ?? loadAnalyser(setup);
  const inline = createInlineExecutor(analyser, options.headStart);
  const pool = new WorkerPool({
    count: options.workers || defaultWorkers(),
    spawn: options.spawn ?? (() => spawnWorker(setup)),
    fallback: inline,
    log,
  });
  const { storagePath, extent } = options;
  const precise = options.precise ?? (extent && !options.analyser ? shippedReader(setup) : undefined);
  const engines = { fast: analyser.key, ...(precise && { precise: precise.key }) };
  const indexer = new CorpusIndexer({
    corpora: new Corpora(options.corpus ?? createCorpus()),
    takesSingles: options.takesSingles,
    executor: new AdaptiveExecutor(inline, pool),
    precise: precise && closeReader(precise.spawn, log),
    analyse: analyser.analyse,
    cache: storagePath === undefined ? undefined : cacheIn(storagePath, engines, log),
    log,
  });
  indexer.setPrecise(extent ?? "off");
  return indexer;
}

/** The precise recogniser that ships, unless the machine has too little memory for it. */
function shippedReader(setup: WorkerSetup): CloseReader | undefined {
  const key = preciseKey(setup);
  return key === undefined ? undefined : { key, spawn: () => spawnWorker({ ...setup, tier: "precise" }) };
}

/** One thread, so that at least half of the machine stays for others; it keeps its large model for a while. */
function closeReader(spawn: () => Worker, log: (message: string) => void): WorkerPool {
  // That no worker can be started is said once, and not again of each article.
  const fallback = {
    capacity: 1,
    plan() {},
    run: async () => ({ kind: "gone" }) as const,
    async dispose() {},
  };
  const instead = "articles are not read closely";
  return new WorkerPool({ count: 1, depth: 1, spawn, fallback, log, instead, idleMilliseconds: 60_000 });
}

/** Loads the database only when it is wanted: that takes longer than a small corpus. */
async function cacheIn(
  folder: string,
  engines: CacheOptions["engines"],
  log: (message: string) => void,
): Promise<Cache | undefined> {
  const { openCache } = await import("../cache/sqlite-cache");
  return openCache({ folder, engines, log });
}

/** One thread stays for answering requests, where there are more than two. */
function defaultWorkers(): number {
  const threads = availableParallelism();
  return threads <= 2 ? threads : Math.min(6, threads - 1);
}

function spawnWorker(setup: WorkerSetup): Worker {
  const worker = new Worker(findWorker(), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEGABYTES },
    stdout: true,
  });
  // Standard output belongs to the protocol.
  worker.stdout.on("data", (printed: Uint8Array) => process.stderr.write(printed));
  return worker;
}

/** The worker's bundle: beside this one, or in dist/ of the package for bundles that lie elsewhere. */
function findWorker(): string {
  return findAbove("worker.js", join("dist", "worker.js"));
}
