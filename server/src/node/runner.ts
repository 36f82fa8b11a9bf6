// Works through the schedule: asks the cache, else the executor, and reports each outcome.
import type { AnyAnalysis } from "../core/analysis/packed-analysis";
import type { Cache } from "./cache/cache";
import type { Executor, Outcome } from "./executor/executor";
import type { Register } from "./register";
import type { Schedule, Waiting } from "./schedule";

/** What a runner works with. */
export interface RunnerParts {
  readonly register: Register;
  readonly schedule: Schedule;
  readonly executor: Executor;
  cache(): Cache | undefined;
  /** What became of a file that was current at `generation`. */
  done(path: string, generation: number, result: FileResult): void;
  /** False for files that are not to be read now, such as open documents. */
  wanted(path: string): boolean;
  /** True while outcomes come faster than they are taken up; kick the runner when that is over. */
  full(): boolean;
}

/** A file's analysis, or why there is none. */
export type FileResult =
  | { readonly kind: "analysis"; readonly analysis: AnyAnalysis }
  | Extract<Outcome, { kind: "gone" | "refused" }>;

/** The longest time the runner keeps the thread to itself. */
const SLICE_MILLISECONDS = 3;

/** Keeps the executor busy while there is work. */
export class Runner {
  paused = false;
  private inFlight = 0;
  private running = false;
  private disposed = false;

  constructor(private readonly parts: RunnerParts) {}

  /** True while files wait or are being worked on. */
  get busy(): boolean {
    return this.inFlight > 0 || this.parts.schedule.size > 0;
  }

  /** Call whenever there may be something to do. */
  kick(): void {
    if (!this.running && !this.disposed) void this.loop();
  }

  dispose(): void {
    this.disposed = true;
  }

  private async loop(): Promise<void> {
    this.running = true;
    let started = performance.now();
    this.parts.executor.plan(this.parts.schedule.size);
    while (!this.disposed && this.inFlight < this.parts.executor.capacity) {
      const next = this.parts.full() ? undefined : this.parts.schedule.next(this.paused);
      if (!next) break;
      this.begin(next);
      if (performance.now() - started < SLICE_MILLISECONDS) continue;
      await new Promise((resolve) => setImmediate(resolve));
      started = performance.now();
    }
    this.running = false;
  }

  private begin({ path, known }: Waiting): void {
    const { register, done, wanted } = this.parts;
    const cache = this.parts.cache();
    const entry = register.get(path);
    if (!entry || !wanted(path)) return;
    const { generation } = entry;
    const analysis = known && cache?.find(path, known);
    // New files of a scan are worth a look at their content only if the cache is of an earlier session.
    const hashFirst = cache !== undefined && (cache.filled || known === undefined);
    if (analysis) done(path, generation, { kind: "analysis", analysis });
    else void this.analyseFile(path, generation, hashFirst);
  }

  private async analyseFile(path: string, generation: number, hashFirst: boolean): Promise<void> {
    this.inFlight++;
    const result = (hashFirst && (await this.known(path))) || (await this.analyse(path));
    this.inFlight--;
    if (!this.disposed) this.parts.done(path, generation, result);
    this.kick();
  }

  /** The analysis of a file whose content the cache knows. */
  private async known(path: string): Promise<FileResult | undefined> {
    const seen = await this.parts.executor.run({ path, hashOnly: true });
    if (seen.kind !== "hashed" || this.disposed) return undefined;
    const analysis = this.parts.cache()?.findContent(path, seen.fingerprint);
    return analysis ? { kind: "analysis", analysis } : undefined;
  }

  private async analyse(path: string): Promise<FileResult> {
    const outcome = await this.parts.executor.run({ path, hashOnly: false });
    if (outcome.kind === "hashed") return { kind: "refused", reason: "not analysed" };
    if (outcome.kind !== "analysed") return outcome;
    const { fingerprint, bytes, analysis } = outcome;
    if (fingerprint && !this.disposed) this.parts.cache()?.put(path, fingerprint, bytes);
    return { kind: "analysis", analysis };
  }
}
