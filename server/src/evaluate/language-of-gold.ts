// In which language the sentences of a corpus without articles are: one sentence is too short to tell it.
import { detectLanguage } from "../core/language/detect";
import type { GoldArticle } from "./gold";

/** So many sentences that follow each other are taken to be in one language. */
const NEIGHBOURS = 50;

/** The language of each sentence given in tokens, told from it and its neighbours; undefined for running text. */
export function languagesOf(articles: readonly GoldArticle[]): (string | undefined)[] {
  const languages: (string | undefined)[] = [];
  for (let from = 0; from < articles.length; from += NEIGHBOURS) {
    const block = articles.slice(from, from + NEIGHBOURS);
    const language = detectLanguage(block.map(({ text }) => text).join(" "));
    for (const { tokens } of block) languages.push(tokens === undefined ? undefined : language);
  }
  return languages;
}
