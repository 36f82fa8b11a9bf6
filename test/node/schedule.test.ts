// The order of files: asked for first, then neighbours, then the rest; each once, however many.
import assert from "node:assert/strict";
import fc from "fast-check";
import { Schedule } from "../../server/src/node/schedule";

const known = (size: number) => ({ size, modified: 0 });
const drain = (schedule: Schedule) => {
  const paths: string[] = [];
  for (let next = schedule.next(false); next; next = schedule.next(false)) paths.push(next.path);
  return paths;
};

describe("schedule", () => {
  it("takes urgent files first, then those beside what is open, then the rest in order", () => {
    const schedule = new Schedule();
    for (const path of ["/a/1", "/b/1", "/b/2", "/c/1"]) schedule.add(path, undefined, false);
    schedule.focusOn("/b/open");
    schedule.focusOn("/c/open");
    schedule.add("/a/9", undefined, true);
    assert.deepEqual(drain(schedule), ["/a/9", "/c/1", "/b/1", "/b/2", "/a/1"]);
  });

  it("keeps each file once, with what was said of it last", () => {
    const schedule = new Schedule();
    schedule.add("/a/1", known(1), false);
    schedule.add("/a/1", known(2), true);
    schedule.add("/a/1", known(3), false);
    schedule.add("/a/2", known(1), false);
    schedule.remove("/a/2");
    assert.equal(schedule.size, 1);
    assert.deepEqual(schedule.next(true), { path: "/a/1", known: known(3) });
    assert.equal(schedule.next(false), undefined);
  });

  it("gives out what was added and not removed, after any series of steps", () => {
    const path = fc.constantFrom("/a/1", "/a/2", "/b/1", "/b/2", "/c/1");
    const step = fc.tuple(fc.constantFrom("add", "urgent", "remove", "next", "focus"), path);
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const schedule = new Schedule();
        const expected = new Set<string>();
        for (const [action, file] of steps) {
          if (action === "next") expected.delete(schedule.next(false)?.path ?? "");
          else if (action === "focus") schedule.focusOn(file);
          else if (action === "remove") {
            schedule.remove(file);
            expected.delete(file);
          } else {
            schedule.add(file, undefined, action === "urgent");
            expected.add(file);
          }
          assert.equal(schedule.size, expected.size);
        }
        assert.deepEqual(drain(schedule).sort(), [...expected].sort());
      }),
    );
  });

  it("stays quick with a hundred thousand files in one folder", () => {
    const schedule = new Schedule();
    for (let i = 0; i < 100_000; i++) schedule.add(`/a/${i}`, undefined, i % 2 === 0);
    const started = performance.now();
    assert.equal(drain(schedule).length, 100_000);
    assert.ok(performance.now() - started < 2000);
  });
});
