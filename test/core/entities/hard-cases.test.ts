// Small corpora that tempt a resolver to merge what is two or to part what is one. Mentions are given by the marks, so
// that the resolution alone is judged: no wrong merge in any case, and nearly all fully right.
import assert from "node:assert/strict";
import { analyseDocument } from "../../../server/src/core/analysis/analyse";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import { createDocument } from "../../../server/src/core/text/create-document";
import { parseFixture } from "../../support/fixture";
import { ORGANISATIONS } from "./hard-cases/organisations";
import { PEOPLE } from "./hard-cases/people";
import { PLACES } from "./hard-cases/places";
import { TYPES } from "./hard-cases/types";

/** A marked mention with the entity it was given. */
interface Judged {
  readonly surface: string;
  readonly gold: string;
  readonly found: string;
}

interface Case {
  readonly title: string;
  readonly fixture: string;
}

function casesOf(text: string): Case[] {
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { title: part.slice(0, end), fixture: part.slice(end + 1) };
    });
}

function judge({ fixture }: Case): Judged[] {
  const store = createCorpus({ corpusEvidence: false });
  const files = parseFixture(fixture);
  for (const { name, text, marks } of files) {
    const mentions = marks.map(({ start, end, type, kind }) => ({ start, end, type, kind, confidence: 1 }));
    store.apply([
      { id: name, analysis: analyseDocument(createDocument(text), { mentions, candidates: [] }) },
    ]);
  }
  const view = store.snapshot();
  return files.flatMap(({ name, marks }) => {
    const found = new Map(view.article(name)?.mentions.map((mention) => [mention.start, mention.entity]));
    return marks.map(({ start, surface, entity }) => ({
      surface,
      gold: entity ?? "",
      found: found.get(start) ?? "none",
    }));
  });
}

/** Pairs of mentions that were merged, or parted, against the marks. */
function errorsOf(judged: readonly Judged[], isWrong: (a: Judged, b: Judged) => boolean): string[] {
  return judged.flatMap((a, i) =>
    judged.slice(i + 1).flatMap((b) => (isWrong(a, b) ? [`${a.surface} / ${b.surface}`] : [])),
  );
}

/** Two names of one thing that are left as two: no wrong merge, but not right yet. */
const NOT_YET: ReadonlySet<string> = new Set([
  "two romanisations of a Chinese name",
  "a capital under three names",
]);

describe("hard cases of resolution", () => {
  const cases = [PEOPLE, PLACES, ORGANISATIONS, TYPES].flatMap(casesOf);
  let right = 0;

  for (const each of cases) {
    it(each.title, () => {
      const judged = judge(each);
      const merged = errorsOf(judged, (a, b) => a.gold !== b.gold && a.found === b.found);
      const parted = errorsOf(judged, (a, b) => a.gold === b.gold && a.found !== b.found);
      assert.deepEqual(merged, [], "two are merged");
      if (NOT_YET.has(each.title)) return;
      assert.deepEqual(parted, [], "one is parted");
      right += 1;
    });
  }

  it("are many, and nine in ten fully right", () => {
    assert.ok(cases.length >= 60, `${cases.length}`);
    assert.ok(right >= 0.9 * cases.length, `${right} of ${cases.length}`);
  });
});
