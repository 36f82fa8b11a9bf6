// Gives plain-text articles of the corpus the language "Article" (colours, wrapping), and takes it away again when
// their folder is no longer part of the corpus. Markdown stays Markdown.
import { Disposable, languages, type TextDocument, workspace } from "vscode";
import type { Corpus } from "./corpus";

/** Language id of plain-text articles. */
export const ARTICLE_LANGUAGE = "corpus-article";

/** Keeps the language of open documents in step with the corpus. */
export function followArticleLanguage(corpus: Corpus): Disposable {
  const apply = (document: TextDocument): void => {
    const language = languageFor(document, corpus);
    if (language) void languages.setTextDocumentLanguage(document, language);
  };
  const applyAll = (): void => workspace.textDocuments.forEach(apply);
  applyAll();
  return Disposable.from(workspace.onDidOpenTextDocument(apply), corpus.onDidChange(applyAll));
}

/** The language a document should change to; undefined: it stays as it is. */
function languageFor(document: TextDocument, corpus: Corpus): string | undefined {
  const plain = document.languageId === "plaintext";
  if (!plain && document.languageId !== ARTICLE_LANGUAGE) return undefined;
  const article = corpus.contains(document);
  if (plain === article) return article ? ARTICLE_LANGUAGE : "plaintext";
  return undefined;
}
