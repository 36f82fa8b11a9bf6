// Files that come, change and go outside the editor: the index follows.
import assert from "node:assert/strict";
import { commands, type SymbolInformation, workspace } from "vscode";
import { article, eventually } from "./support";

const NEW = article("neu.txt");
const SECONDS = 10;

describe("a file on disk", () => {
  after(async () => {
    await workspace.fs.delete(NEW).then(undefined, () => undefined);
  });

  it("is indexed when it appears, again when it changes, and forgotten when it goes", async () => {
    await write("Bundeskanzlerin Angela Merkel reiste am Montag nach Paris.");
    await eventually(async () => assert.ok(await named("Angela Merkel")), SECONDS);

    await write("Präsident Emmanuel Macron reiste am Dienstag nach Berlin.");
    await eventually(async () => assert.ok(await named("Emmanuel Macron")), SECONDS);
    assert.ok(!(await named("Angela Merkel")));

    await workspace.fs.delete(NEW);
    await eventually(async () => assert.ok(!(await named("Emmanuel Macron"))), SECONDS);
  });
});

async function write(text: string): Promise<void> {
  await workspace.fs.writeFile(NEW, new TextEncoder().encode(text));
}

/** Whether the corpus has an entity of that name. */
async function named(name: string): Promise<boolean> {
  const symbols = await commands.executeCommand<SymbolInformation[]>(
    "vscode.executeWorkspaceSymbolProvider",
    name,
  );
  return symbols.some((symbol) => symbol.name.startsWith(name));
}
