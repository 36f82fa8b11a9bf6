// The title of an article that does not give one itself: the headline it begins with.
import type { Block } from "../vocabulary/types";
import { NO_PROSE } from "./reading";

/** The first block's words in one line if that is a headline. @param text what the blocks' offsets are of */
export function titleOf(blocks: readonly Block[], text: string): { readonly title?: string } {
  const [first] = blocks;
  if (first?.kind !== "headline") return {};
  const title = text.slice(first.start, first.end).replaceAll(NO_PROSE, " ").replace(/\s+/gu, " ").trim();
  return title === "" ? {} : { title };
}
