// The model test of documents and disk: whatever is opened, edited, closed, written and deleted in whatever order,
// the corpus in the end is what ten lines of oracle say.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Cache } from "../../../server/src/node/cache/cache";
import { createInlineExecutor } from "../../../server/src/node/executor/inline";
import { Corpora } from "../../../server/src/node/indexer/corpora";
import { CorpusIndexer } from "../../../server/src/node/indexer/corpus-indexer";
import { fakeAnalysis, fakeEngine, idle, MemoryStore, namesOf, TestFolder } from "../support";

type Step =
  | { readonly do: "open" | "write"; readonly name: string; readonly text: string }
  | { readonly do: "close" | "delete"; readonly name: string }
  | { readonly do: "wait" | "pause" | "resume" };

const name = fc.constantFrom("a.txt", "b.txt", "sub/c.txt", "not.html");
const text = fc.constantFrom("Anna", "Anna Berta", "Carl in Dessau", "", "Ä😀 Emil");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("open" as const, "write" as const), name, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("close" as const, "delete" as const), name }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("wait" as const, "pause" as const, "resume" as const) }),
  },
);

/** What the corpus must hold: for each article the open text, or else the file's. */
class Oracle {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, string>();

  contents(): Record<string, string> {
    const names = [...new Set([...this.disk.keys(), ...this.open.keys()])].sort();
    const articles = names.filter((name) => name.endsWith(".txt"));
    const text = (name: string) => this.open.get(name) ?? this.disk.get(name) ?? "";
    return Object.fromEntries(articles.map((name) => [name, namesOf(fakeAnalysis(text(name)))]));
  }
}

/** A cache of an earlier session, all of whose articles have changed since. */
const STALE: Cache = {
  filled: true,
  find: () => undefined,
  findContent: () => undefined,
  findText: () => undefined,
  putText: () => {},
  put: () => {},
  forget: () => {},
  tidy: () => {},
  close: () => {},
};

async function play(steps: readonly Step[], hasCache: boolean): Promise<void> {
  const folder = new TestFolder().write({ "a.txt": "Anna", "sub/c.txt": "Carl" });
  const oracle = new Oracle();
  oracle.disk.set("a.txt", "Anna").set("sub/c.txt", "Carl");
  const store = new MemoryStore();
  const analyser = fakeEngine();
  const executor = createInlineExecutor(analyser);
  const indexer = new CorpusIndexer({
    corpora: new Corpora(store),
    cache: hasCache ? Promise.resolve(STALE) : undefined,
    executor,
    analyse: analyser.analyse,
    log: () => {},
  });
  indexer.setFolders([folder.corpus()]);
  const tell = (file: string, change: "created" | "changed" | "deleted") =>
    indexer.filesChanged([{ uri: folder.uri(file), change }]);
  for (const step of steps) {
    if (step.do === "open") {
      oracle.open.set(step.name, step.text);
      indexer.setOpenText(folder.uri(step.name), step.text);
    } else if (step.do === "write") {
      tell(step.name, oracle.disk.has(step.name) ? "changed" : "created");
      oracle.disk.set(step.name, step.text);
      folder.write({ [step.name]: step.text });
    } else if (step.do === "close") {
      oracle.open.delete(step.name);
      indexer.close(folder.uri(step.name));
    } else if (step.do === "delete") {
      oracle.disk.delete(step.name);
      rmSync(join(folder.path, step.name), { force: true });
      tell(step.name, "deleted");
    } else if (step.do === "wait") await new Promise((resolve) => setImmediate(resolve));
    else indexer.pause(step.do === "pause");
  }
  indexer.pause(false);
  for (const file of oracle.open.keys()) await indexer.settled(folder.uri(file));
  await idle(indexer);
  const { done, total } = indexer.status();
  await indexer.dispose();
  folder.remove();
  assert.deepEqual(store.contents(), oracle.contents());
  assert.deepEqual({ done, total }, { done: Object.keys(oracle.contents()).length, total: done });
}

describe("documents and disk", () => {
  it("agree with the oracle after any series of steps", async function () {
    this.timeout(60_000);
    const steps = fc.array(step, { maxLength: 25 });
    await fc.assert(fc.asyncProperty(steps, fc.boolean(), play), { numRuns: 60 });
  });
});
