// Decisions as edits of their file, so that the editor's own undo takes them back. Made when it is missing.
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Decision } from "../../core/decisions/decision";
import { inFile } from "../../decisions/article-paths";
import {
  ATTRIBUTES,
  ATTRIBUTES_FILE,
  DECISIONS_FILE,
  insertDecision,
  removeDecision,
  type TextEdit,
} from "../../decisions/decisions-file";
import type { DecisionsFile } from "../../ports/decisions";
import type { Session } from "../session";

/** What is done with decisions: they are written down, or taken out. */
export type Change = "insert" | "remove";

/**
 * The edit that writes decisions into the file of the folder whose articles they speak of, else of the first folder;
 * or takes them out of the files that have them. Undefined if that changes nothing.
 * @param near an article of the folder that decisions on the whole corpus go to
 */
export function editFor(
  session: Session,
  decisions: readonly Decision[],
  change: Change,
  near?: string,
): WorkspaceEdit | undefined {
  const changes: (CreateFile | TextDocumentEdit)[] = [];
  for (const file of session.indexer.decisionsFiles()) {
    const own =
      change === "remove"
        ? decisions
        : decisions.filter((each) => fileFor(session, each, near)?.uri === file.uri);
    const before = file.text ?? "";
    const after = own.reduce(
      (text, decision) => changed(text, inFile(decision, file.prefix), change),
      before,
    );
    if (after === before) continue;
    if (file.text === undefined) changes.push(...creation(file));
    changes.push(replacement(session, file, before, after));
  }
  return changes.length === 0 ? undefined : { documentChanges: changes };
}

/** A file with its text as an editor's document: for positions. */
export function documentOf({ uri, text }: DecisionsFile): TextDocument {
  return TextDocument.create(uri, "yaml", 0, text ?? "");
}

function changed(text: string, decision: Decision, change: Change): string {
  const edit: TextEdit | undefined =
    change === "insert" ? insertDecision(text, decision) : removeDecision(text, decision);
  return edit === undefined ? text : text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

function fileFor(
  { indexer }: Session,
  decision: Decision,
  near: string | undefined,
): DecisionsFile | undefined {
  const files = indexer.decisionsFiles();
  const article = ("where" in decision ? decision.where?.article : undefined) ?? near;
  return files.find(({ prefix }) => article?.startsWith(prefix) === true) ?? files[0];
}

function creation({ uri }: DecisionsFile): (CreateFile | TextDocumentEdit)[] {
  const attributes = uri.slice(0, -DECISIONS_FILE.length) + ATTRIBUTES_FILE;
  const options = { ignoreIfExists: true };
  const start = { line: 0, character: 0 };
  return [
    { kind: "create", uri: attributes, options: { overwrite: false, ignoreIfExists: true } },
    {
      textDocument: { uri: attributes, version: null },
      edits: [{ range: { start, end: start }, newText: ATTRIBUTES }],
    },
    { kind: "create", uri, options },
  ];
}

/** The smallest stretch that differs, as an edit of the version that the client has open, if it has. */
function replacement(
  { documents }: Session,
  file: DecisionsFile,
  before: string,
  after: string,
): TextDocumentEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++;
  const document = documentOf(file);
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - same) };
  return {
    textDocument: { uri: file.uri, version: documents.get(file.uri)?.version ?? null },
    edits: [{ range, newText: after.slice(start, after.length - same) }],
  };
}
