// What the loop does when, told event by event: how many files are read at a time, when batches go into the store, when
// names are resolved, and what a failure leaves behind.
import assert from "node:assert/strict";
import { statusOf } from "../../../server/src/node/indexer/status";
import { corpusAt, Simulation } from "./simulation";

const COUNT = 200;

/** A corpus of many files that were all met by a scan. */
function scanned(capacity: number): Simulation {
  const world = new Simulation(capacity);
  world.send({ kind: "cache", state: "none" });
  world.folders(corpusAt("/c"));
  const files = Array.from({ length: COUNT }, (_, i) => ({
    path: `/c/${i}.txt`,
    id: `${i}.txt`,
    size: 4,
    modified: 1,
  }));
  for (const { path } of files) world.disk.set(path, "Anna");
  world.send({ kind: "scanned", scan: 1, files });
  return world;
}

describe("loop, step by step", () => {
  it("reads as many files at a time as there is room for, and no more than the store takes up", () => {
    const world = scanned(1000);
    const { batch } = world.state;
    assert.equal(world.state.reading, COUNT);
    for (let capacity = 1; capacity <= 3; capacity++) assert.equal(scanned(capacity).state.reading, capacity);
    const held = scanned(1);
    let most = 0;
    while (held.turn(0)) most = Math.max(most, held.state.pending.size);
    assert.equal(held.store.size, COUNT);
    assert.ok(most >= batch, "files are read while others go into the store");
  });

  it("gathers changes into batches that grow while they are quick", () => {
    const world = scanned(4);
    world.finish();
    const sizes = world.effects.flatMap((effect) => (effect.kind === "apply" ? [effect.changes.length] : []));
    assert.ok(sizes.length < COUNT / 4, `${sizes.length} batches`);
  });

  it("lets an open document into the store ahead of files that wait, also while names are resolved", () => {
    const world = new Simulation();
    world.disk.set("/c/a.txt", "Anna").set("/c/b.txt", "Berta");
    world.send({ kind: "cache", state: "none" });
    world.folders(corpusAt("/c"));
    world.finish();
    const { generation = 0 } = world.state.files.get("/c/b.txt") ?? {};
    world.send({ kind: "opened", path: "/c/b.txt", text: "Olga" });
    world.send({ kind: "due", timer: "edit /c/b.txt" });
    assert.ok(
      world.effects.at(-1)?.kind === "analyse" || world.effects.some(({ kind }) => kind === "analyse"),
    );
    world.finish();
    assert.deepEqual(world.contents(), { "a.txt": "4:Anna", "b.txt": "4:Olga" });
    assert.ok((world.state.files.get("/c/b.txt")?.generation ?? 0) > generation);
  });

  it("is busy until the names of the last files are resolved, and not for an edit", () => {
    const world = scanned(4);
    const phases = new Set<string>();
    do phases.add(statusOf(world.state, 0).phase);
    while (world.turn(0));
    assert.deepEqual([...phases], ["indexing", "idle"]);
    assert.equal(statusOf(world.state, 0).entities, COUNT);
    world.send({ kind: "opened", path: "/c/1.txt", text: "Olga" });
    do assert.equal(statusOf(world.state, 0).phase, "idle");
    while (world.turn(0));
    assert.equal(world.store.get("1.txt"), "4:Olga");
  });

  it("changes nothing when it is asked for the status", () => {
    const world = scanned(4);
    for (let turn = 0; turn < 20; turn++) {
      const before = JSON.stringify(statusOf(world.state, 0));
      assert.equal(JSON.stringify(statusOf(world.state, 0)), before);
      assert.deepEqual(world.state.takeEffects(), []);
      world.turn(turn);
    }
  });

  it("goes on after a scan that failed, and takes nothing for gone", () => {
    const world = scanned(4);
    world.finish();
    world.folders(corpusAt("/c"));
    world.send({ kind: "scan ended", scan: 2, whole: true, failed: true });
    assert.equal(world.state.files.size, COUNT);
    world.finish();
    assert.equal(world.store.size, COUNT);
  });

  it("lets everyone go when it is disposed, and does nothing more", () => {
    const world = scanned(4);
    let released = 0;
    const release = () => {
      released++;
    };
    world.send({ kind: "awaited", path: "/c/1.txt", release });
    world.send({ kind: "disposed" });
    assert.equal(released, 1);
    world.send({ kind: "awaited", path: "/c/2.txt", release });
    assert.equal(released, 2);
    const { length } = world.effects;
    world.send({ kind: "opened", path: "/c/1.txt", text: "Olga" });
    assert.equal(world.effects.length, length);
  });
});
