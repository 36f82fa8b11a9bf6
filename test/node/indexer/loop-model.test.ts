// The model test of the loop: whatever is opened, edited, closed, written, deleted, renamed and paused, and in whatever
// order tasks and timers go on, the corpus in the end is what a few lines of oracle say. No disk is touched.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Precise } from "../../../server/src/common/protocol";
import { pathToUri } from "../../../server/src/node/disk/uris";
import { statusOf } from "../../../server/src/node/indexer/status";
import { fakeAnalysis, namesOf } from "../support";
import { corpusAt, idIn, Simulation } from "./simulation";

type Step =
  | { readonly do: "open" | "write"; readonly path: string; readonly text: string }
  | { readonly do: "close" | "delete" | "await"; readonly path: string }
  | { readonly do: "turn" | "folders"; readonly n: number }
  | { readonly do: "precise"; readonly extent: Precise }
  | { readonly do: "rename" | "pause" | "resume" };

const path = fc.constantFrom("/c/a.txt", "/c/b.txt", "/c/sub/c.txt", "/c/not.html", "/d/a.txt");
const text = fc.constantFrom("Anna", "Anna Berta", "Carl in Dessau", "", "Ä😀 Emil");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("open" as const, "write" as const), path, text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("close" as const, "delete" as const, "await" as const),
      path,
    }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant("turn" as const), n: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("folders" as const), n: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("precise" as const),
      extent: fc.constantFrom<Precise>("off", "open", "all"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("rename" as const, "pause" as const, "resume" as const),
    }),
  },
);

const FOLDERS = [
  [corpusAt("/c")],
  [corpusAt("/c"), corpusAt("/d")],
  [corpusAt("/d")],
  [corpusAt("/c"), corpusAt("/c/sub")],
];

/** A simulation with the few lines of oracle beside it. */
class Play {
  readonly world: Simulation;
  readonly open = new Map<string, string>();
  folders = FOLDERS[0] ?? [];
  extent: Precise = "off";
  waiting = 0;

  constructor(
    readonly closeCapacity: number,
    readonly takesSingles: boolean,
  ) {
    this.world = new Simulation(2, closeCapacity, takesSingles);
    this.world.disk.set("/c/a.txt", "Anna").set("/c/sub/c.txt", "Carl").set("/d/a.txt", "Dora");
    this.world.folders(...this.folders);
  }

  /** An open document in no folder is an article of its own where that is wanted. */
  id(path: string): string | undefined {
    const id = idIn(this.folders, path);
    return id ?? (id === null && this.takesSingles && this.open.has(path) ? path : undefined);
  }

  /** For each article the open text, or else the file's. */
  expected(): Record<string, string> {
    const texts = new Map([...this.world.disk, ...this.open]);
    const named = [...texts].map(([path, text]) => [this.id(path), text] as const);
    const articles = named.filter(([id]) => id !== undefined).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
    return Object.fromEntries(articles.map(([id, text]) => [id, namesOf(fakeAnalysis(text))]));
  }

  /** The articles that must have been read closely in the end. */
  closelyRead(): string[] {
    if (this.closeCapacity === 0 || this.extent === "off") return [];
    if (this.extent === "all") return Object.keys(this.expected());
    return [...this.open.keys()].flatMap((path) => this.id(path) ?? []);
  }

  take(step: Step): void {
    const { world } = this;
    switch (step.do) {
      case "open":
        this.open.set(step.path, step.text);
        world.send({ kind: "opened", path: step.path, text: step.text });
        break;
      case "close":
        this.open.delete(step.path);
        world.send({ kind: "closed", path: step.path });
        break;
      case "write":
        this.tell(step.path, world.disk.has(step.path) ? "changed" : "created");
        world.disk.set(step.path, step.text);
        break;
      case "delete":
        world.disk.delete(step.path);
        this.tell(step.path, "deleted");
        break;
      case "rename":
        this.rename();
        break;
      case "await":
        this.wait(step.path);
        break;
      case "folders":
        this.folders = FOLDERS[step.n] ?? [];
        world.folders(...this.folders);
        break;
      case "precise":
        this.extent = step.extent;
        world.send({ kind: "precise", extent: step.extent });
        break;
      case "turn":
        world.turn(step.n);
        break;
      default:
        world.send({ kind: "paused", paused: step.do === "pause" });
    }
  }

  /** /c/sub becomes /c/new or the other way round; watchers speak of the folders alone. */
  private rename(): void {
    const { disk } = this.world;
    const isBack = [...disk.keys()].some((path) => path.startsWith("/c/new/"));
    const [from, to] = isBack ? ["/c/new", "/c/sub"] : ["/c/sub", "/c/new"];
    for (const [path, text] of [...disk]) {
      if (!path.startsWith(`${from}/`)) continue;
      disk.delete(path);
      disk.set(to + path.slice(from.length), text);
    }
    this.tell(from, "deleted");
    this.tell(to, "created");
  }

  private tell(path: string, change: "created" | "changed" | "deleted"): void {
    this.world.send({ kind: "watched", events: [{ uri: pathToUri(path), change }] });
  }

  /** Who waits for an open document sees it as it is when the wait is over. */
  private wait(path: string): void {
    this.waiting++;
    const release = () => {
      this.waiting--;
      const id = this.id(path);
      const text = this.open.get(path);
      if (id === undefined || text === undefined) return;
      assert.equal(named(this.world.store.get(id)), namesOf(fakeAnalysis(text)));
    };
    this.world.send({ kind: "awaited", path, release });
  }
}

/** The names of a reading, whoever read it. */
function named(reading = ""): string {
  return reading.replace("precise ", "");
}

/** All histories: what happens, when the cache is there, how many articles are read closely at a time, and more. */
const histories = fc.record({
  steps: fc.array(step, { maxLength: 60 }),
  cache: fc.constantFrom("filled" as const, "empty" as const, "none" as const),
  cacheAt: fc.nat(30),
  closeCapacity: fc.nat(2),
  takesSingles: fc.boolean(),
});

describe("loop", () => {
  it("agrees with the oracle after any series of events", function () {
    this.timeout(60_000);
    const property = fc.property(histories, ({ steps, cache, cacheAt, closeCapacity, takesSingles }) => {
      const play = new Play(closeCapacity, takesSingles);
      steps.forEach((step, at) => {
        if (at === cacheAt) play.world.send({ kind: "cache", state: cache });
        play.take(step);
      });
      if (cacheAt >= steps.length) play.world.send({ kind: "cache", state: cache });
      play.world.send({ kind: "paused", paused: false });
      play.world.finish();
      check(play);
    });
    fc.assert(property, { numRuns: 2000, seed: 20_261_125 });
  });
});

/** What must hold when nothing is left to be done. */
function check(play: Play): void {
  const readings = Object.entries(play.world.contents());
  const expected = play.expected();
  assert.deepEqual(Object.fromEntries(readings.map(([id, reading]) => [id, named(reading)])), expected);
  const close = readings.filter(([, reading]) => reading.startsWith("precise ")).map(([id]) => id);
  for (const id of play.closelyRead()) assert.ok(close.includes(id), `${id} is not read closely`);
  assert.equal(play.waiting, 0);
  const inFolders = (id: string) => !id.startsWith("/");
  const count = Object.keys(expected).filter(inFolders).length;
  const { phase, done, total, articles, entities, readClosely = 0 } = statusOf(play.world.state, 0);
  assert.equal(readClosely, close.filter(inFolders).length);
  assert.deepEqual(
    { phase, done, total, articles, entities },
    { phase: "idle", done: count, total: count, articles: count, entities: count },
  );
}
