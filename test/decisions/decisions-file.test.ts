// The decisions file: what it says, what is wrong with it, and that edits and merges keep every byte and every decision.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Decision, NameRef } from "../../server/src/core/decisions/decision";
import { decisionKey } from "../../server/src/core/decisions/decision-key";
import {
  insertDecision,
  parseDecisions,
  removeDecision,
  type TextEdit,
} from "../../server/src/decisions/decisions-file";
import { decision } from "./random-decisions";

const apply = (text: string, { start, end, newText }: TextEdit): string =>
  text.slice(0, start) + newText + text.slice(end);
const insert = (text: string, each: Decision): string => apply(text, insertDecision(text, each));
const remove = (text: string, each: Decision): string => {
  const edit = removeDecision(text, each);
  return edit === undefined ? text : apply(text, edit);
};
const keys = (text: string): string[] =>
  parseDecisions(text)
    .entries.map((entry) => decisionKey(entry.decision))
    .sort();
const keysOf = (decisions: readonly Decision[]): string[] => [...new Set(decisions.map(decisionKey))].sort();
const fileOf = (decisions: readonly Decision[]): string => decisions.reduce(insert, "");

const EXAMPLE = `# Anything after a # is a comment and stays.
version: 1
decisions:
- { retype: PER lavera, to: ORG }
# the choir
- { split: PER Müller, to: PER Gabriele Müller, in: fest.txt, at: "Am Abend sang ⟦Müller⟧ noch zwei Lieder." }
- { same: [ PER Putin, PER Wladimir Putin ], why: transliteration of kremlin.ru, by: Ann, on: 2026-03-03 }

- different:
    - PER Anna Berg
    - PER Anna Tal#2
  why: sisters
- { name: 1860, type: ORG }
- not-a-name: Shakehands
`;
/** More by environment variable: the suite itself is to stay quick. */
const RUNS = Number(process.env.CORPUS_RUNS ?? 60);
const per = (name: string, sense?: string): NameRef => ({ type: "PER", name, ...(sense && { sense }) });

describe("decisions file", () => {
  it("says what it says, in lists of one line and of several", () => {
    const { entries, problems } = parseDecisions(EXAMPLE);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map((entry) => entry.decision),
      [
        { decide: "retype", entity: per("lavera"), type: "ORG" },
        {
          decide: "split",
          form: per("Müller"),
          to: per("Gabriele Müller"),
          where: {
            article: "fest.txt",
            place: { before: "Am Abend sang", quote: "Müller", after: "noch zwei Lieder" },
          },
        },
        {
          decide: "same",
          a: per("Putin"),
          b: per("Wladimir Putin"),
          why: "transliteration of kremlin.ru",
          by: "Ann",
          on: "2026-03-03",
        },
        { decide: "different", a: per("Anna Berg"), b: per("Anna Tal", "2"), why: "sisters" },
        { decide: "name", surface: "1860", type: "ORG" },
        { decide: "not-a-name", surface: "Shakehands" },
      ],
    );
    assert.deepEqual(
      entries.map(({ line, start, end }) => [line, EXAMPLE.slice(start, end).split("\n").length]),
      [3, 5, 6, 8, 12, 13].map((line) => [line, line === 8 ? 4 : 1]),
    );
  });

  it("names a broken line with its place, and skips no other", () => {
    const text = `version: 2
decisons:
decisions:
- { not-a-name: Eins }
- { not-a-name: [Zwei }
- { nota-name: Drei }
- { name: Vier, type: PERSON }
- { name: Fünf, type: ORG, at: "hier" }
- { same: [PER Sechs] }
- { rename: PER Sieben, tu: Acht }
- { split: PER A, to: PER B, in: "" }
- { not-a-name: Neun, why: "" }
- { name: Zehn, not-a-name: Zehn }
`;
    const { entries, problems } = parseDecisions(text);
    assert.deepEqual(
      entries.map(({ decision }) => decision),
      [
        { decide: "not-a-name", surface: "Eins" },
        { decide: "not-a-name", surface: "Neun" },
      ],
    );
    assert.deepEqual(
      problems.map(({ kind, line, detail, nearest }) => [
        line,
        kind,
        kind === "syntax" ? "" : detail,
        nearest ?? "",
      ]),
      [
        [0, "unknown-version", "2", ""],
        [1, "unknown-key", "decisons", "decisions"],
        [4, "syntax", "", ""],
        [5, "no-verb", "", ""],
        [5, "unknown-key", "nota-name", "not-a-name"],
        [6, "wrong-value", "type", ""],
        [7, "missing-key", "in", ""],
        [8, "wrong-value", "same", ""],
        [9, "missing-key", "to", ""],
        [9, "unknown-key", "tu", "to"],
        [10, "wrong-value", "in", ""],
        [11, "wrong-value", "why", ""],
        [12, "no-verb", "not-a-name, name", ""],
      ],
    );
    const wrong = problems.find(({ kind, line }) => kind === "wrong-value" && line === 6);
    assert.equal(text.slice(wrong?.start, wrong?.end), "PERSON");
  });

  it("holds what can be read beside the markers that git left", () => {
    const text = `version: 1
decisions:
- { not-a-name: A }
<<<<<<< ours
- { not-a-name: B }
||||||| base
- { not-a-name: Old }
=======
- { not-a-name: C }
>>>>>>> theirs
- { not-a-name: D }
`;
    const { entries, problems } = parseDecisions(text);
    assert.deepEqual(
      entries.map(({ decision }) => decision.decide === "not-a-name" && decision.surface),
      ["A", "B", "C", "D"],
    );
    assert.deepEqual(
      problems.map(({ kind, line }) => [kind, line]),
      [3, 5, 7, 9].map((line) => ["conflict-marker", line]),
    );
  });

  it("takes a new decision in where it belongs by name, above the comment of the next", () => {
    const then = insert(EXAMPLE, { decide: "rename", entity: per("Merkel"), name: "Angela Merkel" });
    const line = "- { rename: PER Merkel, to: Angela Merkel }\n";
    assert.equal(
      then,
      EXAMPLE.replace("# the choir\n", `${line}# the choir\n`).replace(
        `${line}# the choir`,
        `${line}# the choir`,
      ),
    );
    assert.equal(
      insert(then, { decide: "rename", entity: per("Merkel"), name: "Angela Merkel", why: "again" }),
      then,
    );
  });

  it("begins a file, and goes on where there is no list or no last line end", () => {
    const hands: Decision = { decide: "not-a-name", surface: "Shakehands" };
    const line = "- { not-a-name: Shakehands }";
    assert.equal(insert("", hands), `version: 1\ndecisions:\n${line}\n`);
    assert.equal(insert("# mine\r\n", hands), `# mine\r\nversion: 1\r\ndecisions:\r\n${line}\r\n`);
    assert.equal(insert("version: 1\ndecisions:", hands), `version: 1\ndecisions:\n${line}`);
    assert.equal(
      insert("decisions:\n  - { not-a-name: A }\nmine: kept\n", hands),
      `decisions:\n  - { not-a-name: A }\n  ${line}\nmine: kept\n`,
    );
  });

  it("reads back every decision that it writes, each on a line of its own", () => {
    fc.assert(
      fc.property(decision, (each) => {
        const text = insert("", each);
        const { entries, problems } = parseDecisions(text);
        assert.deepEqual(problems, []);
        assert.equal(text.split("\n").length, 4);
        assert.deepEqual(
          entries.map((entry) => decisionKey(entry.decision)),
          [decisionKey(each)],
        );
        const { why, by, on } = entries[0]?.decision ?? {};
        assert.deepEqual([why, by, on], [each.why, each.by, each.on]);
      }),
      { numRuns: RUNS },
    );
  });

  it("has the original bytes again once an inserted decision is removed", () => {
    const noise = fc.constantFrom(
      "",
      "# a comment\n",
      "\n",
      "- { wrong\n",
      "unknown: key\n",
      "- { not-a-name: B, x: 1 }\n",
    );
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 6 }),
        fc.array(noise, { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        decision,
        (decisions, noises, isOpen, isWindows, added) => {
          const listed = decisions.reduce(insert, "version: 1\ndecisions:\n");
          const lines = listed.split(/(?<=\n)/);
          for (const [at, each] of noises.entries())
            lines.splice(2 + ((at * 7) % (lines.length - 1)), 0, each);
          let text = lines.join("");
          if (isWindows) text = text.replace(/\n/g, "\r\n");
          if (isOpen) text = text.replace(/\r?\n$/, "");
          fc.pre(!keys(text).includes(decisionKey(added)));
          const then = insert(text, added);
          assert.deepEqual(keys(then), [...keys(text), decisionKey(added)].sort());
          assert.equal(remove(then, added), text);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("is the same file in whatever order decisions came, and says the same in whatever order its lines stand", () => {
    const distinct = fc.uniqueArray(decision, { selector: decisionKey, maxLength: 8 });
    fc.assert(
      fc.property(distinct, fc.infiniteStream(fc.nat()), (decisions, order) => {
        const text = fileOf(decisions);
        const shuffle = <T>(all: readonly T[]): T[] =>
          all
            .map((each) => ({ each, at: order.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
        assert.equal(fileOf(shuffle(decisions)), text);
        const [version = "", list = "", ...lines] = text.split(/(?<=\n)/);
        assert.deepEqual(keys([version, list, ...shuffle(lines)].join("")), keysOf(decisions));
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const scraps = fc.constantFrom(
      "- {",
      "}",
      "[",
      "- ",
      "same:",
      "at: ",
      "⟦",
      "\n",
      "  ",
      "&a",
      "*a",
      "!!x",
      "---",
      ": ",
      "#",
      "'",
      '"',
      "|",
      "<<<<<<< x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(fc.oneof(scraps, fc.string()), { maxLength: 30 }).map((all) => all.join("")),
        ),
        decision,
        (text, each) => {
          for (const { start, end } of parseDecisions(text).problems)
            assert.ok(start <= end && end <= text.length);
          assert.ok(keys(insert(text, each)).includes(decisionKey(each)));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe("decisions file in git", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), "decisions-"));
  after(() => rmSync(folder, { recursive: true }));

  /** Merges two states of a file by lines, as git does with the attribute merge=union. */
  function merge(base: string, ours: string, theirs: string): string {
    const paths = Object.entries({ ours, base, theirs }).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    return execFileSync("git", ["merge-file", "-p", "--union", ...paths], { encoding: "utf8" });
  }

  it("merges two files that share a base by lines into the union of what was decided and removed", function () {
    try {
      execFileSync("git", ["--version"]);
    } catch {
      this.skip();
    }
    const some = (maxLength: number) => fc.array(decision, { maxLength });
    fc.assert(
      fc.property(some(6), some(3), some(3), fc.nat({ max: 5 }), (base, ours, theirs, gone) => {
        const shared = fileOf(base);
        const removed = base[gone];
        const kept = base.filter(
          (each) => removed === undefined || decisionKey(each) !== decisionKey(removed),
        );
        const mine = ours.reduce(insert, removed === undefined ? shared : remove(shared, removed));
        const yours = theirs.reduce(insert, shared);
        const merged = merge(shared === "" ? "version: 1\ndecisions:\n" : shared, mine, yours);
        const { problems } = parseDecisions(merged);
        assert.deepEqual(
          problems.map(({ kind }) => kind),
          [],
        );
        const all = new Set(keys(merged));
        for (const each of [...kept, ...ours, ...theirs])
          assert.ok(all.has(decisionKey(each)), decisionKey(each));
      }),
      { numRuns: 15 },
    );
  });
});
