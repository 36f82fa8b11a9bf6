// The doors between requests and the corpus: one for questions about an article, one for those about the whole. Both
// see to it that an answer comes from one state of the corpus, or not at all.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Corpus } from "../core/corpus/corpus";
import type { ArticleView } from "../core/query/snapshot";
import { Stale } from "../core/query/stale";
import { Cancelled, type Context, type Token } from "../features/shared/context";
import type { Session } from "./session";

/** An article in one state of the corpus. */
export interface Located {
  readonly context: Context;
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
    if (id === undefined) return null;
    const context = contextOf(session, session.indexer.corpusOf(id), token);
    const article = context.snapshot.article(id);
    return article === undefined ? null : answer({ context, article });
  });
}

/**
 * Answers a question about the whole corpus. When the corpus changes under the answer (it then throws `Stale`), the
 * answer is begun anew on the next state.
 * @param progress where a long answer tells how far it is
 * @throws ResponseError: RequestCancelled when the client has cancelled meanwhile, ContentModified when the corpus
 * changes again and again
 */
export function withCorpus<R>(
  session: Session,
  token: CancellationToken,
  answer: (context: Context) => R | Promise<R>,
  progress?: Token["progress"],
): Promise<R> {
  return attempt(token, async () => answer(contextOf(session, session.indexer.corpus, token, progress)));
}

const NEVER_CANCELLED: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose() {} }),
};

/** What features are given that answer at once and for nobody in particular. */
export function contextNow(session: Session, corpus = session.indexer.corpus): Context {
  return contextOf(session, corpus, NEVER_CANCELLED);
}

function contextOf(
  { indexer, settings }: Session,
  corpus: Corpus,
  token: CancellationToken,
  progress?: Token["progress"],
): Context {
  const snapshot = corpus.snapshot();
  return { snapshot, texts: indexer, settings, token: featureToken(token, progress) };
}

/** Milliseconds for which an answer may keep others waiting. */
const SLICE_MILLISECONDS = 8;

/** A client's token as features see it. */
function featureToken(token: CancellationToken, progress?: Token["progress"]): Token {
  let end = performance.now() + SLICE_MILLISECONDS;
  return {
    get isCancelled() {
      return token.isCancellationRequested;
    },
    hasTime: () => performance.now() < end,
    async pause() {
      await turn();
      if (token.isCancellationRequested) throw new Cancelled();
      end = performance.now() + SLICE_MILLISECONDS;
    },
    progress,
  };
}

/** Lets the thread do all that waits: only a macrotask lets cancellation in. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function attempt<R>(token: CancellationToken, answer: () => Promise<R>): Promise<R> {
  for (let left = ATTEMPTS; ; left--) {
    throwIfCancelled(token);
    try {
      const result = await answer();
      throwIfCancelled(token);
      return result;
    } catch (error) {
      if (error instanceof Cancelled) throw cancellation();
      if (!(error instanceof Stale)) throw error;
      if (left === 1) throw new ResponseError(LSPErrorCodes.ContentModified, "the corpus keeps changing");
      // What changed it may have more to do, and the client's cancellation may be on its way.
      await turn();
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
