// All that a server answers about a corpus, with the folder's name taken out: two servers on equal articles must
// say the same, whatever each has been through.

import {
  ArticleRequest,
  EntitiesRequest,
  FormsRequest,
  SourcesRequest,
} from "../../server/src/common/protocol";
import { pathToUri } from "../../server/src/node/disk/uris";
import type { Session } from "./session";

/** Asks a server everything about these articles (paths relative to the folder); the answers by question. */
export async function allAnswers(
  session: Session,
  folder: string,
  articles: readonly string[],
): Promise<Map<string, unknown>> {
  const root = pathToUri(folder);
  const answers = new Map<string, unknown>();
  const keep = (question: string, answer: unknown) => {
    const words = JSON.stringify(answer ?? null).replaceAll(root, "FOLDER");
    answers.set(question.replaceAll(root, "FOLDER"), withoutPassing(JSON.parse(words)));
  };
  const ask = async (method: string, params: object) =>
    keep(`${method} ${JSON.stringify(params)}`, await session.request(method, params));

  for (const name of articles) {
    const uri = `${root}/${name}`;
    const textDocument = { uri };
    const view = await session.ask(ArticleRequest, { uri });
    keep(`article ${name}`, view);
    await ask("textDocument/codeLens", { textDocument });
    await ask("textDocument/documentSymbol", { textDocument });
    await ask("textDocument/semanticTokens/full", { textDocument });
    for (const { range } of view?.entities ?? []) {
      const at = { textDocument, position: range.start };
      await ask("textDocument/hover", at);
      await ask("textDocument/definition", at);
      await ask("textDocument/implementation", at);
      await ask("textDocument/documentHighlight", at);
    }
  }
  const all = await session.ask(EntitiesRequest, { sort: "count", offset: 0, limit: 10_000 });
  keep("entities", all);
  for (const { id } of all.items) {
    keep(`forms ${id}`, await session.ask(FormsRequest, { entity: id }));
    keep(`sources ${id}`, await session.ask(SourcesRequest, { entity: id, offset: 0, limit: 1000 }));
  }
  for (const query of ["Mer", "berlin", "eu", "x"]) await ask("workspace/symbol", { query });
  return answers;
}

/** Leaves out what may differ: numbers that count a server's own changes. */
function withoutPassing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPassing);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "version" && key !== "resultId");
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutPassing(each)]));
}
