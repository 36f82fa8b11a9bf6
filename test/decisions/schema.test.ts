// The schema that editors check and complete decisions by names the same keys as the reader of the file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { OWN_KEYS, VERBS } from "../../server/src/decisions/read-decision";

interface Schema {
  readonly definitions: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

describe("schema of the decisions file", () => {
  it("has the keys of each decision, and no others", () => {
    const { definitions } = JSON.parse(
      readFileSync("client/schemas/decisions.schema.json", "utf8"),
    ) as Schema;
    const found = Object.values(definitions).flatMap(({ properties }) =>
      properties === undefined ? [] : [Object.keys(properties).sort()],
    );
    const expected = VERBS.map((verb) => [verb, ...OWN_KEYS[verb], "why", "by", "on"].sort());
    assert.deepEqual(found.sort(), expected.sort());
  });
});
