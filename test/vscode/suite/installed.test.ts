// The packed extension: small, holding only what it needs, and working once installed.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { extensions } from "vscode";
import { at, eventually, FIRST, hoverText, lensTitles, places, SECOND, show } from "./support";

const LIMIT_MB = 38;

/** What may be in the package; everything else is a mistake. */
const allowed = [
  /^package\.nls(\.de)?\.json$/,
  /^client\/(?:l10n|schemas)\/[\w.]+\.json$/,
  /^package\.json$/,
  /^(readme|changelog)\.md$/i,
  /^license\.txt$/i,
  /^\.vsixmanifest$/,
  /^dist\/[a-z0-9-]+\.(js|wasm)$/,
  /^server\/model\/[\w.-]+$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^client\/media\/[\w./-]+\.(png|svg|md)$/,
];

/** What must be in it. */
const needed = [
  "dist/extension.js",
  "dist/server.js",
  "dist/worker.js",
  "dist/node-sqlite3-wasm.wasm",
  "package.json",
  "package.nls.json",
  "package.nls.de.json",
  "client/l10n/bundle.l10n.de.json",
];

describe("the package", () => {
  it(`is smaller than ${LIMIT_MB} MB`, () => {
    const size = statSync(process.env.CORPUS_LENS_VSIX ?? "").size;
    assert.ok(size < LIMIT_MB * 1024 * 1024, `${size} bytes`);
  });

  it("holds what it needs and nothing else", () => {
    const extension = extensions.getExtension("corpus-lens.corpus-lens");
    assert.ok(extension);
    const files = readdirSync(extension.extensionPath, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(extension.extensionPath.length + 1));
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
      "nothing else",
    );
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
      "nothing missing",
    );
  });

  it("works when installed", async () => {
    const document = await show(SECOND);
    const position = at(document, "Für T|rump ist");
    await eventually(async () => assert.match(await hoverText(document.uri, position), /Donald Trump/), 15);
    const [place] = await places("vscode.executeDefinitionProvider", document.uri, position);
    assert.ok(place?.uri.path.endsWith(FIRST));
    assert.ok((await lensTitles(document.uri)).length > 0);
  });
});
