// What the server says unasked: the corpus changed, indexing moved on, lenses and colours are to be asked anew.
// Everything is sent a few times a second at most, however often it happens.
import { CorpusChangedNotification, type Status, StatusNotification } from "../common/protocol";
import type { Session } from "./session";

/** Least milliseconds between two messages of a sort. */
const NOTIFY_EVERY = 200;
const REFRESH_EVERY = 400;
/** While many files are indexed every answer asked anew costs a resolution: so many times as long. */
const WHILE_INDEXING = 5;

/** Starts telling the client; `refresh` asks it to draw lenses and colours again. */
export function sendNews(session: Session): { refresh(): void; dispose(): void } {
  const { connection, indexer, client } = session;
  const ignore = () => {};
  const changed = throttled(pacedBy(session, NOTIFY_EVERY), () => {
    const { version } = indexer.corpus;
    void connection.sendNotification(CorpusChangedNotification.method, { version }).catch(ignore);
  });
  const status = throttled(
    () => NOTIFY_EVERY,
    () => {
      const now: Status = indexer.status();
      void connection.sendNotification(StatusNotification.method, now).catch(ignore);
    },
  );
  const refresh = throttled(pacedBy(session, REFRESH_EVERY), () => {
    if (client.refreshesTokens) void connection.languages.semanticTokens.refresh().catch(ignore);
    if (client.refreshesLenses) void connection.sendRequest("workspace/codeLens/refresh").catch(ignore);
  });
  let wasIndexing = false;
  const subscriptions = [
    indexer.onChange(() => {
      changed.run();
      refresh.run();
    }),
    indexer.onStatus(({ phase }) => {
      status.run();
      // What was held back for the indexing is told as soon as that is over.
      if (wasIndexing && phase !== "indexing") for (const late of [status, changed, refresh]) late.hurry();
      wasIndexing = phase === "indexing";
    }),
  ];
  return {
    refresh: () => refresh.run(),
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      for (const timer of [changed, status, refresh]) timer.stop();
    },
  };
}

/** Gives an interval (milliseconds), a longer one while many files are indexed. */
export function pacedBy({ indexer }: Session, interval: number): () => number {
  return () => (indexer.status().phase === "indexing" ? interval * WHILE_INDEXING : interval);
}

/** An action that is not run too often. */
export interface Throttled {
  /** Runs at once, or when the interval since the last run is over; no call is lost. */
  run(): void;
  /** Runs now what would be run later. */
  hurry(): void;
  stop(): void;
}

/** Wraps an action; `interval` (milliseconds) is asked after each run. */
export function throttled(interval: () => number, action: () => void): Throttled {
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;
  const turn = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!wanted) return;
    wanted = false;
    timer = setTimeout(turn, interval());
    action();
  };
  return {
    run: () => {
      wanted = true;
      if (timer === undefined) turn();
    },
    hurry: () => {
      if (wanted) turn();
    },
    stop: () => {
      clearTimeout(timer);
      wanted = false;
    },
  };
}
