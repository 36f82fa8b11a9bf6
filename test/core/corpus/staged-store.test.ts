// A corpus that is filled behind the scenes: what shows when, and that it ends as one that was built from scratch.
import assert from "node:assert/strict";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import { StagedStore } from "../../../server/src/core/corpus/staged-store";
import { analysisOf, chain } from "./analyses";
import { dump } from "./dump";

const open = { id: "open", analysis: analysisOf([chain("PER", "Merkel")]) };
const file = { id: "file", analysis: analysisOf([chain("PER", "Angela Merkel")]) };
const gone = { id: "file", analysis: undefined };
const always = () => true;

/** The names that a store shows, with their totals. */
function names(store: StagedStore): string[] {
  return store
    .snapshot()
    .entities()
    .map(({ name, total }) => `${name} ${total}`);
}

describe("staged store", () => {
  const setUp = () => new StagedStore(createCorpus(), createCorpus({ firstVersion: 100 }));

  it("shows what is applied at once and what is staged when it is published", () => {
    const store = setUp();
    store.apply([open]);
    store.stage([file]);
    const before = [names(store), store.version, store.isStaging];
    assert.equal(store.presolve(always), true);
    assert.deepEqual([names(store), store.version, store.isStaging], before);
    store.publish();
    assert.deepEqual([before[0], names(store), store.isStaging], [["Merkel 1"], ["Angela Merkel 2"], false]);
    assert.ok(store.version > 100);
    const fresh = createCorpus();
    fresh.apply([file, open]);
    assert.deepEqual(dump(store.snapshot()), dump(fresh.snapshot()));
  });

  it("takes removals and decisions in both", () => {
    const store = setUp();
    store.apply([open]);
    store.stage([file]);
    store.apply([gone]);
    const rename = {
      decide: "rename",
      entity: { type: "PER", name: "Merkel" },
      name: "Die Kanzlerin",
    } as const;
    store.decide([rename]);
    const before = names(store);
    store.publish();
    assert.deepEqual([before, names(store)], [["Die Kanzlerin 1"], ["Die Kanzlerin 1"]]);
  });

  it("stages nothing once it is published, or without a store behind", () => {
    for (const store of [setUp(), new StagedStore(createCorpus())]) {
      store.publish();
      store.stage([file]);
      assert.deepEqual(names(store), ["Angela Merkel 1"]);
    }
  });
});
