// Where in an article a place lies, and what tells two spellings apart: shared by all evidence.
import type { PackedArticle } from "../index/packed-article";
import type { ArticlePart, EvidencePlace, SpaceChange } from "./reasons";

/** The place of a mention, by its packed index. */
export function placeOf(article: PackedArticle, row: number, shows: EvidencePlace["shows"]): EvidencePlace {
  const start = article.start(row);
  return { article: article.id, start, end: article.end(row), shows, part: partOf(article, start) };
}

/** The part of an article in which an offset lies. */
function partOf(article: PackedArticle, offset: number): ArticlePart {
  let paragraph = 0;
  for (const { kind, end } of article.blocks) {
    if (kind === "paragraph") paragraph++;
    if (offset < end) return kind === "paragraph" ? { kind, number: paragraph } : { kind };
  }
  return { kind: "text" };
}

/** Whether a form has a space more than a name, or one less; undefined if the letters differ otherwise, or not at all. */
export function spaceChange(form: string, name: string): SpaceChange | undefined {
  const letters = (text: string): string => text.toLowerCase().replaceAll(" ", "");
  if (letters(form) !== letters(name) || form.includes(" ") === name.includes(" ")) return undefined;
  return form.includes(" ") ? "with" : "without";
}
