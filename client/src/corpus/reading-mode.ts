// Articles open read-only where the reader wants that: a stray key must not change a source.
import { commands, type Disposable, type TextEditor, window, workspace } from "vscode";
import { SECTION } from "./configuration";
import type { Corpus } from "./corpus";

/** Follows the setting `corpusLens.readOnly`. What is open when it changes stays as it is until shown again. */
export function followReadingMode(corpus: Corpus): Disposable {
  const apply = (editor: TextEditor | undefined): void => {
    if (!editor || !corpus.contains(editor.document)) return;
    if (!workspace.getConfiguration(SECTION, editor.document.uri).get("readOnly", false)) return;
    void commands.executeCommand("workbench.action.files.setActiveEditorReadonlyInSession");
  };
  apply(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(apply);
}
