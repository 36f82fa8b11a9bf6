// A world without a disk for the loop: files are entries of a map, tasks and timers wait until they are told to go on,
// in whatever order. What must hold at every moment is asserted here.
import assert from "node:assert/strict";
import type { CorpusFolder } from "../../../server/src/common/protocol";
import type { AnyAnalysis } from "../../../server/src/core/analysis/packed-analysis";
import type { Decision } from "../../../server/src/core/decisions/decision";
import type { Tier } from "../../../server/src/core/recognise/recogniser";
import { FolderSet } from "../../../server/src/node/disk/folders";
import { pathToUri } from "../../../server/src/node/disk/uris";
import type { Effect, Event, FileResult, Timer } from "../../../server/src/node/indexer/events";
import { handle } from "../../../server/src/node/indexer/loop";
import { State } from "../../../server/src/node/indexer/state";
import { statusOf } from "../../../server/src/node/indexer/status";
import { fakeAnalysis, namesOf } from "../support";

/** Goes on with a task: gives back the events that come of it now, and the task that is left. */
type Task = () => { readonly events: readonly Event[]; readonly rest?: Task };

/** Files that take this long (milliseconds) to apply, by turns. */
const APPLY_MILLISECONDS = [0, 10];

/** The loop with all that it would have done by others. */
export class Simulation {
  readonly state: State;
  readonly disk = new Map<string, string>();
  readonly store = new Map<string, string>();
  readonly effects: Effect[] = [];
  decisions: readonly Decision[] = [];
  private readonly tasks: Task[] = [];
  private readonly timers = new Set<Timer>();
  private resolving = false;
  private turns = 0;

  /** @param closeCapacity 0: there is no precise recogniser */
  constructor(
    private readonly capacity = 2,
    private readonly closeCapacity = 0,
    takesSingles = false,
  ) {
    this.state = new State({ hasPrecise: closeCapacity > 0, takesSingles });
  }

  send(event: Event): void {
    const { capacity, closeCapacity } = this;
    for (const effect of handle(this.state, event, { now: this.turns, capacity, closeCapacity }))
      this.execute(effect);
    assert.ok(this.state.reading <= capacity);
    const { reading, ending } = this.state.refinement;
    assert.ok(reading.size + ending.size <= closeCapacity);
    const status = statusOf(this.state, this.turns);
    assert.ok(status.done >= 0 && status.done <= status.total && status.articles >= 0);
  }

  folders(...folders: readonly CorpusFolder[]): void {
    this.send({ kind: "folders", folders });
  }

  /** Lets the nth thing that waits (modulo all of them) go on; false if nothing waits. */
  turn(n: number): boolean {
    this.turns++;
    const timers = [...this.timers];
    const choices = this.tasks.length + timers.length;
    if (choices === 0) return false;
    const chosen = n % choices;
    const timer = timers[chosen - this.tasks.length];
    if (timer === undefined) this.goOn(chosen);
    else {
      this.timers.delete(timer);
      this.send({ kind: "due", timer });
    }
    return true;
  }

  /** Lets everything go on to its end. */
  finish(): void {
    for (let turns = 0; this.turn(turns); turns++) assert.ok(turns < 10_000, "the loop comes to no end");
  }

  contents(): Record<string, string> {
    return Object.fromEntries([...this.store].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private goOn(index: number): void {
    const [task] = this.tasks.splice(index, 1);
    const { events = [], rest } = task?.() ?? {};
    if (rest) this.tasks.push(rest);
    for (const event of events) this.send(event);
  }

  private execute(effect: Effect): void {
    this.effects.push(effect);
    if (effect.kind === "wake") this.timers.add(effect.timer);
    else if (effect.kind === "let sleep") this.timers.delete(effect.timer);
    else if (effect.kind === "release") for (const waiter of effect.waiters) waiter();
    else if (effect.kind === "apply") this.apply(effect);
    else if (effect.kind === "scan") this.tasks.push(this.scan(effect, [...this.disk.keys()].sort()));
    else if (effect.kind === "read") this.tasks.push(this.read(effect));
    else if (effect.kind === "look up") this.tasks.push(() => ({ events: [this.lookedUp(effect.path)] }));
    else if (effect.kind === "analyse") this.tasks.push(() => ({ events: [analysed(effect, effect.text)] }));
    else if (effect.kind === "refine") this.tasks.push(this.refine(effect));
    else if (effect.kind === "resolve") this.tasks.push(this.resolve());
    else if (effect.kind === "read decisions") this.tasks.push(this.readDecisions(effect));
    else if (effect.kind === "decide") this.decisions = effect.decisions;
    else if (effect.kind === "seek")
      this.tasks.push(() => ({ events: [{ kind: "sought", found: false, left: false }] }));
  }

  /** Read at once and told later: the disk may have changed meanwhile. */
  private readDecisions({ path, reading }: Extract<Effect, { kind: "read decisions" }>): Task {
    const text = this.disk.get(path);
    return () => ({ events: [{ kind: "decisions read", path, reading, text }] });
  }

  private apply({ changes, what }: Extract<Effect, { kind: "apply" }>): void {
    for (const { id, analysis } of changes) {
      const shown = analysis && readingOf(analysis);
      if (shown === undefined) this.store.delete(id);
      else {
        assert.notEqual(this.store.get(id), `precise ${shown}`, "a quick reading replaces a better one");
        this.store.set(id, shown);
      }
    }
    if (what === "document") return;
    assert.ok(!this.resolving, "no batch goes in while names are resolved");
    const milliseconds = APPLY_MILLISECONDS[this.turns % 2] ?? 0;
    this.tasks.push(() => ({ events: [{ kind: "applied", count: changes.length, milliseconds }] }));
  }

  /** Meets one file a turn, of those that there were at first and still are. */
  private scan(effect: Extract<Effect, { kind: "scan" }>, paths: readonly string[]): Task {
    return () => {
      const { scan, whole, directories } = effect;
      const [path, ...others] = paths;
      if (path === undefined) return { events: [{ kind: "scan ended", scan, whole, failed: false }] };
      const rest = this.scan(effect, others);
      const text = this.disk.get(path);
      const id = this.state.folders.id(path);
      const isIn = directories.some((directory) => path.startsWith(`${directory}/`));
      if (text === undefined || id === undefined || !isIn) return { events: [], rest };
      const file = { path, id, size: text.length, modified: hash(text) };
      return { events: [{ kind: "scanned", scan, files: [file] }], rest };
    };
  }

  /** Sees the file in one turn and says so in another. */
  private read(effect: Extract<Effect, { kind: "read" }>): Task {
    return () => {
      const text = this.disk.get(effect.path);
      return { events: [], rest: () => ({ events: [analysed(effect, text)] }) };
    };
  }

  /** Takes two turns, unless it is ended before. */
  private refine(effect: Extract<Effect, { kind: "refine" }>): Task {
    const { path, generation } = effect;
    return () => {
      const text = effect.text ?? this.disk.get(path);
      return {
        events: [],
        rest: () => ({ events: [{ kind: "refined", path, generation, result: resultOf(text, "precise") }] }),
      };
    };
  }

  private lookedUp(path: string): Event {
    const isDirectory = [...this.disk.keys()].some((file) => file.startsWith(`${path}/`));
    return { kind: "looked up", path, isDirectory };
  }

  private resolve(): Task {
    this.resolving = true;
    const isDone = this.turns % 3 !== 0;
    return () => {
      this.resolving = false;
      const inFolders = [...this.store.keys()].filter((id) => !id.startsWith("/"));
      const entities = isDone ? inFolders.length : undefined;
      return { events: [{ kind: "resolved", entities, milliseconds: 1 }] };
    };
  }
}

/** A folder of the corpus at a path. */
export function corpusAt(path: string): CorpusFolder {
  return { uri: pathToUri(path), include: ["**/*.txt"], exclude: [] };
}

/** The id that a path has in these folders; null if it lies in none of them. */
export function idIn(folders: readonly CorpusFolder[], path: string): string | undefined | null {
  const set = new FolderSet(folders);
  return set.rootOf(path) ? set.id(path) : null;
}

function analysed(
  { kind, path, generation }: Extract<Effect, { kind: "read" | "analyse" }>,
  text: string | undefined,
): Event {
  return { kind: "analysed", path, generation, result: resultOf(text, "fast"), isOpen: kind === "analyse" };
}

function resultOf(text: string | undefined, tier: Tier): FileResult {
  if (text === undefined) return { kind: "gone" };
  const analysis = { ...fakeAnalysis(text), ...(tier === "precise" && { meta: { title: tier } }) };
  return { kind: "analysis", analysis, tier, content: text };
}

/** What the simulated store remembers of an article: which recogniser read it, and the names. */
function readingOf(analysis: AnyAnalysis): string {
  return [analysis.meta.title, namesOf(analysis)].filter(Boolean).join(" ");
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7);
}
