// Moving through the corpus by name: F12 across files, implementations, references, highlights, symbols.
import assert from "node:assert/strict";
import {
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  Selection,
  type SymbolInformation,
  window,
  workspace,
} from "vscode";
import { article, at, eventually, exportsOf, FIRST, places, SECOND, show, symbolNames } from "./support";

const introduction = "US-Präsident |Donald Trump";

describe("definition", () => {
  it("goes from a surname to the introduction in the other article", async () => {
    const document = await show(SECOND);
    const [place] = await eventually(async () => {
      const found = await places(
        "vscode.executeDefinitionProvider",
        document.uri,
        at(document, "Für T|rump ist"),
      );
      assert.equal(found.length, 1);
      return found;
    });
    const target = await workspace.openTextDocument(article(FIRST));
    assert.equal(place?.uri.toString(), target.uri.toString());
    assert.ok(place?.range.contains(at(target, introduction)));
  });

  it("opens that article at the name when F12 is pressed", async () => {
    const document = await show(SECOND);
    const editor = await window.showTextDocument(document);
    const from = at(document, "Für T|rump ist");
    editor.selection = new Selection(from, from);
    await commands.executeCommand("editor.action.revealDefinition");
    await eventually(() => {
      assert.equal(window.activeTextEditor?.document.uri.toString(), article(FIRST).toString());
    });
    const target = await workspace.openTextDocument(article(FIRST));
    assert.equal(window.activeTextEditor?.selection.active.line, at(target, introduction).line);
  });

  it("goes on from the introduction to the other article", async () => {
    const document = await show(FIRST);
    const found = await places(
      "vscode.executeDefinitionProvider",
      document.uri,
      at(document, "Präsident D|onald Trump"),
    );
    assert.deepEqual(
      found.map(({ uri }) => uri.toString()),
      [article(SECOND).toString()],
    );
  });
});

describe("walking from mention to mention", () => {
  before(async () => {
    await (await exportsOf()).ready();
  });

  it("goes on into the next article and back", async () => {
    const document = await show(FIRST);
    const editor = await window.showTextDocument(document);
    const russia = at(document, "USA und Russ|land wollen");
    editor.selection = new Selection(russia, russia);
    const word = () => window.activeTextEditor?.document.getText(window.activeTextEditor.selection);
    await commands.executeCommand("corpusLens.previousMention");
    assert.equal(window.activeTextEditor?.document.uri.toString(), article(SECOND).toString());
    assert.match(word() ?? "", /^(?:Russland|russisch)/i);
    await commands.executeCommand("corpusLens.nextMention");
    assert.equal(window.activeTextEditor?.document.uri.toString(), article(FIRST).toString());
    assert.equal(word(), "Russland");
  });
});

describe("other ways to move", () => {
  it("implementation: the first mention in each article", async () => {
    const document = await show(SECOND);
    const found = await places(
      "vscode.executeImplementationProvider",
      document.uri,
      at(document, "Pu|tin und Trump"),
    );
    assert.deepEqual(found.map(({ uri }) => uri.toString()).sort(), [
      article(FIRST).toString(),
      article(SECOND).toString(),
    ]);
  });

  it("references: every mention in both articles", async () => {
    const document = await show(SECOND);
    const found = await places(
      "vscode.executeReferenceProvider",
      document.uri,
      at(document, "Pu|tin und Trump"),
    );
    const counts = [FIRST, SECOND].map(
      (name) => found.filter(({ uri }) => uri.toString() === article(name).toString()).length,
    );
    assert.deepEqual(counts, [7, 6]);
  });

  it("highlights: the mentions in this article, however they are written", async () => {
    const document = await show(SECOND);
    const highlights = await commands.executeCommand<DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      at(document, "Terrormiliz I|slamischer Staat"),
    );
    const forms = highlights.map(({ range }) => document.getText(range));
    assert.deepEqual([...new Set(forms)].sort(), ["IS", "Islamischer Staat"]);
  });

  it("the outline holds the sections with their entities", async () => {
    const document = await show(FIRST);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = symbolNames(symbols);
    assert.ok(names.includes("Balanceakt für Trump"));
    assert.ok(names.includes("Wladimir Putin"));
  });

  it("workspace symbols find an entity from a few letters", async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "wputin",
    );
    assert.match(symbols[0]?.name ?? "", /^Wladimir Putin/);
  });
});
