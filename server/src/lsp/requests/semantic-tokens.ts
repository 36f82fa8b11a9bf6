// Semantic tokens: whole articles, deltas to what the client already has, and visible ranges.

import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensRangeParams,
} from "vscode-languageserver";
import { semanticTokens } from "../../features/semantic-tokens";
import { withArticle } from "../doors";
import { offsetAt } from "../positions";
import type { Session } from "../session";
import { encodeTokens, tokenEdits } from "../token-encoding";

interface Sent {
  readonly resultId: string;
  readonly data: number[];
}

/** Registers the handlers of this file; they remember what each open document was sent last. */
export function registerSemanticTokens(session: Session): void {
  const { connection, documents } = session;
  const sent = new Map<string, Sent>();
  let results = 0;

  const full = async (uri: string, token: CancellationToken): Promise<SemanticTokens> => {
    const data = await withArticle(session, uri, token, ({ context, article }) =>
      session.settings.colors
        ? encodeTokens(article, semanticTokens(context, article), textOf(session, uri))
        : [],
    );
    results += 1;
    const result = { resultId: String(results), data: data ?? [] };
    if (documents.get(uri) !== undefined) sent.set(uri, result);
    return result;
  };

  connection.languages.semanticTokens.on(({ textDocument }, token) => full(textDocument.uri, token));
  connection.languages.semanticTokens.onDelta(async ({ textDocument, previousResultId }, token) => {
    const before = sent.get(textDocument.uri);
    const after = await full(textDocument.uri, token);
    return before?.resultId === previousResultId ? deltaOf(before, after) : after;
  });
  connection.languages.semanticTokens.onRange((params, token) => visible(session, params, token));
  documents.onDidClose(({ document }) => sent.delete(document.uri));
}

/** An article that is given is the newest state of the document, if one is open. */
function textOf({ documents }: Session, uri: string): string | undefined {
  return documents.get(uri)?.getText();
}

function deltaOf(before: Sent, { resultId, data }: SemanticTokens): SemanticTokensDelta {
  return { ...(resultId === undefined ? {} : { resultId }), edits: tokenEdits(before.data, data) };
}

async function visible(
  session: Session,
  { textDocument, range }: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const data = await withArticle(session, textDocument.uri, token, ({ context, article }) => {
    if (!session.settings.colors) return [];
    const within = { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
    const text = textOf(session, textDocument.uri);
    return encodeTokens(article, semanticTokens(context, article, within), text);
  });
  return { data: data ?? [] };
}
