// What `activate` gives to other extensions and to tests in the editor.
import type { Status } from "../../server/src/common/protocol";
import type { Server } from "./server/server";
import type { ArticleView } from "./views/article-view";
import type { ArticlesView } from "./views/articles-view";
import type { EntitiesView } from "./views/entities-view";

/** The extension's exports. */
export interface CorpusLens {
  /** Resolves once the server runs and has indexed the corpus. Pending while there is no corpus. */
  ready(): Promise<Status>;
  readonly entities: Pick<EntitiesView, "tree" | "view" | "setFilter">;
  readonly article: Pick<ArticleView, "tree" | "view">;
  readonly articles: Pick<ArticlesView, "tree" | "view">;
}

/** The exports over the running parts. */
export function createApi(server: Server, views: Omit<CorpusLens, "ready">): CorpusLens {
  return { ready: () => whenIndexed(server), ...views };
}

function whenIndexed(server: Server): Promise<Status> {
  return new Promise((resolve) => {
    const check = (status: Status | undefined): void => {
      if (status?.phase !== "idle") return;
      listener.dispose();
      resolve(status);
    };
    const listener = server.onDidChangeStatus(check);
    check(server.status);
  });
}
