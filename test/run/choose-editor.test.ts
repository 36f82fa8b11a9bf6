// Which editor runs the suites, as far as the environment alone decides it.
import assert from "node:assert/strict";
import { chooseEditor } from "../vscode/runner/choose";

describe("choice of the editor", () => {
  it("is forced by VSCODE_TEST", () => {
    assert.equal(chooseEditor({ VSCODE_TEST: "electron" }), "electron");
    assert.equal(chooseEditor({ VSCODE_TEST: "server", VSCODE_EXECUTABLE: "/usr/bin/code" }), "server");
    assert.throws(() => chooseEditor({ VSCODE_TEST: "vim" }), /"electron" or "server"/);
  });

  it("is the desktop editor where one is named", () => {
    assert.equal(chooseEditor({ VSCODE_EXECUTABLE: "/usr/bin/code" }), "electron");
  });
});
