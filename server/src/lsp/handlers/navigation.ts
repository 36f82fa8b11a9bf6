// From a mention to other places: definition, implementation, references, highlights.
import {
  type CancellationToken,
  type DefinitionLink,
  type DefinitionParams,
  type DocumentHighlight,
  type ImplementationParams,
  ImplementationRequest,
  type Location,
  type ReferenceParams,
  ReferencesRequest,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { SourceSpans } from "../../core/corpus/view";
import { definition } from "../../features/definition";
import { documentHighlights } from "../../features/document-highlight";
import { implementations } from "../../features/implementation";
import { references } from "../../features/references";
import { mentionAt } from "../../features/shared/mention-at";
import { LocationList } from "../location-list";
import { offsetAt, rangeOf } from "../positions";
import { RecentLists } from "../recent-lists";
import { type Session, toLocation, withArticle } from "../session";

/** Registers the handlers of this file. */
export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition((params, token) => define(session, params, token));
  connection.onRequest(ImplementationRequest.method, (params: ImplementationParams, token) =>
    implement(session, params, token),
  );
  const recent = new RecentLists();
  connection.onRequest(ReferencesRequest.method, (params: ReferenceParams, token) =>
    refer(session, recent, params, token),
  );
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
): Promise<LocationList | null> {
  return withArticle(session, textDocument.uri, token, ({ view, article }) => {
    const sources = implementations(view, article, offsetAt(article, position));
    return sources === undefined ? null : locations(session, sources);
  });
}

function refer(
  session: Session,
  recent: RecentLists,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<LocationList | null> {
  return withArticle(session, textDocument.uri, token, ({ view, article }) => {
    const entity = mentionAt(article, offsetAt(article, position))?.entity;
    if (entity === undefined) return null;
    const question = JSON.stringify([entity, context.includeDeclaration, session.settings.minimumConfidence]);
    const list = recent.get(view.version, question, () =>
      locations(session, references(view, entity, context.includeDeclaration)),
    );
    return list.length === 0 ? null : list;
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

function locations({ indexer }: Session, sources: readonly SourceSpans[]): LocationList {
  return new LocationList(sources, (article) => indexer.uri(article));
}
