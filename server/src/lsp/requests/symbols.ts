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
import { type EntitySymbol, workspaceSymbols } from "../../features/workspace-symbol";
import { withArticle, withCorpus } from "../doors";
import { rangeOf } from "../positions";
import { type Session, toLocation } from "../session";
import type { OutlineWords, Words } from "../words/words";

/**
 * LSP has no kinds for what the world consists of. These three look different and are heard as "interface", "namespace"
 * and "struct"; what the entity is stands in its details.
 */
const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  PER: SymbolKind.Interface,
  LOC: SymbolKind.Namespace,
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
    const sections = await outline(context, article);
    const symbols = sections.flatMap((section) => sectionSymbols(article, section, session.words.outline));
    return session.client.symbolTree ? symbols : symbols.flatMap((symbol) => flattened(symbol, uri));
  });
}

/** A section as one symbol with its content inside; what stands before any headline has no symbol of its own. */
function sectionSymbols(
  article: ArticleView,
  { title, headline, span, entities, sections }: OutlineSection,
  words: OutlineWords,
): DocumentSymbol[] {
  const children = [
    ...entities.map((entity) => entitySymbol(article, entity, words)),
    ...sections.flatMap((section) => sectionSymbols(article, section, words)),
  ];
  if (headline === undefined) return children;
  const range = rangeOf(article, span);
  const selectionRange = rangeOf(article, headline);
  return [{ name: title || words.section, kind: SymbolKind.String, range, selectionRange, children }];
}

function entitySymbol(
  article: ArticleView,
  { entity, here, ...span }: OutlineEntity,
  words: OutlineWords,
): DocumentSymbol {
  const { name, type, total } = entity;
  const range = rangeOf(article, span);
  return { name, detail: words.entity(type, here, total), kind: KINDS[type], range, selectionRange: range };
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
    return found.map((symbol) => ({
      ...symbolWords(symbol, session.words),
      location: toLocation(session, symbol.place),
    }));
  });
}

/** Editors filter again by the name shown, so the form that matched is part of it. */
function symbolWords({ entity, alias }: EntitySymbol, words: Words): Omit<WorkspaceSymbol, "location"> {
  const { name, type, total, articleCount } = entity;
  return {
    name: alias === undefined ? name : `${name} (${alias})`,
    kind: KINDS[type],
    containerName: words.symbol(type, total, articleCount),
  };
}
