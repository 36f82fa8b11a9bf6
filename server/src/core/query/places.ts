// Words for where and how: shared by the sentences that give evidence.
import type { PackedArticle } from "../index/packed-article";
import type { BlockKind } from "../vocabulary/types";

/** "without the space"; empty if the letters differ. */
export function spellingDetail(surface: string, target: string): string {
  const letters = (text: string): string => text.toLowerCase().replaceAll(" ", "");
  if (letters(surface) !== letters(target) || surface.includes(" ") === target.includes(" ")) return "";
  return `same letters as ${target} ${surface.includes(" ") ? "with" : "without"} the space`;
}

const OTHER_BLOCKS: Readonly<Partial<Record<BlockKind, string>>> = {
  meta: "the head",
  headline: "a headline",
  item: "a list",
  cell: "a table",
  quote: "a quotation",
};

/** "a headline", "the head" or "paragraph 2"; only paragraphs are counted. */
export function paragraphOf(article: PackedArticle, offset: number): string {
  let paragraph = 0;
  for (const { kind, end } of article.blocks) {
    if (kind === "paragraph") paragraph++;
    if (offset < end)
      return OTHER_BLOCKS[kind] ?? (kind === "paragraph" ? `paragraph ${paragraph}` : "the text");
  }
  return "the text";
}
