// In the background the precise recogniser reads articles again: open ones first, then their neighbours, then what the
// reader looks at, then the rest while nothing else is to be done. Never before what was asked for is read at all.
import { dirname } from "node:path";
import type { Event } from "./events";
import { isFast } from "./files";
import type { State } from "./state";
import { changeOf } from "./work";

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/** How many neighbours of an open document come before what the reader looks at: a folder may be the whole corpus. */
const NEIGHBOURS = 20;
/** So many opened documents are remembered until their neighbours' turn comes. */
const MOST_OPENED = 16;
/** What was looked at longer ago is forgotten. */
const MOST_LOOKED_AT = 200;
/** A document is read closely again when typing has paused for so long. */
const CALM_MILLISECONDS = 1000;

/** The reader wants more or less to be read closely. */
export function setPrecise(state: State, { extent }: Of<"precise">): void {
  const { refinement, documents } = state;
  refinement.extent = extent;
  // What is ended here was taken from the rest, which is listed anew.
  refinement.isRestNew = true;
  for (const path of refinement.reading)
    if (extent === "off" || (extent === "open" && !documents.has(path))) end(state, path);
}

/** The reader looks at articles. */
export function lookedAt(state: State, { ids }: Of<"looked at">): void {
  const paths = ids.flatMap((id) => state.folders.path(id) ?? []).reverse();
  state.refinement.looked = [...state.refinement.looked, ...paths].slice(-MOST_LOOKED_AT);
}

/** A document was opened. */
export function openedDocument(state: State, path: string): void {
  const { refinement } = state;
  refinement.opened = [...refinement.opened.filter((other) => other !== path), path].slice(-MOST_OPENED);
}

/** A document was edited: what is being made of it is of no use, and the next edit is near. */
export function editedDocument(state: State, path: string): void {
  if (state.refinement.reading.has(path)) end(state, path);
  if (!state.hasPrecise || state.refinement.extent === "off") return;
  state.refinement.typing.add(path);
  state.emit({ kind: "wake", timer: `calm ${path}`, milliseconds: CALM_MILLISECONDS });
}

/** A document has not been edited for a while, or was closed. */
export function calmDocument(state: State, path: string): void {
  if (state.refinement.typing.delete(path)) state.emit({ kind: "let sleep", timer: `calm ${path}` });
}

function end(state: State, path: string): void {
  state.refinement.reading.delete(path);
  state.refinement.ending.add(path);
  state.emit({ kind: "stop refining", path });
}

/** Has the next articles read closely, as many at a time as there is room for. */
export function refineNext(state: State, capacity: number): void {
  const { refinement, files, documents } = state;
  if (!state.hasPrecise || state.paused || refinement.extent === "off") return;
  while (refinement.reading.size + refinement.ending.size < capacity) {
    const path = next(state);
    const row = path === undefined ? undefined : files.get(path);
    if (path === undefined || !row) return;
    refinement.reading.add(path);
    state.emit({ kind: "refine", path, generation: row.generation, text: documents.get(path) });
  }
}

/** A file or document was read closely: its analysis replaces the quick one if nothing newer is known. */
export function refined(state: State, { path, generation, result }: Of<"refined">): void {
  const { refinement, files } = state;
  refinement.reading.delete(path);
  if (refinement.ending.delete(path)) return;
  const row = files.current(path, generation);
  if (!row) return;
  if (result.kind === "analysis") state.refined.set(row.id, changeOf(row, generation, result));
  else refinement.failed.set(path, generation);
  if (result.kind === "refused")
    state.emit({ kind: "log", line: `${path}: not read closely: ${result.reason}` });
}

function next(state: State): string | undefined {
  if (state.queue.hasUrgent || state.readingUrgent.size > 0) return undefined;
  const { refinement, documents } = state;
  const isWanted = (path: string) => isToBeRefined(state, path);
  const open = [...documents.keys()].reverse().find(isWanted);
  if (open !== undefined || refinement.extent === "open" || state.isReading) return open;
  for (const path of refinement.opened.splice(0)) refinement.near.push(...neighbours(state, path));
  return (
    takeLast(refinement.near, isWanted) ?? takeLast(refinement.looked, isWanted) ?? takeRest(state, isWanted)
  );
}

function isToBeRefined({ files, refined, refinement }: State, path: string): boolean {
  const { typing, reading, ending, failed } = refinement;
  const row = files.get(path);
  if (!row || !isFast(row) || failed.get(path) === row.generation) return false;
  return !typing.has(path) && !reading.has(path) && !ending.has(path) && !refined.has(row.id);
}

function takeLast(paths: string[], isWanted: (path: string) => boolean): string | undefined {
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) if (isWanted(path)) return path;
  return undefined;
}

function takeRest({ refinement, files }: State, isWanted: (path: string) => boolean): string | undefined {
  if (refinement.rest.length === 0 && refinement.isRestNew) {
    refinement.isRestNew = false;
    refinement.rest = [...files.paths()].filter(isWanted).reverse();
  }
  return takeLast(refinement.rest, isWanted);
}

/** The files nearest by name in the same folder, the nearest last. */
function neighbours({ files }: State, path: string): string[] {
  const folder = dirname(path);
  const beside = [...files.paths()].filter((other) => dirname(other) === folder).sort();
  const at = beside.indexOf(path);
  const from = Math.max(0, at - NEIGHBOURS / 2);
  const near = beside.slice(from, at + NEIGHBOURS / 2 + 1);
  return near
    .map((other, index) => ({ other, distance: Math.abs(from + index - at) }))
    .sort((a, b) => b.distance - a.distance)
    .map(({ other }) => other);
}
