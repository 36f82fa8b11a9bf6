// Files are read, as many at a time as there is room for; what became of each is taken up if nothing newer is known.

import type { Tier } from "../../core/recognise/recogniser";
import { remove } from "./disk";
import type { Event, World } from "./events";
import type { Row } from "./files";
import type { PendingChange, State } from "./state";
import { applyNow } from "./store-writer";

type Analysed = Extract<Event, { kind: "analysed" }>;

/**
 * Begins to read files while fewer than `capacity` are being read and the store keeps up: more analyses than the next
 * batches take would only need memory. While paused only what was asked for is read.
 */
export function readNext(state: State, capacity: number): void {
  while (state.reading < capacity && state.pending.size < 2 * state.batch) {
    const next = state.queue.next(state.paused);
    if (!next) return;
    const row = state.files.get(next.path);
    if (!row || state.documents.has(next.path)) continue;
    const { cache } = state;
    state.reading++;
    if (next.isUrgent) state.readingUrgent.add(next.path);
    state.emit({
      kind: "read",
      path: next.path,
      generation: row.generation,
      known: next.known,
      // New files of a scan are worth a look at their content only if the cache is of an earlier session.
      hashFirst: cache === "filled" || (cache === "empty" && next.known === undefined),
    });
  }
}

/** A file or an open document was analysed. */
export function analysed(state: State, event: Analysed, { now }: World): void {
  if (!event.isOpen) {
    state.reading--;
    state.readingUrgent.delete(event.path);
    state.stopwatch.lap(now, state.queue.size);
  }
  const row = state.files.current(event.path, event.generation);
  if (row) takeUp(state, row, event);
}

function takeUp(state: State, row: Row, { generation, result, isOpen }: Analysed): void {
  note(state, row, result);
  if (result.kind === "analysis" && isWorse(result, row)) {
    state.release(state.files.show(row, generation, row.tier, row.content));
    return;
  }
  state.refined.delete(row.id);
  const change = changeOf(row, generation, result);
  if (result.kind === "gone" && !isOpen) {
    state.emit({ kind: "forget", path: row.path });
    remove(state, row);
  } else if (isOpen) applyNow(state, row.id, change);
  else state.pending.set(row.id, change);
}

/** What a result is to the store. */
export function changeOf(row: Row, generation: number, result: Analysed["result"]): PendingChange {
  if (result.kind !== "analysis") return { analysis: undefined, row, generation };
  const { analysis, tier, content } = result;
  return { analysis, tier, content, row, generation };
}

/** True if the store shows the same content, read by a better recogniser. */
function isWorse({ tier, content }: { tier: Tier; content?: string | undefined }, row: Row): boolean {
  return tier === "fast" && row.tier === "precise" && content !== undefined && content === row.content;
}

function note(state: State, { path }: Row, result: Analysed["result"]): void {
  if (result.kind === "refused") trouble(state, { path, reason: result.reason });
  else if (result.kind === "analysis" && result.note !== undefined)
    trouble(state, { path, reason: result.note, isNote: true });
  else state.problems.clear(path);
}

/** Something is wrong with a file: said once, listed as long as it holds. `isNote`: the file is read all the same. */
export function trouble(
  state: State,
  {
    path,
    reason,
    isNote = false,
  }: { readonly path: string; readonly reason: string; readonly isNote?: boolean },
): void {
  if (state.problems.add(path, reason)) state.emit({ kind: "log", line: `${path}: ${reason}`, isNote });
}
