// Does what the loop says and tells it what came of it.
import type { Analysis } from "../../core/analysis/analysis";
import type { ArticleChange } from "../../core/decisions/article-change";
import type { DecisionConflict } from "../../core/decisions/decision";
import type { Cache, Found } from "../cache/cache";
import { reasonOf } from "../disk/errors";
import { readIfThere, readText } from "../disk/read";
import type { EndableExecutor, Executor } from "../executor/executor";
import type { Corpora } from "./corpora";
import { EventQueue } from "./event-queue";
import type { Effect, Event, FileResult } from "./events";
import { handle } from "./loop";
import { Seeker } from "./seeker";
import type { State } from "./state";
import { analyseText, findByContent, isDirectory, readAndAnalyse, walk } from "./tasks";
import { Timers } from "./timers";

/** What an indexer is made of. */
export interface IndexerParts {
  readonly corpora: Corpora;
  readonly executor: Executor;
  /** Reads closely what the executor above has read, if there is a precise recogniser. */
  readonly precise?: EndableExecutor | undefined;
  /** Analyses an open document on this thread. */
  readonly analyse: (text: string) => Analysis;
  /** True if an open document that lies in no folder is to be a corpus of its own. Default false. */
  readonly takesSingles?: boolean | undefined;
  /** Opened while the indexer is already in use; files are looked for once it is there. */
  readonly cache?: Promise<Cache | undefined> | undefined;
  readonly log: (message: string, isNote?: boolean) => void;
}

/** Who is told. */
export interface Listener {
  status(): void;
  change(): void;
}

type Of<K extends Effect["kind"]> = Extract<Effect, { kind: K }>;

/** The longest time that names being resolved keep the thread to themselves. */
const RESOLVE_MILLISECONDS = 8;

/** Runs the loop over a state. */
export class Driver {
  private readonly events = new EventQueue((event) => this.handle(event));
  private readonly timers = new Timers((timer) => this.events.post({ kind: "due", timer }));
  private cache: Cache | undefined;
  private readonly seeker: Seeker;
  /** Decisions that contradict each other, by their numbers among all. */
  conflicts: readonly DecisionConflict[] = [];

  private readonly does: { readonly [K in Effect["kind"]]: (effect: Of<K>) => void } = {
    scan: (effect) => this.scan(effect),
    "look up": (effect) => this.lookUp(effect),
    read: (effect) => this.read(effect),
    analyse: (effect) => this.analyse(effect),
    refine: (effect) => this.refine(effect),
    "stop refining": ({ path }) => this.parts.precise?.end(path),
    apply: (effect) => this.apply(effect),
    "read decisions": (effect) => this.readDecisions(effect),
    decide: ({ decisions }) => {
      this.conflicts = this.parts.corpora.main.decide(decisions);
    },
    seek: () => this.seek(),
    hide: ({ below }) => this.parts.corpora.hideBelow(below),
    resolve: () => setImmediate(() => this.resolve()),
    wake: ({ timer, milliseconds }) => this.timers.wake(timer, milliseconds),
    "let sleep": ({ timer }) => this.timers.letSleep(timer),
    release: ({ waiters }) => {
      for (const waiter of waiters) waiter();
    },
    "tell status": () => this.listener.status(),
    "tell change": () => this.listener.change(),
    log: ({ line, isNote }) => this.parts.log(line, isNote),
    forget: ({ path }) => this.cache?.forget(path),
    tidy: ({ paths }) => this.cache?.tidy(paths),
  };

  constructor(
    private readonly state: State,
    private readonly parts: IndexerParts,
    private readonly listener: Listener,
  ) {
    this.seeker = new Seeker(parts.corpora.main, async (id) => {
      const path = state.folders.path(id);
      return path === undefined
        ? undefined
        : (state.documents.get(path) ?? readText(path, this.encodingOf(path)));
    });
    const opened = (cache: Cache | undefined): Event => {
      this.cache = cache;
      return { kind: "cache", state: cache === undefined ? "none" : cache.filled ? "filled" : "empty" };
    };
    this.task(parts.cache ?? Promise.resolve(undefined), opened, (reason) => {
      parts.log(`cache: it cannot be used (${reason}); going without`);
      return opened(undefined);
    });
  }

  /** Something happened outside: handled before this returns, unless an event is being handled. */
  send(event: Event): void {
    this.events.send(event);
  }

  /** Ends all tasks; what they had done is kept. */
  async dispose(): Promise<void> {
    this.send({ kind: "disposed" });
    this.timers.clear();
    await Promise.all([this.parts.executor.dispose(), this.parts.precise?.dispose()]);
    (await this.parts.cache?.catch(() => undefined))?.close();
  }

  private handle(event: Event): void {
    const { executor, precise } = this.parts;
    this.guard(`"${event.kind}" was handled`, () => {
      executor.plan(this.state.queue.size);
      const { capacity } = executor;
      const world = { now: performance.now(), capacity, closeCapacity: precise?.capacity ?? 0 };
      for (const effect of handle(this.state, event, world))
        this.guard(`doing "${effect.kind}"`, () => this.execute(effect));
    });
  }

  /** A fault in one place must not keep the rest from being done. */
  private guard(what: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.parts.log(`unexpected while ${what}: ${reasonOf(error)}`);
    }
  }

  private execute<E extends Effect>(effect: E): void {
    // Each of these does effects of its own kind, which the compiler cannot see through the table.
    (this.does[effect.kind] as (effect: E) => void)(effect);
  }

  /** Whatever becomes of a task, it ends in an event. */
  private task<T>(work: Promise<T>, done: (result: T) => Event, failed: (reason: string) => Event): void {
    void work
      .then(done, (error: unknown) => failed(reasonOf(error)))
      .then((event) => this.events.post(event));
  }

  private scan(effect: Of<"scan">): void {
    const { scan, whole } = effect;
    const isOver = () => this.state.disposed || scan !== this.state.scan;
    const walked = walk(effect, isOver, (event) => this.events.post(event));
    const ended = (failed: boolean): Event => ({ kind: "scan ended", scan, whole, failed });
    this.task(
      walked,
      (leftOut) => ({ ...ended(false), leftOut }),
      (reason) => {
        this.parts.log(`the folders could not be searched to the end: ${reason}`);
        return ended(true);
      },
    );
  }

  private lookUp({ path }: Of<"look up">): void {
    const seen = (is: boolean): Event => ({ kind: "looked up", path, isDirectory: is });
    this.task(isDirectory(path), seen, () => seen(false));
  }

  private read(effect: Of<"read">): void {
    const { path, generation, known } = effect;
    const ended = (result: FileResult): Event => ({
      kind: "analysed",
      path,
      generation,
      result,
      isOpen: false,
    });
    let found: Found | undefined;
    this.guard("the cache was asked", () => {
      found = known && this.cacheFor(path) && this.cache?.find(path, known);
    });
    // Thousands of these come at once: they need no promise each.
    if (found) this.events.post(ended({ kind: "analysis", ...(found as Found) }));
    else this.task(this.readFile(effect), ended, (reason) => ended({ kind: "refused", reason }));
  }

  private async readFile({ path, hashFirst }: Of<"read">): Promise<FileResult> {
    const { executor } = this.parts;
    const cache = this.cacheFor(path);
    const known = hashFirst && cache ? await findByContent(path, cache, executor) : undefined;
    const encoding = this.encodingOf(path);
    return known ?? (await readAndAnalyse({ path, encoding }, "fast", executor, this.cacheFor(path)));
  }

  private analyse({ path, generation, text }: Of<"analyse">): void {
    const { analyse, executor } = this.parts;
    const ended = (result: FileResult): Event => ({
      kind: "analysed",
      path,
      generation,
      result,
      isOpen: true,
    });
    const failed = (reason: string) => ended({ kind: "refused", reason: `the analysis failed: ${reason}` });
    this.task(analyseText(path, text, analyse, executor, this.cacheFor(path)), ended, failed);
  }

  private refine({ path, generation, text }: Of<"refine">): void {
    const { precise } = this.parts;
    const ended = (result: FileResult): Event => ({ kind: "refined", path, generation, result });
    if (precise)
      this.task(
        readAndAnalyse(
          { path, text, encoding: this.encodingOf(path) },
          "precise",
          precise,
          this.cacheFor(path),
        ),
        ended,
        (reason) => ended({ kind: "refused", reason }),
      );
  }

  private encodingOf(path: string): string | undefined {
    return this.state.folders.rootOf(path)?.encoding;
  }

  /**
   * Nothing is remembered of what lies in no folder of the corpus. And what the reader has said of encodings is no part
   * of what the cache knows a file by: such folders do without.
   */
  private cacheFor(path: string): Cache | undefined {
    const { disposed, folders } = this.state;
    const root = folders.rootOf(path);
    return disposed || root === undefined || root.encoding !== undefined ? undefined : this.cache;
  }

  private apply({ changes, what }: Of<"apply">): void {
    const started = performance.now();
    try {
      // What a file's analysis was made of is no longer at hand; open documents are.
      const seen = what === "files" ? changes : changes.map((change) => this.withSightings(change));
      this.parts.corpora.apply(seen);
      this.seeker.forget(changes.map(({ id }) => id));
    } finally {
      const milliseconds = performance.now() - started;
      if (what !== "document") this.events.post({ kind: "applied", count: changes.length, milliseconds });
    }
  }

  /** An open document's change with what decisions seek in its text: names that were missed stay while it is edited. */
  private withSightings(change: ArticleChange): ArticleChange {
    const path = change.analysis && this.state.folders.path(change.id);
    const text = path === undefined ? undefined : this.state.documents.get(path);
    return text === undefined ? change : { ...change, sightings: this.seeker.look(change.id, text) };
  }

  private resolve(): void {
    const { corpora } = this.parts;
    const started = performance.now();
    const end = started + RESOLVE_MILLISECONDS;
    let { entities }: { entities: number | undefined } = this.state;
    this.guard("names were resolved", () => {
      const isDone = corpora.main.presolve(() => performance.now() < end);
      entities = isDone ? corpora.main.snapshot().entityCount : undefined;
    });
    this.events.post({ kind: "resolved", entities, milliseconds: performance.now() - started });
  }

  private readDecisions({ path, reading }: Of<"read decisions">): void {
    const ended = (text: string | undefined, failed?: string): Event => {
      return { kind: "decisions read", path, reading, text, ...(failed !== undefined && { failed }) };
    };
    this.task(readIfThere(path), ended, (reason) => ended(undefined, reason));
  }

  private seek(): void {
    const ended = (found: boolean, left: boolean): Event => ({ kind: "sought", found, left });
    this.task(
      this.seeker.seek(),
      ({ found, left }) => ended(found, left),
      (reason) => {
        this.parts.log(`decisions: texts could not be looked through: ${reason}`);
        return ended(false, false);
      },
    );
  }
}
