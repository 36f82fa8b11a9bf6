// The reader's decisions: one file in each folder of the corpus, read whenever it changes, open or not. What only texts
// can tell of decisions is looked for in articles, a few at a time.
import { join } from "node:path";
import type { Decision } from "../../core/decisions/decision";
import { inCorpus } from "../../decisions/article-paths";
import { DECISIONS_FILE } from "../../decisions/decisions-file";
import { parseDecisions } from "../../decisions/parse";
import { isBelowAny, type Root } from "../disk/folders";
import type { Event } from "./events";
import type { State } from "./state";

type Of<K extends Event["kind"]> = Extract<Event, { kind: K }>;

/** Where the decisions of a folder stand. */
export function decisionsPath(root: Root): string {
  return join(root.path, DECISIONS_FILE);
}

/** The folder whose decisions file this is. */
export function decisionsRoot({ folders }: State, path: string): Root | undefined {
  return folders.roots.find((root) => decisionsPath(root) === path);
}

/** Other folders: their decisions are read, those of others no longer hold. */
export function readAllDecisions(state: State): void {
  const paths = new Set(state.folders.roots.map(decisionsPath));
  const gone = [...state.decisionTexts.keys()].filter((path) => !paths.has(path));
  for (const path of gone) state.decisionTexts.delete(path);
  for (const path of paths) {
    const open = state.documents.get(path);
    if (open === undefined) readDecisions(state, path);
    else state.decisionTexts.set(path, open);
  }
  decideSoon(state);
}

/** A decisions file may have changed: an open document beats the file. */
export function decisionsChanged(state: State, path: string): void {
  const open = state.documents.get(path);
  if (open === undefined) readDecisions(state, path);
  else takeDecisions(state, path, open);
}

/** Folders appeared or vanished, and what is in them with them. */
export function foldersChanged(state: State, folders: ReadonlySet<string>): void {
  for (const path of state.folders.roots.map(decisionsPath))
    if (isBelowAny(path, folders)) decisionsChanged(state, path);
}

function readDecisions(state: State, path: string): void {
  const reading = (state.decisionReadings.get(path) ?? 0) + 1;
  state.decisionReadings.set(path, reading);
  state.decisionsReading++;
  state.emit({ kind: "read decisions", path, reading });
}

/** A decisions file was read. What it said holds on while it cannot be read. */
export function decisionsRead(state: State, { path, reading, text, failed }: Of<"decisions read">): void {
  state.decisionsReading--;
  if (reading !== state.decisionReadings.get(path)) return;
  if (failed !== undefined) state.emit({ kind: "log", line: `${path}: cannot be read: ${failed}` });
  else if (decisionsRoot(state, path) && !state.documents.has(path)) takeDecisions(state, path, text);
}

function takeDecisions(state: State, path: string, text: string | undefined): void {
  if (state.decisionTexts.get(path) === text) return;
  if (text === undefined) state.decisionTexts.delete(path);
  else state.decisionTexts.set(path, text);
  decideSoon(state);
}

/** Several changes of a moment are one. */
function decideSoon(state: State): void {
  if (state.isDecisionDue) return;
  state.isDecisionDue = true;
  state.emit({ kind: "wake", timer: "decisions", milliseconds: 0 });
}

/** All that the files say holds from now on. */
export function decide(state: State): void {
  state.isDecisionDue = false;
  const decisions = decisionsOf(state);
  if (decisions.length === 0 && !state.hasDecisions) return;
  state.hasDecisions = decisions.length > 0;
  state.emit({ kind: "decide", decisions });
  if (state.unresolved === "none") state.unresolved = "documents";
  state.mustSeek = state.hasDecisions;
  state.emit({ kind: "tell change" });
}

/** The decisions of all folders, with the articles' ids as the corpus has them. */
export function decisionsOf(state: State): readonly Decision[] {
  return state.folders.roots.flatMap((root) => {
    const text = state.decisionTexts.get(decisionsPath(root));
    return text === undefined
      ? []
      : parseDecisions(text).entries.map(({ decision }) => inCorpus(decision, root.prefix));
  });
}

/** Has texts looked through for what decisions need of them, when nothing else is to be read. */
export function seekWhenDue(state: State): void {
  if (!state.mustSeek || state.isSeeking || state.isReading) return;
  state.mustSeek = false;
  state.isSeeking = true;
  state.emit({ kind: "seek" });
}

/** Some texts were looked through. */
export function sought(state: State, { found, left }: Of<"sought">): void {
  state.isSeeking = false;
  state.mustSeek ||= left;
  if (!found) return;
  if (state.unresolved === "none") state.unresolved = "documents";
  state.emit({ kind: "tell change" });
}
