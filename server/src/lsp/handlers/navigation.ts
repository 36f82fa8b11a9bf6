// From a mention to other places: definition, implementation, references, highlights.
import type {
  CancellationToken,
  DefinitionLink,
  DefinitionParams,
  DocumentHighlight,
  Location,
  ReferenceParams,
  TextDocumentPositionParams,
} from "vscode-languageserver";
import type { SourceSpans } from "../../core/corpus/view";
import { definition } from "../../features/definition";
import { documentHighlights } from "../../features/document-highlight";
import { implementations } from "../../features/implementation";
import { references } from "../../features/references";
import { offsetAt, rangeOf } from "../positions";
import { type Session, toLocation, withArticle } from "../session";
import { forEachInSlices } from "../slices";

/** Registers the handlers of this file. */
export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition((params, token) => define(session, params, token));
  connection.onImplementation((params, token) => implement(session, params, token));
  connection.onReferences((params, token) => refer(session, params, token));
  connection.onDocumentHighlight((params, token) => highlight(session, params, token));
}

function define(
  session: Session,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | DefinitionLink[] | null> {
  return withArticle(session, textDocument.uri, token, ({ view, article }) => {
    const found = definition(view, article, offsetAt(article, position));
    if (found === undefined) return null;
    const targets = found.targets.flatMap((place) => toLocation(session, view, place) ?? []);
    if (!session.client.definitionLinks) return targets;
    const originSelectionRange = rangeOf(article, found.origin);
    return targets.map(({ uri, range }) => {
      return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
    });
  });
}

function implement(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  return withArticle(session, textDocument.uri, token, async ({ view, article }) => {
    const sources = implementations(view, article, offsetAt(article, position));
    return sources === undefined ? null : locations(session, sources, token);
  });
}

function refer(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  return withArticle(session, textDocument.uri, token, async ({ view, article }) => {
    const sources = references(view, article, offsetAt(article, position), context.includeDeclaration);
    return sources.length === 0 ? null : locations(session, sources, token);
  });
}

function highlight(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  return withArticle(session, textDocument.uri, token, ({ view, article }) => {
    const spans = documentHighlights(view, article, offsetAt(article, position));
    return spans?.map((span) => ({ range: rangeOf(article, span) })) ?? null;
  });
}

async function locations(
  session: Session,
  sources: readonly SourceSpans[],
  token: CancellationToken,
): Promise<Location[]> {
  const found: Location[] = [];
  await forEachInSlices(sources, token, (source) => {
    const uri = session.indexer.uri(source.article);
    for (const span of source.spans) found.push({ uri, range: rangeOf(source, span) });
  });
  return found;
}
