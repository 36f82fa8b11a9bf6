// The office a person is known by, read off the words beside the name.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { officeOf, type SeenRole } from "../../../server/src/core/names/offices";
import { parsePerson } from "../../../server/src/core/names/person";

/** One of the people named most in 6,343 speeches of the Bundestag, with the words beside the name, and what is right. */
interface Judged {
  readonly name: string;
  readonly total: number;
  /** Offices a reader who knows them calls right; null stands for none. */
  readonly right: readonly (string | null)[];
  readonly seen: readonly (Omit<SeenRole, "isAfter"> & { readonly isAfter?: boolean })[];
}

const seenOf = (seen: Judged["seen"]): SeenRole[] => seen.map((role) => ({ isAfter: false, ...role }));

/** Roles before the name, each seen so often. */
function office(
  seen: Record<string, number>,
  sex: "female" | "male" | undefined,
  total = 3,
): string | undefined {
  return officeOf(
    Object.entries(seen).map(([words, count]) => ({ words, count, isAfter: false })),
    sex,
    total,
  );
}

describe("offices", () => {
  it("are right for at least 90 of the 100 people named most in speeches, and shown for most who have one", () => {
    const people = readFileSync("test/gold/offices.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line): Judged => JSON.parse(line));
    const shown = people.map(({ name, total, seen }) =>
      officeOf(seenOf(seen), parsePerson(name)?.sex, total),
    );
    const wrong = people.filter(({ right }, at) => !right.includes(shown[at] ?? null));
    assert.equal(people.length, 100);
    assert.ok(wrong.length <= 10, wrong.map(({ name }) => name).join(", "));
    assert.ok(shown.filter((each) => each !== undefined).length >= 50);
  });

  it("stand in their base form", () => {
    assert.equal(office({ "des Bundeskanzlers": 1 }, "male"), "Bundeskanzler");
    assert.equal(office({ "dem neuen Präsidenten": 1 }, "male"), "Präsident");
    assert.equal(office({ "der Vorsitzenden": 1 }, "female"), "Vorsitzende");
    assert.equal(office({ "den Vorsitzenden": 1 }, "male"), "Vorsitzender");
    assert.equal(office({ "des selbsternannten Familienministers": 1 }, "male"), "Familienminister");
    assert.equal(office({ "des Regierungschefs": 1 }, "male"), "Regierungschef");
    assert.equal(office({ "Former Prime Minister": 1 }, undefined), "Former Prime Minister");
  });

  it("say whose they are where a state is named, in the form that goes with the person", () => {
    assert.equal(office({ "der russische Außenminister": 2 }, "male"), "russischer Außenminister");
    assert.equal(
      office({ "die finnische Ministerpräsidentin": 1 }, "female"),
      "finnische Ministerpräsidentin",
    );
    assert.equal(office({ "Ungarns Außenminister": 1 }, "male"), "Ungarns Außenminister");
  });

  it("are the most telling of those that agree", () => {
    const seen = {
      Minister: 20,
      "Herr Minister": 9,
      Wirtschaftsminister: 6,
      Vizekanzler: 4,
      Klimaminister: 1,
    };
    assert.equal(office(seen, "male", 90), "Wirtschaftsminister");
  });

  it("are none where nothing is borne out", () => {
    assert.equal(office({ "Herr Dr.": 4 }, "male"), undefined);
    assert.equal(office({ "seinem US-Kollegen": 2, Vorgänger: 1 }, "male"), undefined);
    assert.equal(office({ "den Außenminister": 1 }, "male", 50), undefined);
    assert.equal(office({ Außenminister: 2 }, "female"), undefined);
  });

  it("keep what goes with them behind the name", () => {
    const seen = [{ words: "die Sprecherin der Behörde", isAfter: true, count: 1 }];
    assert.equal(officeOf(seen, "female", 2), "Sprecherin der Behörde");
  });
});
