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
import type { Place } from "../../core/corpus/view";
import { definition } from "../../features/definition";
import { documentHighlights } from "../../features/document-highlight";
import { implementations } from "../../features/implementation";
import { references } from "../../features/references";
import { offsetAt, rangeOf } from "../positions";
import { type Located, locate, type Session, toLocation } from "../session";
import { mapInSlices } from "../slices";

/** Registers the handlers of this file. */
export function registerNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition((params, token) => define(session, params, token));
  connection.onImplementation((params, token) => implement(session, params, token));
  connection.onReferences((params, token) => refer(session, params, token));
  connection.onDocumentHighlight((params, token) => highlight(session, params, token));
}

async function define(
  session: Session,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | DefinitionLink[] | null> {
  const found = await locate(session, textDocument.uri, token);
  const result = found && definition(found.view, found.article, offsetAt(found.article, position));
  if (found === undefined || result === undefined) return null;
  const { origin, targets } = result;
  if (!session.client.definitionLinks) return locations(session, found, targets);
  const originSelectionRange = rangeOf(found.article, origin);
  return locations(session, found, targets).map(({ uri, range }) => {
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}

async function implement(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const found = await locate(session, textDocument.uri, token);
  const places = found && implementations(found.view, found.article, offsetAt(found.article, position));
  if (found === undefined || places === undefined) return null;
  const mapped = await mapInSlices(places, token, (place) => toLocation(session, found.view, place));
  return mapped.filter((location) => location !== undefined);
}

async function refer(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const found = await locate(session, textDocument.uri, token);
  if (found === undefined) return null;
  const { view, article } = found;
  const sources = references(view, article, offsetAt(article, position), context.includeDeclaration);
  const perSource = await mapInSlices(sources, token, ({ article: id, mentions }) => {
    const lines = view.article(id);
    const uri = session.indexer.uri(id);
    return lines === undefined ? [] : mentions.map((span) => ({ uri, range: rangeOf(lines, span) }));
  });
  return perSource.length === 0 ? null : perSource.flat();
}

async function highlight(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const found = await locate(session, textDocument.uri, token);
  const spans = found && documentHighlights(found.view, found.article, offsetAt(found.article, position));
  if (found === undefined || spans === undefined) return null;
  return spans.map((span) => ({ range: rangeOf(found.article, span) }));
}

function locations(session: Session, { view }: Located, places: readonly Place[]): Location[] {
  return places.flatMap((place) => toLocation(session, view, place) ?? []);
}
