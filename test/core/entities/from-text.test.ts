// Small texts as they come, read by the shipped recogniser and resolved as a corpus: every person must be found where the
// marks say, whole and nothing else, and be the person they say. A mark with the entity "?" may be anybody.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyse } from "../../../server/src/core/analysis/analyse";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";
import { createRecogniser } from "../../../server/src/core/recognise/crf/create-recogniser";
import type { ImmediateRecogniser } from "../../../server/src/core/recognise/recogniser";
import { type FixtureFile, parseFixture } from "../../support/fixture";
import { PEOPLE_FROM_TEXT } from "./from-text/people";

/** The people found in a file, and what overlaps a mark, as "text type", with their entities. */
function foundIn(
  view: CorpusSnapshot,
  { name, text, marks }: FixtureFile,
): readonly (readonly [string, string])[] {
  const mentions = view.article(name)?.mentions ?? [];
  return mentions
    .filter(
      (each) => each.type === "PER" || marks.some((mark) => mark.start < each.end && each.start < mark.end),
    )
    .map((each) => [`${each.start} ${text.slice(each.start, each.end)} ${each.type}`, each.entity]);
}

/** Entities as the names of the marks that have them, so that only who is who is compared. */
function renamed(
  found: readonly (readonly [string, string])[],
  wanted: readonly (readonly [string, string])[],
) {
  const names = new Map<string, string>();
  const marks = new Map(wanted);
  for (const [mention, entity] of found) {
    const name = marks.get(mention);
    if (name !== undefined && name !== "?" && !names.has(entity)) names.set(entity, name);
  }
  return found.map(([mention, entity]) => [
    mention,
    marks.get(mention) === "?" ? "?" : (names.get(entity) ?? entity),
  ]);
}

describe("people in texts as they come", () => {
  let recogniser: ImmediateRecogniser;
  before(() => {
    recogniser = createRecogniser(readFileSync("server/model/recogniser.bin"));
  });

  for (const part of PEOPLE_FROM_TEXT.split(/^=== /mu).slice(1)) {
    const end = part.indexOf("\n");
    it(part.slice(0, end), () => {
      const files = parseFixture(part.slice(end + 1));
      const corpus = createCorpus();
      corpus.apply(files.map(({ name, text }) => ({ id: name, analysis: analyse(text, recogniser) })));
      const view = corpus.snapshot();
      const wanted = files.flatMap(({ name, marks }) =>
        marks.map(
          (mark) => [`${name} ${mark.start} ${mark.surface} ${mark.type}`, mark.entity ?? "?"] as const,
        ),
      );
      const found = files.flatMap((file) =>
        foundIn(view, file).map(([mention, entity]) => [`${file.name} ${mention}`, entity] as const),
      );
      assert.deepEqual(
        renamed(found, wanted),
        wanted.map((each) => [...each]),
      );
    });
  }
});
