// Code lenses and colours, before and after an edit.
import assert from "node:assert/strict";
import {
  commands,
  type Location,
  Range,
  type SemanticTokens,
  type Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { article, at, eventually, FIRST, hoverText, lensTitles, places, SECOND, show } from "./support";

const trumpLens = /^Donald Trump: (\d+) here, (\d+) in 002_4f0c/;

describe("code lens", () => {
  it("sums the article up and counts what each paragraph introduces", async () => {
    const document = await show(FIRST);
    const titles = await eventually(async () => {
      const found = await lensTitles(document.uri);
      assert.ok(found.length > 0);
      return found;
    });
    const summary = /^(\d+) entities: (\d+) people, (\d+) places, (\d+) organisations$/.exec(titles[0] ?? "");
    const [all = 0, ...types] = summary?.slice(1).map(Number) ?? [];
    assert.ok(all >= 16, titles[0]);
    assert.equal(
      types.reduce((sum, type) => sum + type, 0),
      all,
    );
    const references = await places(
      "vscode.executeReferenceProvider",
      document.uri,
      at(document, "Donald T|rump"),
    );
    const counts = titles.map((title) => trumpLens.exec(title)).find(Boolean);
    assert.deepEqual(counts?.slice(1).map(Number), [countIn(references, FIRST), countIn(references, SECOND)]);
  });
});

describe("semantic tokens", () => {
  it("colour the names of an article", async () => {
    const document = await show(FIRST);
    const tokens = await commands.executeCommand<SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    assert.ok(tokens.data.length > 5 * 40, `${tokens.data.length / 5} tokens`);
  });
});

describe("an edit", () => {
  it("changes counts as the text is typed, unsaved, and back again", async () => {
    const document = await show(SECOND);
    const other = await show(FIRST);
    const before = await trumpElsewhere(other);

    const added = " Danach sprach Donald Trump mit der Presse.";
    const end = document.positionAt(document.getText().length);
    await change((edit) => edit.insert(document.uri, end, added));
    await eventually(async () => assert.equal(await trumpElsewhere(other), before + 1));
    assert.ok(document.isDirty);
    assert.match(await hoverText(document.uri, at(document, "Danach sprach D|onald Trump")), /Donald Trump/);

    const range = new Range(end, document.positionAt(document.getText().length));
    await change((edit) => edit.delete(document.uri, range));
    await eventually(async () => assert.equal(await trumpElsewhere(other), before));
  });
});

async function change(build: (edit: WorkspaceEdit) => void): Promise<void> {
  const edit = new WorkspaceEdit();
  build(edit);
  assert.ok(await workspace.applyEdit(edit));
}

/** How often, as the first article's lens says, the second one names Donald Trump. */
async function trumpElsewhere(document: { uri: Uri }): Promise<number> {
  const found = (await lensTitles(document.uri)).map((title) => trumpLens.exec(title)).find(Boolean);
  assert.ok(found, "there is a lens for Donald Trump");
  return Number(found[2]);
}

function countIn(found: Location[], name: string): number {
  return found.filter(({ uri }) => uri.toString() === article(name).toString()).length;
}
