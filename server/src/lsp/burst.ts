// What is told of the corpus a moment after it changed: bursts are told once, and more seldom while many files are indexed,
// since each telling resolves names.
import { Stale } from "../core/query/stale";
import { pacedBy } from "./notifications";
import type { Session } from "./session";

/** A telling that waits for a burst to gather. */
export interface Burst {
  /** Tells in a while; calls until then are one. */
  later(): void;
  stop(): void;
}

/**
 * @param milliseconds until a burst is told
 * @param tell may throw `Stale`: then it is called again; other faults are logged, and wait for the next burst
 */
export function inBursts(session: Session, milliseconds: number, tell: () => void): Burst {
  const pace = pacedBy(session, milliseconds);
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    timer = undefined;
    try {
      tell();
    } catch (error) {
      if (error instanceof Stale) later();
      else session.connection.console.error(String(error instanceof Error ? error.stack : error));
    }
  };
  const later = (): void => {
    timer ??= setTimeout(run, pace());
  };
  return { later, stop: () => clearTimeout(timer) };
}
