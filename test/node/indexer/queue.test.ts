// The order of files: asked for first, then neighbours, then the rest; each once, however many.
import assert from "node:assert/strict";
import fc from "fast-check";
import { Queue } from "../../../server/src/node/indexer/queue";

const known = (size: number) => ({ size, modified: 0 });
const drain = (queue: Queue) => {
  const paths: string[] = [];
  for (let next = queue.next(false); next; next = queue.next(false)) paths.push(next.path);
  return paths;
};

describe("queue", () => {
  it("takes urgent files first, then those beside what is open, then the rest in order", () => {
    const queue = new Queue();
    for (const path of ["/a/1", "/b/1", "/b/2", "/c/1"]) queue.add(path, undefined, false);
    queue.focusOn("/b/open");
    queue.focusOn("/c/open");
    queue.add("/a/9", undefined, true);
    assert.deepEqual(drain(queue), ["/a/9", "/c/1", "/b/1", "/b/2", "/a/1"]);
  });

  it("keeps each file once, with what was said of it last", () => {
    const queue = new Queue();
    queue.add("/a/1", known(1), false);
    queue.add("/a/1", known(2), true);
    queue.add("/a/1", known(3), false);
    queue.add("/a/2", known(1), false);
    queue.remove("/a/2");
    assert.equal(queue.size, 1);
    assert.deepEqual(queue.next(true), { path: "/a/1", known: known(3), isUrgent: true });
    assert.equal(queue.next(false), undefined);
  });

  it("gives out what was added and not removed, after any series of steps", () => {
    const path = fc.constantFrom("/a/1", "/a/2", "/b/1", "/b/2", "/c/1");
    const step = fc.tuple(fc.constantFrom("add", "urgent", "remove", "next", "focus"), path);
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const queue = new Queue();
        const expected = new Set<string>();
        for (const [action, file] of steps) {
          if (action === "next") expected.delete(queue.next(false)?.path ?? "");
          else if (action === "focus") queue.focusOn(file);
          else if (action === "remove") {
            queue.remove(file);
            expected.delete(file);
          } else {
            queue.add(file, undefined, action === "urgent");
            expected.add(file);
          }
          assert.equal(queue.size, expected.size);
        }
        assert.deepEqual(drain(queue).sort(), [...expected].sort());
      }),
    );
  });

  it("stays quick with a hundred thousand files in one folder", () => {
    const queue = new Queue();
    for (let i = 0; i < 100_000; i++) queue.add(`/a/${i}`, undefined, i % 2 === 0);
    const started = performance.now();
    assert.equal(drain(queue).length, 100_000);
    assert.ok(performance.now() - started < 2000);
  });
});
