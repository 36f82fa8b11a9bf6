// Finished analyses go into the store in small batches, so that requests are answered between any two, and names are
// resolved in slices when the last are in. For each article the newest change wins.
import type { ArticleId } from "../../core/vocabulary/types";
import { isAlone } from "../disk/folders";
import type { ApplyKind, Event } from "./events";
import { isFast } from "./files";
import type { PendingChange, State } from "./state";

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/** A batch is sized so that applying it takes about this long. */
const TARGET_MILLISECONDS = 3;
const SMALLEST_BATCH = 8;
const LARGEST_BATCH = 512;
/** How long a change waits for others to come along. */
const GATHER_MILLISECONDS = 30;
/** How often entities are counted while files are read, at most. */
const COUNT_MILLISECONDS = 5000;
/** To be counted, the corpus so far must be resolved: the pause after that is so many times as long. */
const PAUSE_FACTOR = 20;

/** Has the changes that wait applied soon, together, or in the next turn if they make a batch already. */
export function gatherBatch(state: State): void {
  const size = state.pending.size + state.refined.size;
  if (size === 0 || state.isResolving || state.batchDue === "now") return;
  if (size >= state.batch) nextBatch(state);
  else if (state.batchDue === "no") {
    state.batchDue = "soon";
    state.emit({ kind: "wake", timer: "batch", milliseconds: GATHER_MILLISECONDS });
  }
}

/** Applies the next batch. Closer readings are no news of files: they wait until there is none. */
export function applyBatch(state: State): void {
  state.batchDue = "no";
  if (state.isResolving) return;
  const news = firstOf(state.pending, state.batch);
  if (news.length > 0) {
    apply(state, news, "files");
    return;
  }
  const closer = firstOf(state.refined, state.batch);
  for (const [id] of closer) state.refined.delete(id);
  const current = closer.filter(([, change]) => isCloser(state, change));
  if (current.length > 0) apply(state, current, "closer");
  else nextBatch(state);
}

/** Applies one change at once, ahead of all that wait. */
export function applyNow(state: State, id: ArticleId, change: PendingChange): void {
  apply(state, [[id, change]], "document");
}

type Change = readonly [ArticleId, PendingChange];

function firstOf(changes: ReadonlyMap<ArticleId, PendingChange>, most: number): Change[] {
  const first: Change[] = [];
  for (const change of changes) {
    if (first.length === most) break;
    first.push(change);
  }
  return first;
}

/** True if the store shows the very same text, read less closely. */
function isCloser(state: State, { row, generation }: PendingChange): boolean {
  return row !== undefined && state.files.current(row.path, generation) === row && isFast(row);
}

function apply(state: State, batch: readonly Change[], what: ApplyKind): void {
  const changes = batch.map(([id, { analysis }]) => ({ id, analysis }));
  state.emit({ kind: "apply", changes, what });
  // Open documents are looked through as they are applied.
  const isAllOpen = what !== "files" && batch.every(([, { row }]) => row && state.documents.has(row.path));
  state.mustSeek ||= state.hasDecisions && !isAllOpen;
  if (what === "files") state.unresolved = "files";
  else if (state.unresolved === "none") state.unresolved = "documents";
  for (const [id, { analysis, row, generation, tier, content }] of batch) {
    state.pending.delete(id);
    if (analysis && !isAlone(id)) state.articles.add(id);
    else state.articles.delete(id);
    if (row) state.release(state.files.show(row, generation, tier, content));
  }
  if (what !== "closer") state.refinement.isRestNew = true;
  state.emit({ kind: "tell change" });
}

/** Other mentions are to be seen: entities are counted anew. */
export function hide(state: State, { below }: Of<"hidden">): void {
  state.emit({ kind: "hide", below });
  if (state.unresolved === "none") state.unresolved = "documents";
  state.emit({ kind: "tell change" });
}

/** A batch is in: the next one is larger or smaller by how long it took. */
export function applied(state: State, { count, milliseconds }: Of<"applied">): void {
  if (milliseconds > TARGET_MILLISECONDS * 1.5) state.batch = Math.max(SMALLEST_BATCH, state.batch >> 1);
  else if (count === state.batch && milliseconds < TARGET_MILLISECONDS)
    state.batch = Math.min(LARGEST_BATCH, 2 * state.batch);
  nextBatch(state);
}

/** What waited while others were applied or names resolved need not gather any more. */
function nextBatch(state: State): void {
  if (state.pending.size + state.refined.size === 0) return;
  state.batchDue = "now";
  state.emit({ kind: "wake", timer: "batch", milliseconds: 0 });
}

/**
 * Has names resolved when the last files are in: the first answers are then ready. Until then now and then, to tell how
 * many entities there are so far.
 */
export function resolveWhenDue(state: State): void {
  if (state.isResolving || state.unresolved === "none") return;
  if (state.isReading && !state.paused && !state.isCountDue) {
    countLater(state);
    return;
  }
  state.isCountDue = false;
  state.isResolving = true;
  state.resolvingMilliseconds = 0;
  state.emit({ kind: "resolve" });
}

/** It is time to count entities. */
export function countDue(state: State): void {
  state.isCountAhead = false;
  state.isCountDue = true;
}

function countLater(state: State): void {
  if (state.isCountAhead) return;
  state.isCountAhead = true;
  state.emit({ kind: "wake", timer: "count", milliseconds: state.countPause });
}

/** Names were resolved for a while. */
export function resolved(state: State, { entities, milliseconds }: Of<"resolved">): void {
  state.resolvingMilliseconds += milliseconds;
  if (entities === undefined) {
    state.emit({ kind: "resolve" });
    return;
  }
  state.entities = entities;
  state.isResolving = false;
  state.unresolved = "none";
  state.countPause = Math.max(COUNT_MILLISECONDS, PAUSE_FACTOR * state.resolvingMilliseconds);
  nextBatch(state);
}
