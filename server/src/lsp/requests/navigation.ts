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
import { definition } from "../../features/definition";
import { documentHighlights } from "../../features/document-highlight";
import { implementations } from "../../features/implementation";
import { references } from "../../features/references";
import { mentionAt } from "../../features/shared/mention-at";
import { withArticle } from "../doors";
import { offsetAt, rangeOf } from "../positions";
import { type Session, toLocation, toLocations } from "../session";
import { decisionDefinition } from "./decisions-file";

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
  const ofDecision = decisionDefinition(session, textDocument.uri, position, token);
  if (ofDecision) return ofDecision;
  return withArticle(session, textDocument.uri, token, async ({ context, article }) => {
    const found = await definition(context, article, offsetAt(article, position));
    if (found === undefined) return null;
    const targets = found.targets.map((target) => toLocation(session, target));
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
  return withArticle(session, textDocument.uri, token, ({ context, article }) => {
    const sources = implementations(context, article, offsetAt(article, position));
    return sources === undefined ? null : toLocations(session, sources);
  });
}

function refer(
  session: Session,
  { textDocument, position, context: { includeDeclaration } }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  return withArticle(session, textDocument.uri, token, ({ context, article }) => {
    const entity = mentionAt(article, offsetAt(article, position))?.entity;
    if (entity === undefined) return null;
    const list = toLocations(session, references(context, entity, includeDeclaration));
    return list.length === 0 ? null : list;
  });
}

function highlight(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  return withArticle(session, textDocument.uri, token, ({ context, article }) => {
    const spans = documentHighlights(context, article, offsetAt(article, position));
    return spans?.map((span) => ({ range: rangeOf(article, span) })) ?? null;
  });
}
