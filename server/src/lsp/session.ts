// One client's session: everything handlers need, and the one way to come from a URI to its article.
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, ServerSettings } from "../common/protocol";
import type { ArticleView, CorpusView, Place } from "../core/query/view";
import { aboveConfidence } from "../features/shared/above-confidence";
import type { Indexer } from "../ports/indexer";
import type { ClientFeatures } from "./client-features";
import { rangeOf } from "./positions";

/** What a session consists of. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly indexer: Indexer;
  readonly client: ClientFeatures;
  /** Replaced as a whole when the reader changes a setting. */
  settings: ServerSettings;
}

/** An article in one state of the corpus. */
export interface Located {
  readonly view: CorpusView;
  readonly article: ArticleView;
}

/** The corpus as the reader wants to see it. Take it once a request: it is one state. */
export function currentView({ indexer, settings }: Session): CorpusView {
  return aboveConfidence(indexer.store.view(), settings.minimumConfidence);
}

/** Often enough that an answer from one state of the corpus is found, even while it is indexed. */
const ATTEMPTS = 3;

/**
 * Answers a question about one article, or null when the URI is not an article or not analysed yet. For an open
 * document this waits until the text as typed is in the corpus. When the corpus changes while the answer is worked
 * out, it is worked out anew, so that no answer mixes two states.
 * @throws ResponseError when the client cancels the request meanwhile.
 */
export async function withArticle<R>(
  session: Session,
  uri: string,
  token: CancellationToken,
  answer: (found: Located) => R | Promise<R>,
): Promise<R | null> {
  const { documents, indexer } = session;
  for (let attempt = 1; ; attempt++) {
    if (documents.get(uri) !== undefined) await unlessCancelled(indexer.settled(uri), token);
    const id = indexer.articleId(uri);
    // While articles are indexed the corpus changes all the time, and each new attempt would resolve what came in.
    const hold = indexer.hold();
    try {
      const view = currentView(session);
      const article = id === undefined ? undefined : view.article(id);
      if (article === undefined) return null;
      const result = await answer({ view, article });
      throwIfCancelled(token);
      if (attempt === ATTEMPTS || indexer.store.version === view.version) return result;
    } finally {
      hold.dispose();
    }
  }
}

/** Waits for `work`, but no longer than the client does. */
export async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  throwIfCancelled(token);
  let stop = () => {};
  const cancelled = new Promise<never>((_, reject) => {
    const subscription = token.onCancellationRequested(() => reject(cancellation()));
    stop = () => subscription.dispose();
  });
  return Promise.race([work, cancelled]).finally(() => stop());
}

/** @throws ResponseError when the client has cancelled the request. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancellation();
}

function cancellation(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** A place as URI and range; undefined when its article is gone. */
export function toLocation(
  session: Session,
  view: CorpusView,
  place: Place,
): { uri: string; range: Range } | undefined {
  const article = view.head(place.article);
  return article && { uri: session.indexer.uri(place.article), range: rangeOf(article, place) };
}
