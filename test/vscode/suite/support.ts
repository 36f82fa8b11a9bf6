// What the suites in the real editor share: articles, positions named by their text, and waiting for a condition.
import assert from "node:assert/strict";
import {
  commands,
  type DocumentSymbol,
  extensions,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { CorpusLens } from "../../../client/src/api";

/** The sample articles, in the order of their names. */
export const FIRST = "000_137170573b2b3442.txt";
export const SECOND = "002_4f0ccbbd1c104709.txt";

/** A file of the folder that the editor has opened. */
export function article(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "the editor has opened a folder");
  return Uri.joinPath(folder.uri, name);
}

/** What the extension gives to others; waits for its activation. */
export async function exportsOf(): Promise<CorpusLens> {
  const extension = extensions.getExtension<CorpusLens>("corpus-lens.corpus-lens");
  assert.ok(extension, "the extension is there");
  return extension.activate();
}

/** Opens an article and shows it. */
export async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(article(name));
  await window.showTextDocument(document);
  return document;
}

/** Position of the `|` in a piece of the text, which must occur there without it, the first time it does. */
export function at(document: TextDocument, piece: string): Position {
  const mark = piece.indexOf("|");
  const start = document.getText().indexOf(piece.replace("|", ""));
  assert.ok(mark >= 0 && start >= 0, `"${piece}" is in ${document.uri.path}`);
  return document.positionAt(start + mark);
}

/**
 * Asks until `check` no longer throws, and returns what it returned. The editor gives no event for "all providers
 * have answered anew", so this asks again at short intervals; after `seconds` the last error is thrown.
 */
export async function eventually<T>(check: () => Promise<T> | T, seconds = 5): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Text of all hovers at a position. */
export async function hoverText(uri: Uri, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join("\n");
}

/** Places that a provider command answers with, links and locations alike. */
export async function places(command: string, uri: Uri, position: Position): Promise<Location[]> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(command, uri, position);
  return found.map((place) =>
    "targetUri" in place
      ? ({ uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange } as Location)
      : place,
  );
}

/** Titles of the lenses of an article, in order. */
export async function lensTitles(uri: Uri): Promise<string[]> {
  const lenses = await commands.executeCommand<{ command?: { title: string } }[]>(
    "vscode.executeCodeLensProvider",
    uri,
    1000,
  );
  return lenses.map((lens) => lens.command?.title ?? "");
}

/** Names of document symbols at every depth, in order. */
export function symbolNames(symbols: DocumentSymbol[]): string[] {
  return symbols.flatMap((symbol) => [symbol.name, ...symbolNames(symbol.children)]);
}
