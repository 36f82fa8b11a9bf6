// Long work in slices, so that others have their turn and an answer that is no longer wanted ends.
import type { Token } from "./context";

/**
 * Visits all items in order. When the token's time is up it pauses and tells how far it is; after a pause the snapshot
 * that `visit` asks may be stale, and throw.
 * @throws Cancelled if the answer is no longer wanted
 */
export async function inSlices<T>(
  items: readonly T[],
  token: Token,
  visit: (item: T) => void,
): Promise<void> {
  for (const [done, item] of items.entries()) {
    if (!token.hasTime()) {
      token.progress?.(done, items.length);
      await token.pause();
    }
    visit(item);
  }
}
