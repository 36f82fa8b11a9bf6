// Folder paths of the setting `corpusLens.folders`.
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  corpusFolders,
  normaliseFolder,
  relativeFolder,
  withFolder,
  withoutFolder,
} from "../../client/src/corpus/paths";

describe("corpus folders", () => {
  it("have one spelling", () => {
    for (const path of ["a/b", "./a/b", "a/b/", "a//b", "a\\b", "a/./b", "a/c/../b", " a/b "]) {
      assert.equal(normaliseFolder(path), "a/b", path);
    }
    for (const path of [".", "./", "a/.."]) assert.equal(normaliseFolder(path), ".", path);
  });

  it("never leave the workspace folder", () => {
    for (const path of ["..", "../other", "a/../../b", "/etc", "C:\\Users", "c:/x", ""]) {
      assert.equal(normaliseFolder(path), undefined, path);
    }
  });

  it("are spelt the same after being normalised twice", () => {
    const part = fc.constantFrom("a", "b c", "ä", ".", "..", "", "[x]");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const once = normaliseFolder(parts.join("/"));
        assert.equal(once === undefined ? undefined : normaliseFolder(once), once);
      }),
    );
  });

  it("do not lie inside each other, so that no article counts twice", () => {
    assert.deepEqual(corpusFolders(["a/b", "a", "c", "./a"]), ["a", "c"]);
    assert.deepEqual(corpusFolders(["a", "ab"]), ["a", "ab"]);
    assert.deepEqual(corpusFolders(["a", ".", "../x"]), ["."]);
  });

  it("are added and removed by any spelling that was written", () => {
    assert.deepEqual(withFolder(["a/b"], "a"), ["a"]);
    assert.deepEqual(withFolder([], "."), ["."]);
    assert.deepEqual(withoutFolder(["./a/", "b"], "a"), ["b"]);
  });

  it("are relative to their workspace folder", () => {
    assert.equal(relativeFolder("/home/x", "/home/x/"), ".");
    assert.equal(relativeFolder("/home/x/", "/home/x/a/b"), "a/b");
    assert.equal(relativeFolder("/home/x", "/home/xy"), undefined);
    assert.equal(relativeFolder("/", "/a"), "a");
  });
});
