// Answers that cost more than a lookup are kept for as long as the corpus stays as it is.
import type { CorpusView } from "../../core/query/view";

/** Answers kept a view; the oldest goes first. */
const KEPT = 32;

const states = new WeakMap<CorpusView, { version: number; answers: Map<string, unknown> }>();

/** What `compute` gave for this key in this state of the corpus; computed when first asked for. */
export function perState<T>(view: CorpusView, key: string, compute: () => T): T {
  let state = states.get(view);
  if (state?.version !== view.version) {
    state = { version: view.version, answers: new Map() };
    states.set(view, state);
  }
  const { answers } = state;
  if (answers.has(key)) return answers.get(key) as T;
  const answer = compute();
  const oldest = answers.size >= KEPT ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  answers.set(key, answer);
  return answer;
}
