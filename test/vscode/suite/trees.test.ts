// The two trees of the sidebar, through the providers that the editor asks too.
import assert from "node:assert/strict";
import {
  type CodeAction,
  type Command,
  commands,
  type DocumentLink,
  env,
  Range,
  Selection,
  type TreeItem,
  type TreeItemLabel,
  type TreeView,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { CorpusLens } from "../../../client/src/api";
import type { EntityType } from "../../../server/src/common/protocol";
import { article, at, eventually, exportsOf, FIRST, SECOND, show } from "./support";

type Tree = CorpusLens["entities"]["tree"] | CorpusLens["article"]["tree"];
type Node = Awaited<ReturnType<CorpusLens["entities"]["tree"]["getChildren"]>>[number];

describe("the tree of entities", () => {
  let lens: CorpusLens;
  before(async () => {
    lens = await exportsOf();
    await lens.ready();
  });
  afterEach(() => lens.entities.setFilter({ query: "", type: undefined, sort: "count" }));

  it("leads from a type to an entity, to its sources, to its sentences", async () => {
    const { tree } = lens.entities;
    assert.deepEqual(await labels(tree), ["People", "Places", "Organisations"]);
    const trump = await child(tree, await child(tree, undefined, "People"), "Donald Trump");
    const sources = await tree.getChildren(trump);
    assert.equal(sources.length, 2);
    const mentions = await Promise.all(sources.map((source) => tree.getChildren(source)));
    assert.deepEqual(
      sources.map((source) => Number.parseInt(labelOf(tree.getTreeItem(source)), 10)),
      mentions.map(({ length }) => length),
    );
    assert.equal(count(tree.getTreeItem(trump)), mentions.flat().length);
    assert.ok(mentions.flat().length >= 16, `${mentions.flat().length} of 18 mentions`);
    for (const mention of mentions.flat())
      assert.match(highlighted(tree.getTreeItem(mention)), /^(Donald )?Trump/);
  });

  it("jumps to the mention when it is clicked", async () => {
    const { tree } = lens.entities;
    await show(SECOND);
    const lawrow = await child(tree, await child(tree, undefined, "People"), "Sergej Lawrow");
    const [source] = await tree.getChildren(lawrow);
    const [mention] = source ? await tree.getChildren(source) : [];
    assert.ok(mention);
    const { command, arguments: parameters = [] } = tree.getTreeItem(mention).command as Command;
    await commands.executeCommand(command, ...parameters);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), article(FIRST).toString());
    assert.ok(editor?.selection.active.isAfterOrEqual(at(editor.document, "Außenminister |Sergej Lawrow")));
    assert.ok(editor?.selection.active.isBeforeOrEqual(at(editor.document, "Sergej Lawrow|")));
  });

  it("copies what a row says: a name, the name of an article, a sentence with the article it stands in", async () => {
    const { tree } = lens.entities;
    const lawrow = await child(tree, await child(tree, undefined, "People"), "Sergej Lawrow");
    const [source] = await tree.getChildren(lawrow);
    const [mention] = source ? await tree.getChildren(source) : [];
    assert.ok(source && mention);
    await commands.executeCommand("corpusLens.copy", mention);
    assert.match(await env.clipboard.readText(), /^“.*Sergej Lawrow.*” \(000_137170573b2b3442 · 2017-11\)$/);
    await commands.executeCommand("corpusLens.copy", lawrow, [lawrow, source]);
    assert.equal(await env.clipboard.readText(), "Sergej Lawrow\n000_137170573b2b3442");
  });

  it("opens a sentence beside what is read", async () => {
    const { tree } = lens.entities;
    await show(SECOND);
    const lawrow = await child(tree, await child(tree, undefined, "People"), "Sergej Lawrow");
    const [source] = await tree.getChildren(lawrow);
    await commands.executeCommand("corpusLens.openToSide", source);
    const shown = window.visibleTextEditors.map(({ document }) => document.uri.toString());
    assert.deepEqual(new Set(shown), new Set([FIRST, SECOND].map((name) => article(name).toString())));
    await commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("is filtered by text and type, says so, and is whole again", async () => {
    const { tree, view, setFilter } = bound(lens.entities);
    setFilter({ query: "puti" });
    assert.deepEqual(await labels(tree), ["People"]);
    assert.deepEqual(await labels(tree, "People"), ["Wladimir Putin"]);
    assert.match(String(view.description), /puti/);
    setFilter({ query: "", type: "LOC" satisfies EntityType });
    assert.deepEqual(await labels(tree), ["Places"]);
    setFilter({ type: undefined });
    assert.equal((await labels(tree)).length, 3);
    assert.equal(view.description, "");
  });

  it("is filtered as before when the box for it is left by Escape", async () => {
    const { tree, setFilter } = bound(lens.entities);
    setFilter({ query: "trump" });
    await commands.executeCommand("corpusLens.filter");
    setFilter({ query: "puti" });
    await commands.executeCommand("corpusLens.cancelFilter");
    assert.equal(tree.filter.query, "trump");
    await commands.executeCommand("corpusLens.cancelFilter");
    assert.equal(tree.filter.query, "trump");
    setFilter({ query: "" });
  });

  it("is sorted by count or by name", async () => {
    const { tree, setFilter } = bound(lens.entities);
    const byCount = await labels(tree, "People");
    assert.deepEqual(byCount.slice(0, 2), ["Donald Trump", "Wladimir Putin"]);
    setFilter({ sort: "name" });
    const byName = await labels(tree, "People");
    const surname = (name: string) => name.split(" ").at(-1) ?? name;
    const { compare } = new Intl.Collator("de");
    assert.deepEqual(
      byName.map(surname),
      byCount.map(surname).sort((a, b) => compare(a.replace(/^al-/, ""), b.replace(/^al-/, ""))),
    );
  });

  it("shows the entity under the cursor", async () => {
    const document = await show(FIRST);
    const editor = await window.showTextDocument(document);
    const position = at(document, "US-Kollegen Rex T|illerson");
    editor.selection = new Selection(position, position);
    await commands.executeCommand("corpusLens.revealEntity");
    await eventually(() => assert.deepEqual(selected(lens.entities.view), ["Rex Tillerson"]));
  });
});

describe("the tree of the article", () => {
  it("follows the active editor, in order of appearance", async () => {
    const lens = await exportsOf();
    const { tree } = lens.article;
    await show(SECOND);
    const names = await eventually(async () => {
      const found = await labels(tree);
      assert.deepEqual(found.slice(0, 3), ["Kreml", "Wladimir Putin", "Donald Trump"]);
      return found;
    });
    assert.ok(names.includes("Baschar al-Assad"));
    await show(FIRST);
    await eventually(async () => assert.deepEqual((await labels(tree)).slice(0, 2), ["USA", "Russland"]));
    assert.ok(!(await labels(tree)).includes("Baschar al-Assad"));
  });

  it("is ordered by appearance, count or type", async () => {
    const lens = await exportsOf();
    const { tree } = lens.article;
    await show(SECOND);
    await commands.executeCommand("corpusLens.articleByCount");
    await eventually(async () => assert.equal((await labels(tree))[0], "Donald Trump"));
    await commands.executeCommand("corpusLens.articleByType");
    await eventually(async () => assert.equal((await labels(tree))[0], "Wladimir Putin"));
    await commands.executeCommand("corpusLens.articleByAppearance");
    await eventually(async () => assert.equal((await labels(tree))[0], "Kreml"));
  });

  it("stays while the Output panel has the focus", async () => {
    const lens = await exportsOf();
    await show(SECOND);
    await eventually(() => assert.equal(lens.article.tree.article, article(SECOND).toString()));
    await commands.executeCommand("corpusLens.showLog");
    await commands.executeCommand("workbench.action.output.toggleOutput");
    await commands.executeCommand("workbench.panel.output.focus");
    assert.equal(lens.article.tree.article, article(SECOND).toString());
    await commands.executeCommand("workbench.action.closePanel");
  });
});

describe("deciding", () => {
  let lens: CorpusLens;
  const people = () => labels(lens.entities.tree, "People");
  const person = async (name: string) =>
    child(lens.entities.tree, await child(lens.entities.tree, undefined, "People"), name);
  before(async () => {
    lens = await exportsOf();
    await lens.ready();
    await show(FIRST);
  });

  it("merges the marked rows, and takes that back", async () => {
    const [lawrow, tillerson] = [await person("Sergej Lawrow"), await person("Rex Tillerson")];
    await commands.executeCommand("corpusLens.sameEntity", lawrow, [lawrow, tillerson]);
    const both = ["Rex Tillerson", "Sergej Lawrow"];
    const shown = async () => (await people()).filter((name) => both.includes(name)).sort();
    await eventually(async () => assert.equal((await shown()).length, 1));
    await commands.executeCommand("corpusLens.undoDecision");
    await eventually(async () => assert.deepEqual(await shown(), both));
  });

  it("takes a name out of the corpus from its row, and from the text by a quick fix", async () => {
    const lawrow = await person("Sergej Lawrow");
    await commands.executeCommand("corpusLens.notNames", lawrow);
    await eventually(async () => assert.ok(!(await people()).includes("Sergej Lawrow")));
    await commands.executeCommand("corpusLens.undoDecision");
    await eventually(async () => assert.ok((await people()).includes("Sergej Lawrow")));

    const document = await show(FIRST);
    const position = at(document, "US-Kollegen Rex T|illerson");
    const fixes = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new Range(position, position),
    );
    const titles = fixes.map(({ title }) => title);
    assert.ok(titles.includes("“Rex Tillerson” is not a name in this article"), titles.join());
  });

  it("changes the name an entity goes by with F2, never the text", async () => {
    const document = await show(FIRST);
    const before = document.getText();
    const position = at(document, "US-Kollegen Rex T|illerson");
    const edit = await commands.executeCommand<WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      position,
      "Rex W. Tillerson",
    );
    await workspace.applyEdit(edit);
    await eventually(async () => assert.ok((await people()).includes("Rex W. Tillerson")));
    assert.equal(document.getText(), before);
    const file = await workspace.openTextDocument(article(".corpus-lens/decisions.yaml"));
    assert.match(file.getText(), /^- \{ rename: PER Rex Tillerson, to: Rex W. Tillerson \}$/m);
    const decision = {
      decide: "rename",
      entity: { name: "Rex Tillerson", type: "PER" },
      name: "Rex W. Tillerson",
    };
    await commands.executeCommand("corpusLens.undecide", decision);
    await eventually(async () => assert.ok((await people()).includes("Rex Tillerson")));
    assert.doesNotMatch(file.getText(), /Tillerson|Lawrow/);
  });
});

describe("the tree of articles", () => {
  it("groups the articles, and narrows the entities to those of a group", async () => {
    const { articles, entities, ready } = await exportsOf();
    await ready();
    await commands.executeCommand("corpusLens.articlesByDate");
    const [dated, undated] = await articles.tree.getChildren();
    assert.deepEqual(
      [dated, undated].map((node) => node && labelOf(articles.tree.getTreeItem(node))),
      ["2017-11", "Without a date"],
    );
    const rows = await articles.tree.getChildren(dated);
    assert.deepEqual(
      rows.map((node) => labelOf(articles.tree.getTreeItem(node))),
      ["000_137170573b2b3442"],
    );
    await commands.executeCommand("corpusLens.onlyTheseArticles", dated);
    assert.equal(entities.tree.filter.query, "in:2017-11");
    const trump = await child(entities.tree, await child(entities.tree, undefined, "People"), "Donald Trump");
    assert.equal(count(entities.tree.getTreeItem(trump)), 9);
    assert.deepEqual((await articles.tree.getChildren()).length, 1, "the list of articles is narrowed too");
    await commands.executeCommand("corpusLens.clearFilter");
    assert.equal((await articles.tree.getChildren()).length, 2);
  });

  it("has pinned entities at the top, with their sources, until they are unpinned", async () => {
    const { entities } = await exportsOf();
    const { tree } = entities;
    const lawrow = await child(tree, await child(tree, undefined, "People"), "Sergej Lawrow");
    await commands.executeCommand("corpusLens.pin", lawrow);
    assert.deepEqual(await labels(tree), ["Pinned", "People", "Places", "Organisations"]);
    const pinned = await child(tree, await child(tree, undefined, "Pinned"), "Sergej Lawrow");
    const [source] = await tree.getChildren(pinned);
    assert.ok(source && tree.getTreeItem(source).id !== undefined);
    const [same] = await tree.getChildren(lawrow);
    assert.ok(
      same && tree.getTreeItem(source).id !== tree.getTreeItem(same).id,
      "rows have ids of their own",
    );
    await commands.executeCommand("corpusLens.unpin", pinned);
    assert.deepEqual(await labels(tree), ["People", "Places", "Organisations"]);
  });

  it("opens the page of an entity, with links to its sentences", async () => {
    const { entities } = await exportsOf();
    const { tree } = entities;
    const lawrow = await child(tree, await child(tree, undefined, "People"), "Sergej Lawrow");
    await commands.executeCommand("corpusLens.openPage", lawrow);
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /^# Sergej Lawrow\n.*Außenminister Sergej Lawrow/su);
    const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    assert.ok(links.some(({ range }) => document.getText(range) === "Sergej Lawrow"));
  });

  it("says what is wrong with a question", async () => {
    const { entities } = await exportsOf();
    entities.setFilter({ query: "wiht:Syrien" });
    await eventually(() => assert.match(String(entities.view.message), /wiht:Syrien.*Did you mean “with:”/));
    entities.setFilter({ query: "" });
  });
});

/** Labels of the children of a node, which is named by its label at the top; without a name the topmost ones. */
async function labels(tree: Tree, parent?: string): Promise<string[]> {
  const node = parent === undefined ? undefined : await child(tree, undefined, parent);
  const children = await tree.getChildren(node);
  return children.map((each) => labelOf(tree.getTreeItem(each)));
}

/** The child with a label; fails and names those there are if there is none. */
async function child(tree: Tree, parent: Node | undefined, label: string): Promise<Node> {
  const children = await tree.getChildren(parent);
  const found = children.find((each) => labelOf(tree.getTreeItem(each)) === label);
  const names = children.map((each) => labelOf(tree.getTreeItem(each)));
  assert.ok(found, `"${label}" is among ${names.join(", ")}`);
  return found;
}

function labelOf({ label }: TreeItem): string {
  return typeof label === "string" ? label : (label?.label ?? "");
}

/** The count that a description begins with. */
function count({ description }: TreeItem): number {
  return Number.parseInt(String(description), 10);
}

/** The part of a label that is set off. */
function highlighted(item: TreeItem): string {
  const { label, highlights = [] } = item.label as TreeItemLabel;
  return highlights.map(([start, end]) => label.slice(start, end)).join("|");
}

function selected(view: TreeView<Node>): string[] {
  return view.selection.map((node) => ("entity" in node ? node.entity.name : node.kind));
}

function bound(entities: CorpusLens["entities"]) {
  return { tree: entities.tree, view: entities.view, setFilter: entities.setFilter.bind(entities) };
}
