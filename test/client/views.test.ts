// What the trees and the status bar say, how they page, and how nodes keep their identity.
import assert from "node:assert/strict";
import fc from "fast-check";
import { RestartPolicy } from "../../client/src/server/restart-policy";
import { percent, statusLines, statusText, timeLeft } from "../../client/src/status/status-text";
import { debounced } from "../../client/src/views/debounce";
import {
  dotted,
  entityAria,
  escapeMarkdown,
  excerpt,
  filterLabel,
  sourceLabel,
} from "../../client/src/views/labels";
import { type EntityNode, nodeId, paged, parentOf, type SourceNode } from "../../client/src/views/nodes";
import { PAGE_SIZE, Pages } from "../../client/src/views/pages";
import { entities, formatCount, mentions } from "../../client/src/words";
import type { EntityItem, Status } from "../../server/src/common/protocol";

const merkel: EntityItem = {
  id: "e1",
  name: "Angela Merkel",
  type: "PER",
  total: 1234,
  sources: 1,
  descriptor: "Bundeskanzlerin",
};
const entity: EntityNode = { kind: "entity", entity: merkel };
const source: SourceNode = {
  kind: "source",
  entity: merkel,
  source: { uri: "file:///a.txt", label: "a.txt", count: 3 },
};
const idle: Status = { phase: "idle", done: 2, total: 2, entities: 20, articles: 2, problems: 0 };

describe("labels", () => {
  it("group digits and count in words", () => {
    assert.equal(formatCount(1234567), "1,234,567");
    assert.equal(entities(1), "1 entity");
    assert.equal(mentions(2000), "2,000 mentions");
  });

  it("leave out what is missing", () => {
    assert.equal(dotted("9", undefined, "", "2017-11"), "9 · 2017-11");
    assert.equal(filterLabel("", undefined), undefined);
    assert.equal(filterLabel("tru", "PER"), "People · “tru”");
  });

  it("tell a screen reader all that icons and columns show", () => {
    assert.equal(entityAria(merkel), "Angela Merkel, person, Bundeskanzlerin, 1,234 mentions in 1 source");
  });

  it("leave out the middle of a long name, so that two sources differ", () => {
    assert.equal(sourceLabel({ label: "2017/zeit/000_137170573b2b3442.txt" }), "000_137170573b2b3442");
    assert.equal(sourceLabel({ label: "a/.txt" }), ".txt");
    const title = "Gipfeltreffen der Asiatisch-Pazifischen Gemeinschaft";
    assert.equal(sourceLabel({ label: "a.txt", title }), "Gipfeltreffen de…en Gemeinschaft");
  });

  it("keep Markdown from reading names as marks", () => {
    assert.equal(escapeMarkdown("[a](b) *c* $(x)"), "\\[a\\]\\(b\\) \\*c\\* \\$\\(x\\)");
  });
});

describe("excerpt", () => {
  it("keeps a sentence whose name stands near its start", () => {
    const sentence = "Wie Angela Merkel sagte.";
    assert.deepEqual(excerpt(sentence, [4, 17]), { text: sentence, highlight: [4, 17] });
  });

  it("cuts at a word so that the name shows in a narrow column", () => {
    const sentence = "Nach langen Verhandlungen bis tief in die Nacht trat Angela Merkel vor die Presse.";
    const start = sentence.indexOf("Angela");
    assert.deepEqual(excerpt(sentence, [start, start + 13]), {
      text: "…tief in die Nacht trat Angela Merkel vor die Presse.",
      highlight: [24, 37],
    });
  });

  it("always highlights the same letters, not far from the start", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, name, after) => {
        const { text, highlight } = excerpt(before + name + after, [
          before.length,
          before.length + name.length,
        ]);
        assert.equal(text.slice(...highlight), name);
        assert.ok(highlight[0] <= 18);
      }),
    );
  });
});

describe("pages", () => {
  it("start with one and grow by one", () => {
    const pages = new Pages();
    pages.grow("a");
    assert.deepEqual([pages.limit("a"), pages.limit("b")], [2 * PAGE_SIZE, PAGE_SIZE]);
    pages.reset();
    assert.equal(pages.limit("a"), PAGE_SIZE);
  });

  it("grow to include a child, and never shrink for one", () => {
    const pages = new Pages();
    pages.include("a", PAGE_SIZE);
    assert.equal(pages.limit("a"), 2 * PAGE_SIZE);
    pages.include("a", 0);
    assert.equal(pages.limit("a"), 2 * PAGE_SIZE);
  });

  it("end with a node for the rest only if there is a rest", () => {
    assert.deepEqual(paged(entity, [source], 1), [source]);
    assert.deepEqual(paged(entity, [source], 5), [
      source,
      { kind: "more", under: entity, shown: 1, matching: 5 },
    ]);
    assert.deepEqual(paged(entity, [], 5), []);
  });
});

describe("nodes", () => {
  it("keep their id when counts change", () => {
    const later: EntityNode = { kind: "entity", entity: { ...merkel, total: 2 } };
    assert.equal(nodeId(later), nodeId(entity));
  });

  it("know the way up, from a mention to its group", () => {
    const mention = {
      uri: "file:///a.txt",
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
      kind: "name",
      sentence: "Merkel",
      highlight: [0, 6] as [number, number],
    } as const;
    const up: string[] = [];
    let node = parentOf({
      kind: "mention",
      under: source,
      mention,
      index: 0,
    });
    for (; node; node = parentOf(node)) up.push(nodeId(node));
    assert.deepEqual(up, ["source file:///a.txt e1", "entity e1", "group PER"]);
  });
});

describe("status", () => {
  it("shows the number of entities, or how far indexing is", () => {
    assert.equal(statusText(idle), "$(library) 20 entities");
    assert.equal(statusText({ ...idle, phase: "indexing", done: 1, total: 3 }), "$(sync~spin) 33%");
    assert.equal(percent({ ...idle, done: 0, total: 0 }), 0);
  });

  it("tells time left and problems", () => {
    const status: Status = { ...idle, phase: "indexing", done: 1, total: 2, secondsLeft: 200, problems: 1 };
    assert.deepEqual(statusLines(status), [
      "20 entities in 2 articles",
      "Indexing: 1 of 2 articles, about 3 min left",
      "1 file could not be indexed",
    ]);
    assert.deepEqual(statusLines({ ...idle, articles: 25_371, readClosely: 312 }), [
      "20 entities in 25,371 articles",
      "312 of 25,371 read closely",
    ]);
    assert.equal(timeLeft(0.2), "about 1 s left");
    assert.equal(timeLeft(undefined), "");
  });
});

describe("restart policy", () => {
  it("starts a server again until it died five times within three minutes", () => {
    const policy = new RestartPolicy();
    const deaths = [0, 1000, 2000, 3000, 4000].map((now) => policy.mayRestart(now));
    assert.deepEqual(deaths, [true, true, true, true, false]);
  });

  it("forgets deaths of long ago", () => {
    const policy = new RestartPolicy();
    for (let death = 0; death < 20; death++) assert.ok(policy.mayRestart(death * 60_000));
  });
});

describe("debounced", () => {
  it("gathers a burst into one call, and waits no longer than its patience", () => {
    const waits: number[] = [];
    const original = globalThis.setTimeout;
    let now = 0;
    globalThis.setTimeout = ((_: () => void, wait: number) => {
      waits.push(wait);
      return original(() => {}, 0);
    }) as typeof setTimeout;
    try {
      const refresh = debounced(
        () => {},
        { quiet: 100, patience: 250 },
        () => now,
      );
      for (now of [0, 90, 180, 240, 300]) refresh.trigger();
      assert.deepEqual(waits, [100, 100, 70, 10, 0]);
      refresh.dispose();
    } finally {
      globalThis.setTimeout = original;
    }
  });
});
