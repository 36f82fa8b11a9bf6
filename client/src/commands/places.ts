// Going to places: opens an article at a range, shows a list of places without leaving the article.
import {
  commands,
  Location,
  type Position,
  Range,
  type TextDocumentShowOptions,
  type TextEditor,
  Uri,
  window,
} from "vscode";
import type * as protocol from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";

/** The protocol's own request for references, for positions in articles that need not be open. */
const ReferencesRequest: protocol.Request<
  {
    textDocument: { uri: string };
    position: protocol.Position;
    context: { includeDeclaration: boolean };
  },
  { uri: string; range: protocol.Range }[] | null
> = { method: "textDocument/references" };

/** How an article is opened: where the focus goes, and in which column. */
export type OpenOptions = Pick<TextDocumentShowOptions, "preserveFocus" | "viewColumn">;

/** Opens an article and selects a range of it. */
export function openAt(uri: string, range: protocol.Range, options: OpenOptions = {}): Thenable<TextEditor> {
  return window.showTextDocument(Uri.parse(uri), { ...options, selection: toRange(range) });
}

/** All mentions of the entity at a position, in the server's order; none if there is no entity. */
export async function mentionsAt(
  server: Requests,
  uri: string,
  { line, character }: protocol.Position,
): Promise<readonly { uri: string; range: protocol.Range }[]> {
  const params = {
    textDocument: { uri },
    position: { line, character },
    context: { includeDeclaration: true },
  };
  return (await server.request(ReferencesRequest, params)) ?? [];
}

/** Lists all mentions of the entity at a position, in place, as Find All References does. False: there is none. */
export async function peekMentions(
  server: Requests,
  uri: string,
  position: protocol.Position,
): Promise<boolean> {
  const mentions = await mentionsAt(server, uri, position);
  if (mentions.length === 0) return false;
  const locations = mentions.map((found) => new Location(Uri.parse(found.uri), toRange(found.range)));
  const at = toRange({ start: position, end: position }).start;
  await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), at, locations);
  return true;
}

/** The URI and position of the cursor in the active editor. */
export function cursor(): { uri: string; position: Position } | undefined {
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString(), position: editor.selection.active };
}

/** A range of the protocol as the editor's. */
export function toRange({ start, end }: protocol.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
