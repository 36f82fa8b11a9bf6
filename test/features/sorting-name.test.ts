// People stand in alphabetical lists by their surname, everything else as it is written.
import assert from "node:assert/strict";
import { sortingName } from "../../server/src/features/shared/sorting-name";

describe("sorting names", () => {
  const check = (names: readonly string[], expected: readonly string[], type: "PER" | "ORG" = "PER") => {
    const keys = new Map(names.map((name) => [name, sortingName({ name, type })]));
    const sorted = [...names].sort((a, b) => ((keys.get(a) ?? "") < (keys.get(b) ?? "") ? -1 : 1));
    assert.deepEqual(sorted, expected);
  };

  it("take people by surname, then given names", () =>
    check(["Zoe Adler", "Anna Berg", "Bert Adler"], ["Bert Adler", "Zoe Adler", "Anna Berg"]));
  it("leave particles behind the surname", () =>
    check(
      ["Ursula von der Leyen", "Peter Müller", "Anna Kern"],
      ["Anna Kern", "Ursula von der Leyen", "Peter Müller"],
    ));
  it("take a bare name as it is", () =>
    check(["Zorn", "Ada Yilmaz", "Xaver"], ["Xaver", "Ada Yilmaz", "Zorn"]));
  it("take other names as they are written", () =>
    check(["Zürcher Bank", "Österreich Werbung"], ["Österreich Werbung", "Zürcher Bank"], "ORG"));
});
