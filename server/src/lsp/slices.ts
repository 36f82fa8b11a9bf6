// Long work in slices: between two of them the event loop runs, so that a cancellation can arrive at all.
import type { CancellationToken } from "vscode-languageserver";
import { throwIfCancelled } from "./session";

/** Milliseconds of work before others get their turn. */
const SLICE = 10;

/**
 * Maps items one by one, giving way every few milliseconds.
 * @throws ResponseError when the client cancels the request meanwhile.
 */
export async function mapInSlices<T, R>(
  items: Iterable<T>,
  token: CancellationToken,
  map: (item: T) => R,
): Promise<R[]> {
  const results: R[] = [];
  let started = performance.now();
  for (const item of items) {
    results.push(map(item));
    if (performance.now() - started < SLICE) continue;
    // A resolved promise would not do: messages are read only when the loop turns.
    await new Promise((resolve) => setImmediate(resolve));
    throwIfCancelled(token);
    started = performance.now();
  }
  return results;
}
