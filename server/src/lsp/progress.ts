// Work-done progress while the corpus is indexed: counts, time left, and a button that pauses.
import type { WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Status } from "../common/protocol";
import type { Disposable } from "../ports/indexer";
import type { Session } from "./session";

/** Once some articles are known, work on fewer than this many is done without a word. */
const WORTH_SHOWING = 20;

/** Shows progress from a status that says "indexing" to the next that does not. */
export function showProgress(session: Session): Disposable {
  const { connection, indexer, client, words } = session;
  let reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  const begin = async () => {
    const created = await connection.window.createWorkDoneProgress();
    created.begin("Corpus Lens", 0, words.progress(indexer.status()), true);
    created.token.onCancellationRequested(() => indexer.pause(true));
    return created;
  };
  const follow = (status: Status) => {
    if (status.phase === "indexing") {
      if (reporter === undefined) {
        if (status.articles > 0 && status.total - status.done < WORTH_SHOWING) return;
        reporter = begin();
        reporter.catch(() => {});
      }
      void reporter.then((shown) => shown.report(percentage(status), words.progress(status))).catch(() => {});
    } else if (reporter !== undefined) {
      void reporter.then((shown) => shown.done()).catch(() => {});
      reporter = undefined;
    }
  };
  return client.progress ? indexer.onStatus(follow) : { dispose: () => {} };
}

function percentage({ done, total }: Status): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}
