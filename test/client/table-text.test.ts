// Lists that are copied: cells stay in their row and column.
import assert from "node:assert/strict";
import { tableText } from "../../client/src/commands/table-text";

const ROWS = [
  ["Name", "Role"],
  ["A|B", "first\tline\nsecond"],
];

describe("a copied table", () => {
  it("can be pasted into a spreadsheet", () =>
    assert.equal(tableText(ROWS, "tsv"), "Name\tRole\nA|B\tfirst line second"));
  it("can be pasted into Markdown", () =>
    assert.equal(
      tableText(ROWS, "markdown"),
      "| Name | Role |\n| --- | --- |\n| A\\|B | first line second |",
    ));
});
