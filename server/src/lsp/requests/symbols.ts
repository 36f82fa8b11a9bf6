// Symbols: the outline of an article, and entities of the whole corpus by name.

import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import type { ArticleView } from "../../core/query/snapshot";
import type { EntityType } from "../../core/vocabulary/types";
import { type OutlineEntity, type OutlineSection, outline } from "../../features/document-symbol";
import { counted, TYPE_NOUNS } from "../../features/shared/words";
import { type EntitySymbol, workspaceSymbols } from "../../features/workspace-symbol";
import { withArticle, withCorpus } from "../doors";
import { rangeOf } from "../positions";
import { type Session, toLocation } from "../session";

/** LSP has no kinds for what the world consists of; these three look different, the last like an organisation chart. */
const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  PER: SymbolKind.Class,
  LOC: SymbolKind.Field,
  ORG: SymbolKind.Struct,
};

/** Registers the handlers of this file. */
export function registerSymbols(session: Session): void {
  session.connection.onDocumentSymbol((params, token) => documentSymbols(session, params, token));
  session.connection.onWorkspaceSymbol((params, token) => findSymbols(session, params, token));
}

function documentSymbols(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  return withArticle(session, uri, token, async ({ context, article }) => {
    const sections = outline(context, article);
    const text = await session.indexer.text(article.id);
    const symbols = sections.flatMap((section) => sectionSymbols(article, section, text));
    return session.client.symbolTree ? symbols : symbols.flatMap((symbol) => flattened(symbol, uri));
  });
}

/** A section as one symbol with its entities inside; what stands before any headline has no symbol of its own. */
function sectionSymbols(
  article: ArticleView,
  section: OutlineSection,
  text: string | undefined,
): DocumentSymbol[] {
  const children = section.entities.map((entity) => entitySymbol(article, entity));
  const { headline } = section;
  if (headline === undefined) return children;
  const name = text?.slice(headline.start, headline.end).replace(/\s+/gu, " ").trim() || "Section";
  const range = rangeOf(article, section.span);
  return [{ name, kind: SymbolKind.String, range, selectionRange: rangeOf(article, headline), children }];
}

function entitySymbol(article: ArticleView, { entity, detail, ...span }: OutlineEntity): DocumentSymbol {
  const range = rangeOf(article, span);
  return { name: entity.name, detail, kind: KINDS[entity.type], range, selectionRange: range };
}

function flattened(symbol: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const { name, kind, range, children } = symbol;
  const own = {
    name,
    kind,
    location: { uri, range },
    ...(containerName === undefined ? {} : { containerName }),
  };
  return [own, ...(children ?? []).flatMap((child) => flattened(child, uri, name))];
}

function findSymbols(
  session: Session,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<WorkspaceSymbol[]> {
  return withCorpus(session, token, async (context) => {
    const found = await workspaceSymbols(context, query);
    return found.map((symbol) => ({ ...symbolWords(symbol), location: toLocation(session, symbol.place) }));
  });
}

/** Editors filter again by the name shown, so the form that matched is part of it. */
function symbolWords({ entity, alias }: EntitySymbol): Omit<WorkspaceSymbol, "location"> {
  return {
    name: alias === undefined ? entity.name : `${entity.name} (${alias})`,
    kind: KINDS[entity.type],
    containerName: `${TYPE_NOUNS[entity.type][0]}, ${counted(entity.total, "mention")} in ${counted(entity.articleCount, "source")}`,
  };
}
