// Every word the reader sees exists in every language of the interface, and nothing is translated that is not there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Messages = Record<string, string>;

const read = (path: string): Messages => JSON.parse(readFileSync(path, "utf8")) as Messages;
const manifest = readFileSync("package.json", "utf8");
const code = readdirSync("client/src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join("client/src", path), "utf8"))
  .join("\n");
/** The messages of the client: first arguments of l10n.t. */
const messages = [...code.matchAll(/\bl10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
  JSON.parse(`"${text}"`),
);

describe("translations", () => {
  it("has all words of the manifest in English and German", () => {
    const keys = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    for (const file of ["package.nls.json", "package.nls.de.json"]) {
      assert.deepEqual(new Set(Object.keys(read(file))), keys, file);
    }
  });

  it("leaves no sentence of the manifest untranslatable", () => {
    const told =
      /"(title|description|markdownDescription|contents|altText|name|contextualTitle)": "(?!%)([^"]*)"/g;
    const plain = [...manifest.matchAll(told)].map(([, , text]) => text);
    assert.deepEqual(
      plain.filter((text) => text !== "Corpus Lens" && text !== "corpus-lens"),
      [],
    );
  });

  it("has all messages of the client in German", () => {
    assert.deepEqual(
      new Set(Object.keys(read("client/l10n/bundle.l10n.de.json"))),
      new Set<string>(messages),
    );
  });

  it("asks for every message by its words", () => {
    assert.equal(messages.length, [...code.matchAll(/\bl10n\.t\(/g)].length);
  });

  it("keeps the places for numbers and names", () => {
    const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort().join(" ");
    for (const [message, german] of Object.entries(read("client/l10n/bundle.l10n.de.json"))) {
      assert.equal(places(german), places(message), message);
    }
  });

  it("keeps commands and settings in the links of translated texts", () => {
    const links = (text: string | undefined) => text?.match(/command:[^)]+|`#[\w.]+#`/g) ?? [];
    const german = read("package.nls.de.json");
    for (const [key, english] of Object.entries(read("package.nls.json"))) {
      assert.deepEqual(links(german[key]), links(english), key);
    }
  });
});
