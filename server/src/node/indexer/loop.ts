// The heart of the indexer: takes one event after the other and says what is to be done. It touches no disk, no clock
// and no store, so that a test can drive it through any order of events.
import { decide, decisionsRead, seekWhenDue, sought } from "./decisions";
import { cacheOpened, gather, lookAtWatched, lookedUp, scanEnded, scanned, setFolders } from "./disk";
import { awaited, closed, editDue, opened } from "./documents";
import type { Effect, Event, Timer, World } from "./events";
import { calmDocument, lookedAt, refined, refineNext, setPrecise } from "./refine";
import type { State } from "./state";
import { tellStatus } from "./status";
import { applied, applyBatch, countDue, gatherBatch, hide, resolved, resolveWhenDue } from "./store-writer";
import { analysed, readNext, trouble } from "./work";

/** Changes the state by one event; gives back what is to be done, in this order, before the next event. */
export function handle(state: State, event: Event, world: World): readonly Effect[] {
  if (state.disposed) return event.kind === "awaited" ? [{ kind: "release", waiters: [event.release] }] : [];
  state.isStatusNew ||= event.kind !== "due" || event.timer !== "status";
  take(state, event, world);
  if (!state.disposed) {
    readNext(state, world.capacity);
    refineNext(state, world.closeCapacity);
    gatherBatch(state);
    seekWhenDue(state);
    resolveWhenDue(state);
    tellStatus(state);
  }
  return state.takeEffects();
}

type Handlers = {
  readonly [K in Event["kind"]]: (state: State, event: Extract<Event, { kind: K }>, world: World) => void;
};

const HANDLERS: Handlers = {
  folders: setFolders,
  opened,
  closed,
  awaited,
  watched: gather,
  paused: pause,
  hidden: hide,
  due,
  cache: cacheOpened,
  scanned,
  problem: trouble,
  "scan ended": scanEnded,
  "looked up": lookedUp,
  analysed,
  refined,
  precise: setPrecise,
  "looked at": lookedAt,
  "decisions read": decisionsRead,
  sought,
  applied,
  resolved,
  disposed: dispose,
};

function take<E extends Event>(state: State, event: E, world: World): void {
  // Each handler takes events of its own kind, which the compiler cannot see through the table.
  const handler = HANDLERS[event.kind] as (state: State, event: E, world: World) => void;
  handler(state, event, world);
}

function due(state: State, { timer }: { readonly timer: Timer }): void {
  if (timer === "batch") applyBatch(state);
  else if (timer === "watched") lookAtWatched(state);
  else if (timer === "status") state.isStatusTold = false;
  else if (timer === "count") countDue(state);
  else if (timer === "decisions") decide(state);
  else if (timer.startsWith("calm ")) calmDocument(state, timer.slice("calm ".length));
  else editDue(state, timer.slice("edit ".length));
}

function pause(state: State, { paused }: { readonly paused: boolean }): void {
  state.paused = paused;
  state.stopwatch.reset();
}

/** Nothing is done any more, and nobody waits in vain. */
function dispose(state: State): void {
  state.disposed = true;
  state.release(state.files.releaseAll());
}
