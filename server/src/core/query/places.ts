// Words for where and how: shared by the sentences that give evidence.
import type { PackedArticle } from "../index/packed-article";

/** "without the space"; empty if the letters differ. */
export function spellingDetail(surface: string, target: string): string {
  const letters = (text: string): string => text.toLowerCase().replaceAll(" ", "");
  if (letters(surface) !== letters(target) || surface.includes(" ") === target.includes(" ")) return "";
  return `same letters as ${target} ${surface.includes(" ") ? "with" : "without"} the space`;
}

/** "a headline", "the head" or "paragraph 2"; headlines are not counted. */
export function paragraphOf(article: PackedArticle, offset: number): string {
  let paragraph = 0;
  for (const block of article.blocks) {
    if (block.kind === "paragraph") paragraph++;
    if (offset >= block.end) continue;
    return block.kind === "paragraph"
      ? `paragraph ${paragraph}`
      : block.kind === "headline"
        ? "a headline"
        : "the head";
  }
  return "the text";
}
