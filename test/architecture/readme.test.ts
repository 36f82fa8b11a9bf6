// What README says of settings and commands is what the manifest, the scripts and the command line have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createProgram } from "../../server/src/cli/program";

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const readme = readFileSync("README.md", "utf8");
const { scripts, contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

describe("README", () => {
  it("lists every setting with its default", () => {
    const rows = [...readme.matchAll(/^\| `(corpusLens\.[\w.]+)` \| `([^`]*)` \|/gmu)];
    const listed = rows.map(([, name, value]) => [name, JSON.parse(value ?? "null")] as const);
    const settings = Object.entries(contributes.configuration.properties);
    assert.deepEqual(new Map(listed), new Map(settings.map(([name, setting]) => [name, setting.default])));
  });

  it("names only scripts that there are", () => {
    const named = [...readme.matchAll(/\bnpm run ([\w:]+)/gu)].map(([, name]) => name ?? "");
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });

  it("shows every command of the command line, and no other", () => {
    const shown = [...readme.matchAll(/^corpus-lens ([a-z-]+)/gmu)].map(([, name]) => name ?? "");
    const commands = createProgram().commands.map((command) => command.name());
    assert.deepEqual(new Set(shown), new Set(commands));
  });
});
