// The doors between requests and the corpus: one for questions about an article, one for those about the whole. Both
// see to it that an answer comes from one state of the corpus, or not at all.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { ArticleView, CorpusSnapshot } from "../core/query/snapshot";
import { Stale } from "../core/query/stale";
import { aboveConfidence } from "../features/shared/above-confidence";
import type { Session } from "./session";

/** An article in one state of the corpus. */
export interface Located {
  readonly view: CorpusSnapshot;
  readonly article: ArticleView;
}

/** As often an answer is begun before the corpus is said to change too fast. */
const ATTEMPTS = 3;

/**
 * Answers a question about one article, or null when the URI is not an article or not analysed yet. For an open
 * document this waits until the text as typed is in the corpus. `answer` may be called again: see `withCorpus`.
 * @throws ResponseError as `withCorpus` does
 */
export function withArticle<R>(
  session: Session,
  uri: string,
  token: CancellationToken,
  answer: (found: Located) => R | Promise<R>,
): Promise<R | null> {
  const { documents, indexer } = session;
  return attempt(token, async () => {
    if (documents.get(uri) !== undefined) await unlessCancelled(indexer.settled(uri), token);
    const id = indexer.articleId(uri);
    const view = snapshotOf(session);
    const article = id === undefined ? undefined : view.article(id);
    return article === undefined ? null : answer({ view, article });
  });
}

/**
 * Answers a question about the whole corpus. When the corpus changes under the answer (it then throws `Stale`), the
 * answer is begun anew on the next state.
 * @throws ResponseError: RequestCancelled when the client has cancelled meanwhile, ContentModified when the corpus
 * changes again and again
 */
export function withCorpus<R>(
  session: Session,
  token: CancellationToken,
  answer: (view: CorpusSnapshot) => R | Promise<R>,
): Promise<R> {
  return attempt(token, async () => answer(snapshotOf(session)));
}

/** The corpus as the reader wants to see it. */
function snapshotOf({ indexer, settings }: Session): CorpusSnapshot {
  return aboveConfidence(indexer.corpus.snapshot(), settings.minimumConfidence);
}

async function attempt<R>(token: CancellationToken, answer: () => Promise<R>): Promise<R> {
  for (let left = ATTEMPTS; ; left--) {
    throwIfCancelled(token);
    try {
      const result = await answer();
      throwIfCancelled(token);
      return result;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      if (left === 1) throw new ResponseError(LSPErrorCodes.ContentModified, "the corpus keeps changing");
      // What changed it may have more to do, and the client's cancellation may be on its way.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Waits for `work`, but no longer than the client does. */
async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  let stop = () => {};
  const cancelled = new Promise<never>((_, reject) => {
    const subscription = token.onCancellationRequested(() => reject(cancellation()));
    stop = () => subscription.dispose();
  });
  return Promise.race([work, cancelled]).finally(() => stop());
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancellation();
}

function cancellation(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
