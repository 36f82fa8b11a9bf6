// Long work in slices: between two of them the event loop runs, so that a cancellation can arrive at all.
import type { CancellationToken } from "vscode-languageserver";
import { throwIfCancelled } from "./session";

/** Milliseconds of work before others get their turn. */
const SLICE = 10;

/**
 * Visits items one by one, giving way every few milliseconds.
 * @throws ResponseError when the client cancels the request meanwhile.
 */
export async function forEachInSlices<T>(
  items: Iterable<T>,
  token: CancellationToken,
  visit: (item: T) => void,
): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    visit(item);
    if (performance.now() - started < SLICE) continue;
    // A resolved promise would not do: messages are read only when the loop turns.
    await new Promise((resolve) => setImmediate(resolve));
    throwIfCancelled(token);
    started = performance.now();
  }
}
