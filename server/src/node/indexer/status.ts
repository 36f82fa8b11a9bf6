// Where indexing stands, for whoever asks and for those who listen. Asking changes nothing.
import type { Status } from "../../common/protocol";
import type { State } from "./state";

/** Listeners are told at most this often, but always of the last state. */
const QUIET_MILLISECONDS = 100;

/** The status at this time (milliseconds, on the clock that the loop is given). */
export function statusOf(state: State, now: number): Status {
  const { isBusy, files, paused, entities, articles, problems, leftOut } = state;
  const secondsLeft = isBusy ? state.stopwatch.secondsLeft(now, files.unfinished) : undefined;
  return {
    phase: !isBusy ? "idle" : paused ? "paused" : "indexing",
    done: files.size - files.unfinished,
    total: files.size,
    entities,
    articles: articles.size,
    ...(secondsLeft !== undefined && { secondsLeft }),
    problems: problems.size,
    ...(Object.keys(leftOut).length > 0 && { leftOut }),
    ...(state.hasPrecise && { readClosely: files.readClosely, refining: state.refinement.isBusy }),
  };
}

/** Tells the status if it may have changed and was not told a moment ago; that all is done is told at once. */
export function tellStatus(state: State): void {
  const { isBusy } = state;
  const isOver = state.wasBusy && !isBusy;
  state.wasBusy = isBusy;
  if (!isOver && (!state.isStatusNew || state.isStatusTold)) return;
  state.isStatusNew = false;
  state.isStatusTold = true;
  state.emit({ kind: "tell status" });
  state.emit({ kind: "wake", timer: "status", milliseconds: QUIET_MILLISECONDS });
}
