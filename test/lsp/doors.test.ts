// The doors between requests and the corpus: what happens when the corpus changes, or the client goes, meanwhile.
import assert from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from "vscode-languageserver";
import { type Corpus, createCorpus } from "../../server/src/core/corpus/corpus";
import type { Context } from "../../server/src/features/shared/context";
import { withArticle, withCorpus } from "../../server/src/lsp/doors";
import type { Session } from "../../server/src/lsp/session";
import { DEFAULT_SETTINGS } from "../../server/src/lsp/settings";
import { analysisOf, chain } from "../core/corpus/analyses";

/** A session over a corpus of one article "a"; `settled` is waited for before each look at an open document. */
function sessionOn(corpus: Corpus, settled: () => Promise<void> = async () => {}): Session {
  const indexer = { corpus, corpusOf: () => corpus, settled, articleId: (uri: string) => uri };
  const documents = { get: (uri: string) => (uri === "a" ? {} : undefined) };
  return { indexer, documents, settings: DEFAULT_SETTINGS } as unknown as Session;
}

function change(corpus: Corpus, name = "Angela Merkel"): void {
  corpus.apply([{ id: "a", analysis: analysisOf([chain("PER", name)]) }]);
}

/** An answer that takes a while, in which the corpus changes the first few times. */
function slowAnswer(corpus: Corpus, changes: number) {
  const asked = { times: 0 };
  const answer = async ({ snapshot }: Context) => {
    asked.times += 1;
    await Promise.resolve();
    if (asked.times <= changes) change(corpus, `Name ${asked.times}`);
    return snapshot.entities().map(({ name }) => name);
  };
  return { asked, answer };
}

const codeOf = (code: number) => (error: ResponseError<void>) => error.code === code;

describe("doors to the corpus", () => {
  const setUp = () => {
    const corpus = createCorpus();
    change(corpus);
    return { corpus, source: new CancellationTokenSource() };
  };

  it("begin an answer anew when the corpus changes under it", async () => {
    const { corpus, source } = setUp();
    const { asked, answer } = slowAnswer(corpus, 2);
    assert.deepEqual(await withCorpus(sessionOn(corpus), source.token, answer), ["Name 2"]);
    assert.equal(asked.times, 3);
  });

  it("give up with ContentModified when it never stands still", async () => {
    const { corpus, source } = setUp();
    const { answer } = slowAnswer(corpus, Number.POSITIVE_INFINITY);
    await assert.rejects(
      withCorpus(sessionOn(corpus), source.token, answer),
      codeOf(LSPErrorCodes.ContentModified),
    );
  });

  it("give up with RequestCancelled when the client does", async () => {
    const { corpus, source } = setUp();
    const cancelled = withCorpus(sessionOn(corpus), source.token, async ({ snapshot }) => {
      source.cancel();
      return snapshot.entityCount;
    });
    await assert.rejects(cancelled, codeOf(LSPErrorCodes.RequestCancelled));
    const never = sessionOn(corpus, () => new Promise(() => {}));
    const later = new CancellationTokenSource();
    const waiting = withArticle(never, "a", later.token, () => 1);
    later.cancel();
    await assert.rejects(waiting, codeOf(LSPErrorCodes.RequestCancelled));
  });

  it("wait for the open text to be analysed, each time", async () => {
    const { corpus, source } = setUp();
    let waited = 0;
    const session = sessionOn(corpus, async () => {
      waited += 1;
    });
    const { answer } = slowAnswer(corpus, 1);
    assert.deepEqual(await withArticle(session, "a", source.token, ({ context }) => answer(context)), [
      "Name 1",
    ]);
    assert.equal(waited, 2);
  });

  it("know nothing of what is no article, and pass errors on", async () => {
    const { corpus, source } = setUp();
    assert.equal(await withArticle(sessionOn(corpus), "b", source.token, () => 1), null);
    const failing = withArticle(sessionOn(corpus), "a", source.token, () => {
      throw new RangeError("x");
    });
    await assert.rejects(failing, RangeError);
  });
});
