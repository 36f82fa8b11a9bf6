// In a folder that is not a corpus nothing changes, until the reader says that it is one, and again after that.
import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  type DocumentSymbol,
  extensions,
  languages,
  type SymbolInformation,
  workspace,
} from "vscode";
import {
  article,
  at,
  eventually,
  exportsOf,
  FIRST,
  hoverText,
  lensTitles,
  places,
  SECOND,
  show,
} from "./support";

describe("a folder that is not a corpus", () => {
  before(() => eventually(() => assert.ok(extensions.getExtension("corpus-lens.corpus-lens")?.isActive)));

  it("keeps the language of its files", async () => {
    assert.equal((await show(FIRST)).languageId, "plaintext");
  });

  it("shows no card, no lens, no symbol, and F12 finds nothing", async () => {
    const document = await show(FIRST);
    const position = at(document, "Donald T|rump");
    assert.equal(await hoverText(document.uri, position), "");
    assert.deepEqual(await lensTitles(document.uri), []);
    assert.deepEqual(await places("vscode.executeDefinitionProvider", document.uri, position), []);
    const outline = await commands.executeCommand<DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    assert.deepEqual(outline ?? [], []);
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Putin",
    );
    assert.deepEqual(symbols, []);
  });

  it("gets no diagnostics and no file", async () => {
    assert.deepEqual(languages.getDiagnostics(article(FIRST)), []);
    const entries = await workspace.fs.readDirectory(article("."));
    assert.deepEqual(
      entries.map(([name]) => name).filter((name) => !name.endsWith(".txt")),
      [],
    );
  });
});

describe("the reader's word", () => {
  it("makes the folder a corpus, and takes it back", async () => {
    const document = await show(FIRST);
    const position = at(document, "Donald T|rump");
    const settings = () => workspace.getConfiguration("corpusLens").get("folders");

    await commands.executeCommand("corpusLens.indexFolder");
    const { articles } = await (await exportsOf()).ready();
    assert.equal(articles, 2);
    assert.deepEqual(settings(), ["."]);
    await eventually(async () => assert.match(await hoverText(document.uri, position), /Donald Trump/));

    await commands.executeCommand("corpusLens.excludeFile", article(SECOND));
    await eventually(async () => assert.equal((await (await exportsOf()).ready()).articles, 1));
    const configuration = workspace.getConfiguration("corpusLens", article("."));
    await configuration.update("exclude", undefined, ConfigurationTarget.WorkspaceFolder);

    await commands.executeCommand("corpusLens.removeFolder", article("."));
    assert.deepEqual(settings(), []);
    const entries = await workspace.fs.readDirectory(article("."));
    assert.ok(!entries.some(([name]) => name === ".vscode"), "no empty settings file is left");
    await eventually(async () => {
      assert.equal(await hoverText(document.uri, position), "");
      assert.equal(document.languageId, "plaintext");
    });
  });
});
