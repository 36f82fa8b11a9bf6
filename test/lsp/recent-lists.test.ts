// Which lists of locations are kept, and how long.
import assert from "node:assert/strict";
import { LocationList } from "../../server/src/lsp/location-list";
import { RecentLists } from "../../server/src/lsp/recent-lists";

describe("recent lists", () => {
  let made: string[] = [];
  beforeEach(() => {
    made = [];
  });

  /** Asks for a list of so many places; notes when it had to be made. */
  function ask(lists: RecentLists, version: number, question: string, places = 1): LocationList {
    const spans = Array.from({ length: places }, (_, i) => ({ start: i, end: i + 1 }));
    const source = { article: question, length: 100, lineStarts: Uint32Array.of(0), spans };
    return lists.get(version, question, () => {
      made.push(question);
      return new LocationList([source], (article) => article);
    });
  }

  it("are the same while the corpus is", () => {
    const lists = new RecentLists();
    assert.equal(ask(lists, 1, "a"), ask(lists, 1, "a"));
    ask(lists, 2, "a");
    assert.deepEqual(made, ["a", "a"]);
  });

  it("make room for each other, the one asked for longest ago first", () => {
    const lists = new RecentLists(10);
    ask(lists, 1, "a", 4);
    ask(lists, 1, "b", 4);
    ask(lists, 1, "a", 4);
    ask(lists, 1, "c", 4);
    made = [];
    for (const question of ["a", "c"]) ask(lists, 1, question, 4);
    assert.deepEqual(made, []);
    ask(lists, 1, "b", 4);
    assert.deepEqual(made, ["b"]);
  });

  it("are answered even if there is no room for them", () => {
    const lists = new RecentLists(10);
    assert.equal(ask(lists, 1, "a", 40).length, 40);
    assert.equal(ask(lists, 1, "b", 3).length, 3);
    ask(lists, 1, "b", 3);
    assert.deepEqual(made, ["a", "b"]);
  });
});
