// Why a corpus shows nothing: its folder is empty, its files are no articles, or its articles name nobody.
import { type Disposable, RelativePattern, Uri, workspace } from "vscode";
import type { Status } from "../../../server/src/common/protocol";
import { setContext } from "../context-keys";
import type { Server } from "../server/server";
import type { Corpus } from "./corpus";

/** Keeps the context key that tells which help the empty view gives. */
export function followEmptiness(corpus: Corpus, server: Server): Disposable {
  return server.onDidChangeStatus(async (status) => {
    if (status?.phase === "idle") setContext("empty", await emptinessOf(corpus, status));
  });
}

async function emptinessOf({ folders }: Corpus, { total, entities }: Status) {
  if (entities > 0) return "no";
  if (total > 0) return "names";
  for (const { uri } of folders) {
    const any = await workspace.findFiles(new RelativePattern(Uri.parse(uri), "**/*"), null, 1);
    if (any.length > 0) return "articles";
  }
  return "files";
}
