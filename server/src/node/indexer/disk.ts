// What scans and watchers say of files becomes work: a file is read again unless a document is open over it. What a
// watcher says happened is not believed but looked up: only the path matters.
import type { FileEvent } from "../../ports/indexer";
import { FolderSet } from "../disk/folders";
import { uriToPath } from "../disk/uris";
import { decisionsChanged, decisionsRoot, foldersChanged, readAllDecisions } from "./decisions";
import type { Event } from "./events";
import type { Row } from "./files";
import type { State } from "./state";

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/** How long events of a watcher are gathered: a switch of branches is ten thousand in a moment. */
const GATHER_MILLISECONDS = 30;
/** Events of a watcher looked at without a break. */
const SLICE = 500;

/** These folders are the corpus: what is not in them, or has another id, goes; the rest is looked for. */
export function setFolders(state: State, { folders }: Of<"folders">): void {
  state.isStarting = false;
  state.folders = new FolderSet(folders);
  const others = state.files.all().filter(({ path, id }) => state.idOf(path) !== id);
  const waiting = others.map((row) => ({ path: row.path, waiters: takeOut(state, row) }));
  state.problems.clearWhere((path) => !state.folders.rootOf(path));
  for (const path of state.documents.keys()) if (renew(state, path)) editIn(state, path, 0);
  // Who waited for an open document that now has another id goes on waiting.
  for (const { path, waiters } of waiting) for (const release of waiters) wait(state, path, release);
  readAllDecisions(state);
  state.scan++;
  state.isScanDue = true;
  if (state.cache !== "opening") scanAll(state);
}

/** Files can be looked for once it is known what is known of them. */
export function cacheOpened(state: State, event: Of<"cache">): void {
  state.cache = event.state;
  if (state.isScanDue) scanAll(state);
}

function scanAll(state: State): void {
  const { roots } = state.folders;
  state.isScanDue = false;
  state.scans++;
  state.emit({
    kind: "scan",
    scan: state.scan,
    whole: true,
    roots,
    directories: roots.map(({ path }) => path),
  });
}

/** A scan met files. One of folders that are no longer the corpus has nothing to say. */
export function scanned(state: State, { scan, files }: Of<"scanned">): void {
  if (scan !== state.scan) return;
  for (const file of files) {
    const before = state.files.get(file.path);
    const row = before ?? state.files.add(file.path, file.id, scan);
    row.scan = scan;
    const isSame = row.known?.size === file.size && row.known.modified === file.modified;
    if (isSame || state.documents.has(file.path)) continue;
    row.known = { size: file.size, modified: file.modified };
    if (before) state.files.renew(row);
    state.queue.add(file.path, row.known, false);
  }
}

/** What a scan of all folders that came to its end has not met is gone. */
export function scanEnded(state: State, { scan, whole, failed, leftOut }: Of<"scan ended">): void {
  state.scans--;
  if (whole && scan === state.scan && leftOut !== undefined) state.leftOut = leftOut;
  if (!whole || failed || scan !== state.scan) return;
  for (const row of state.files.all())
    if (row.scan < scan && !state.documents.has(row.path)) remove(state, row);
  state.emit({ kind: "tidy", paths: state.files.paths() });
}

/** Something may have happened to files. */
export function gather(state: State, { events }: Of<"watched">): void {
  for (const event of events) state.watched.push(event);
  if (state.isWatching || events.length === 0) return;
  state.isWatching = true;
  state.emit({ kind: "wake", timer: "watched", milliseconds: GATHER_MILLISECONDS });
}

/** Looks at some of what was gathered; at what may have been folders when all else is done. */
export function lookAtWatched(state: State): void {
  for (const event of newestOf(state.watched.splice(0, SLICE))) lookAt(state, ...event);
  state.isWatching = state.watched.length > 0 || state.vanished.size > 0;
  if (state.watched.length > 0) state.emit({ kind: "wake", timer: "watched", milliseconds: 0 });
  else if (state.vanished.size > 0) {
    for (const { path } of state.files.below(state.vanished)) changed(state, path);
    foldersChanged(state, state.vanished);
    state.vanished.clear();
    state.isWatching = false;
  }
}

function newestOf(events: readonly FileEvent[]): Map<string, FileEvent["change"]> {
  const newest = new Map<string, FileEvent["change"]>();
  for (const { uri, change } of events) {
    const path = uriToPath(uri);
    if (path !== undefined) newest.set(path, change);
  }
  return newest;
}

function lookAt(state: State, path: string, change: FileEvent["change"]): void {
  if (decisionsRoot(state, path)) decisionsChanged(state, path);
  else if (state.folders.id(path) !== undefined) changed(state, path);
  else if (change === "deleted") state.vanished.add(path);
  else if (change === "created" && state.folders.rootOf(path)) {
    state.lookingUp++;
    state.emit({ kind: "look up", path });
  }
}

/** A folder that appeared is scanned. */
export function lookedUp(state: State, { path, isDirectory }: Of<"looked up">): void {
  state.lookingUp--;
  const root = state.folders.rootOf(path);
  if (!isDirectory || !root) return;
  foldersChanged(state, new Set([path]));
  state.scans++;
  state.emit({
    kind: "scan",
    scan: state.scan,
    whole: false,
    roots: state.folders.roots,
    directories: [path],
  });
}

/** A file may be there, changed or gone: it is read unless a document is open over it. */
export function changed(state: State, path: string): void {
  if (!state.documents.has(path) && renew(state, path)) state.queue.add(path, undefined, true);
}

/** There is news of a path. False if it is no article. */
export function renew(state: State, path: string): boolean {
  const row = state.files.get(path);
  if (row) {
    state.files.renew(row);
    // A scan under way may have passed its place already: what is to be read need not be met.
    row.scan = state.scan;
  }
  const id = row?.id ?? state.idOf(path);
  if (!row && id !== undefined) state.files.add(path, id, state.scan);
  return id !== undefined;
}

/** The file is no longer of the corpus. */
export function remove(state: State, row: Row): void {
  state.release(takeOut(state, row));
}

/** Gives back who waited for the file. */
function takeOut(state: State, row: Row): Row["waiters"] {
  state.queue.remove(row.path);
  state.problems.clear(row.path);
  state.pending.set(row.id, { analysis: undefined, generation: row.generation });
  return state.files.remove(row);
}

/** Somebody waits for the newest state of a file; not at all if it shows or is of no interest. */
export function wait(state: State, path: string, release: () => void): boolean {
  const isWaiting = state.files.wait(path, release);
  if (!isWaiting) state.release([release]);
  return isWaiting;
}

/** An open document is analysed in so many milliseconds. */
export function editIn(state: State, path: string, milliseconds: number): void {
  state.edited.add(path);
  state.emit({ kind: "wake", timer: `edit ${path}`, milliseconds });
}
