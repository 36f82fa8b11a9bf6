// The reader's decisions in the loop: which file says what holds, and when texts are looked through for it.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToUri } from "../../../server/src/node/disk/uris";
import { createIndexer } from "../../../server/src/node/indexer/indexer";
import { statusOf } from "../../../server/src/node/indexer/status";
import { corpusAt, Simulation } from "./simulation";

const FILE = "/c/.corpus-lens/decisions.yaml";
const saying = (...surfaces: string[]) =>
  `decisions:\n${surfaces.map((surface) => `- { not-a-name: ${surface} }\n`).join("")}`;

/** What holds, as words. */
const held = ({ decisions }: Simulation) =>
  decisions.map((decision) => ("surface" in decision ? decision.surface : decision.decide));

function corpus(...folders: string[]): Simulation {
  const world = new Simulation();
  world.send({ kind: "cache", state: "none" });
  world.folders(...folders.map(corpusAt));
  return world;
}

describe("decisions in the loop", () => {
  it("hold from the start, and are waited for", () => {
    const world = new Simulation();
    world.disk.set(FILE, saying("Anna")).set("/c/a.txt", "Anna");
    world.send({ kind: "cache", state: "none" });
    world.folders(corpusAt("/c"));
    assert.equal(statusOf(world.state, 0).phase, "indexing");
    world.finish();
    assert.deepEqual(held(world), ["Anna"]);
    assert.equal(statusOf(world.state, 0).phase, "idle");
  });

  it("are those of the open document until it is closed", () => {
    const world = corpus("/c");
    world.disk.set(FILE, saying("Anna"));
    world.send({ kind: "opened", path: FILE, text: saying("Anna", "Berta") });
    world.finish();
    assert.deepEqual(held(world), ["Anna", "Berta"]);
    world.send({ kind: "closed", path: FILE });
    world.finish();
    assert.deepEqual(held(world), ["Anna"]);
  });

  it("follow the file, also when it goes", () => {
    const world = corpus("/c");
    world.finish();
    const change = (kind: "created" | "changed" | "deleted") => {
      world.send({ kind: "watched", events: [{ uri: pathToUri(FILE), change: kind }] });
      world.finish();
      return held(world);
    };
    world.disk.set(FILE, saying("Anna"));
    assert.deepEqual(change("created"), ["Anna"]);
    world.disk.set(FILE, `${saying("Berta")}- { no-such: thing }\n`);
    assert.deepEqual(change("changed"), ["Berta"]);
    world.disk.delete(FILE);
    assert.deepEqual(change("deleted"), []);
  });

  it("are those of the newest reading, in whatever order readings end", () => {
    const world = corpus("/c");
    world.finish();
    const change = () =>
      world.send({ kind: "watched", events: [{ uri: pathToUri(FILE), change: "changed" }] });
    const { decisionReadings } = world.state;
    change();
    change();
    world.finish();
    const reading = decisionReadings.get(FILE) ?? 0;
    const told = (number: number, text: string) =>
      world.send({ kind: "decisions read", path: FILE, reading: number, text });
    told(reading, saying("Berta"));
    told(reading - 1, saying("Anna"));
    world.finish();
    assert.deepEqual(held(world), ["Berta"]);
  });

  it("hold on while their file cannot be read, which is said", () => {
    const world = corpus("/c");
    world.disk.set(FILE, saying("Anna"));
    world.send({ kind: "watched", events: [{ uri: pathToUri(FILE), change: "created" }] });
    world.finish();
    const reading = world.state.decisionReadings.get(FILE) ?? 0;
    world.send({ kind: "decisions read", path: FILE, reading, text: undefined, failed: "busy" });
    world.finish();
    assert.deepEqual(held(world), ["Anna"]);
    const lines = world.effects.flatMap((effect) => (effect.kind === "log" ? [effect.line] : []));
    assert.deepEqual(lines, [`${FILE}: cannot be read: busy`]);
  });

  it("go and come with their folder", () => {
    const world = corpus("/c");
    world.disk.set(FILE, saying("Anna"));
    world.send({ kind: "watched", events: [{ uri: pathToUri(FILE), change: "created" }] });
    world.finish();
    const uri = pathToUri("/c/.corpus-lens");
    world.disk.delete(FILE);
    world.send({ kind: "watched", events: [{ uri, change: "deleted" }] });
    world.finish();
    assert.deepEqual(held(world), []);
    world.disk.set(FILE, saying("Berta"));
    world.send({ kind: "watched", events: [{ uri, change: "created" }] });
    world.finish();
    assert.deepEqual(held(world), ["Berta"]);
  });

  it("speak of the articles of their own folder", () => {
    const world = corpus("/c", "/d");
    const line = "decisions:\n- { not-a-name: Anna, in: a.txt }\n";
    world.disk.set(FILE, line).set("/d/.corpus-lens/decisions.yaml", line);
    world.folders(corpusAt("/c"), corpusAt("/d"));
    world.finish();
    const articles = world.decisions.map((decision) => ("where" in decision ? decision.where?.article : ""));
    assert.deepEqual(articles, ["c/a.txt", "d/a.txt"]);
    world.folders(corpusAt("/d"));
    world.finish();
    assert.equal(world.decisions.length, 1);
  });

  it("find names that were missed in the texts, and tell when that is done", async () => {
    const folder = mkdtempSync(join(tmpdir(), "corpus-lens-test-"));
    mkdirSync(join(folder, ".corpus-lens"));
    writeFileSync(join(folder, "a.txt"), "Am Abend kam die Nordhilfe. Der Nordhilfe sei Dank.");
    writeFileSync(
      join(folder, ".corpus-lens/decisions.yaml"),
      "decisions:\n- { name: Nordhilfe, type: ORG }\n",
    );
    const indexer = createIndexer();
    try {
      indexer.setFolders([{ uri: pathToUri(folder), include: ["**/*.txt"], exclude: [] }]);
      await new Promise<void>((resolve) => {
        const listener = indexer.onStatus(({ phase, articles }) => {
          if (phase !== "idle" || articles === 0) return;
          listener.dispose();
          resolve();
        });
      });
      const found = indexer.corpus.snapshot().entities("ORG");
      assert.deepEqual(
        found.map(({ name, total }) => `${name} ${total}`),
        ["Nordhilfe 2"],
      );
    } finally {
      await indexer.dispose();
      rmSync(folder, { recursive: true });
    }
  });
});
