// What a reader looks at is read closely before the rest: lists of sources and mentions say which articles that is.
import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-languageserver";
import { MentionsRequest, SourcesRequest } from "../../server/src/common/protocol";
import { createCorpus } from "../../server/src/core/corpus/corpus";
import { registerSidebar } from "../../server/src/lsp/requests/sidebar";
import type { Session } from "../../server/src/lsp/session";
import { DEFAULT_SETTINGS } from "../../server/src/lsp/settings";
import { analysisOf, chain } from "../core/corpus/analyses";

type Handler = (params: unknown, token: unknown) => Promise<unknown>;

describe("looking at articles", () => {
  it("is told to the indexer by the lists that an entity unfolds to", async () => {
    const corpus = createCorpus();
    const analysis = analysisOf([chain("PER", "Angela Merkel")]);
    corpus.apply(["a", "b", "c"].map((id) => ({ id, analysis })));
    const handlers = new Map<string, Handler>();
    const looked: (readonly string[])[] = [];
    const indexer = {
      corpus,
      corpusOf: () => corpus,
      articleId: (uri: string) => uri,
      uri: (id: string) => id,
      text: async () => undefined,
      lookedAt: (ids: readonly string[]) => looked.push(ids),
    };
    const connection = {
      onRequest: (method: string, handler: Handler) => void handlers.set(method, handler),
    };
    const documents = { get: () => undefined };
    registerSidebar({ connection, indexer, documents, settings: DEFAULT_SETTINGS } as unknown as Session);
    const { token } = new CancellationTokenSource();
    const entity = corpus.snapshot().entities()[0]?.id;
    await handlers.get(SourcesRequest.method)?.({ entity, offset: 1, limit: 2 }, token);
    await handlers
      .get(MentionsRequest.method)?.({ entity, uri: "a", offset: 0, limit: 9 }, token)
      .catch(() => {});
    assert.deepEqual(looked, [["b", "c"], ["a"]]);
  });
});
