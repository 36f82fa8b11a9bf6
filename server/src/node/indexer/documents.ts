// Open documents: what they say beats the disk until they are closed. Edits are analysed after a pause in typing.
import { isAlone } from "../disk/folders";
import { decisionsChanged, decisionsRoot } from "./decisions";
import { changed, editIn, remove, renew, wait } from "./disk";
import type { Event } from "./events";
import { calmDocument, editedDocument, openedDocument } from "./refine";
import type { State } from "./state";

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/** How long typing must pause before an edit is analysed when nobody asks for it earlier. */
const PAUSE_MILLISECONDS = 25;

/** A document was opened or edited; a new one, or one that is waited for, is due at once. */
export function opened(state: State, { path, text }: Of<"opened">): void {
  const isNew = !state.documents.has(path);
  state.documents.set(path, text);
  if (decisionsRoot(state, path)) {
    decisionsChanged(state, path);
    return;
  }
  state.queue.remove(path);
  state.queue.focusOn(path);
  if (isNew) openedDocument(state, path);
  else editedDocument(state, path);
  if (!renew(state, path)) return;
  const isAwaited = (state.files.get(path)?.waiters.length ?? 0) > 0;
  editIn(state, path, isNew || isAwaited ? 0 : PAUSE_MILLISECONDS);
}

/** The file counts again. */
export function closed(state: State, { path }: Of<"closed">): void {
  if (!state.documents.delete(path)) return;
  if (decisionsRoot(state, path)) {
    decisionsChanged(state, path);
    return;
  }
  if (state.edited.delete(path)) state.emit({ kind: "let sleep", timer: `edit ${path}` });
  calmDocument(state, path);
  const row = state.files.get(path);
  if (row && isAlone(row.id)) remove(state, row);
  else changed(state, path);
}

/** Somebody waits for a file: what is due is done at once. */
export function awaited(state: State, { path, release }: Of<"awaited">): void {
  if (wait(state, path, release) && state.edited.has(path)) editIn(state, path, 0);
}

/** Typing has paused. */
export function editDue(state: State, path: string): void {
  const text = state.documents.get(path);
  const row = state.files.get(path);
  if (!state.edited.delete(path) || text === undefined || !row) return;
  state.emit({ kind: "analyse", path, generation: row.generation, text });
}
