// Small texts as they come, read by the shipped recogniser and resolved as a corpus: every name must be found where the
// marks say, whole and nothing else, and be the person, place or organisation they say. A mark with the entity "?" may
// be anybody. Lines "→ entity = Name" at the end of a case say what entities are to be called.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyse } from "../../../server/src/core/analysis/analyse";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";
import { createRecogniser } from "../../../server/src/core/recognise/crf/create-recogniser";
import type { ImmediateRecogniser } from "../../../server/src/core/recognise/recogniser";
import type { EntityType } from "../../../server/src/core/vocabulary/types";
import { type FixtureFile, parseFixture } from "../../support/fixture";
import { NAMES_FROM_TEXT } from "./from-text/names";
import { PEOPLE_FROM_TEXT } from "./from-text/people";
import { THINGS_FROM_TEXT } from "./from-text/things";

/** Cases, and the types of which everything that is found must be marked. */
const PARTS: readonly (readonly [string, string, readonly EntityType[]])[] = [
  ["people", PEOPLE_FROM_TEXT, ["PER"]],
  ["places and organisations", THINGS_FROM_TEXT, ["LOC", "ORG"]],
  ["what entities are called", NAMES_FROM_TEXT, []],
];

/** The mentions of some types found in a file, and what overlaps a mark, as "text type", with their entities. */
function foundIn(
  view: CorpusSnapshot,
  { name, text, marks }: FixtureFile,
  types: readonly EntityType[],
): readonly (readonly [string, string])[] {
  const mentions = view.article(name)?.mentions ?? [];
  return mentions
    .filter(
      (each) =>
        types.includes(each.type) || marks.some((mark) => mark.start < each.end && each.start < mark.end),
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

/** A case without its last lines, and what those say of names. */
function withoutNames(part: string): {
  readonly fixture: string;
  readonly names: ReadonlyMap<string, string>;
} {
  const names = new Map(
    [...part.matchAll(/^→ (\S+) = (.+)$/gmu)].map(([, entity = "", name = ""]) => [entity, name]),
  );
  return { fixture: part.replace(/^→ .*\n/gmu, ""), names };
}

describe("names in texts as they come", () => {
  let recogniser: ImmediateRecogniser;
  before(() => {
    recogniser = createRecogniser(readFileSync("server/model/recogniser.bin"));
  });

  for (const [title, cases, types] of PARTS) {
    describe(title, () => {
      for (const part of cases.split(/^=== /mu).slice(1)) {
        const end = part.indexOf("\n");
        it(part.slice(0, end), () => check(part.slice(end + 1), types));
      }
    });
  }

  function check(part: string, types: readonly EntityType[]): void {
    const { fixture, names } = withoutNames(part);
    const files = parseFixture(fixture);
    const corpus = createCorpus();
    corpus.apply(files.map(({ name, text }) => ({ id: name, analysis: analyse(text, recogniser) })));
    const view = corpus.snapshot();
    const wanted = files.flatMap(({ name, marks }) =>
      marks.map(
        (mark) => [`${name} ${mark.start} ${mark.surface} ${mark.type}`, mark.entity ?? "?"] as const,
      ),
    );
    const found = files.flatMap((file) =>
      foundIn(view, file, types).map(([mention, entity]) => [`${file.name} ${mention}`, entity] as const),
    );
    assert.deepEqual(
      renamed(found, wanted),
      wanted.map((each) => [...each]),
    );
    for (const [entity, name] of names) {
      const at = wanted.findIndex((each) => each[1] === entity);
      assert.equal(view.entity(found[at]?.[1] ?? "")?.name, name);
    }
  }
});
