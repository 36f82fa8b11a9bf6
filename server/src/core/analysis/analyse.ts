// The analysis of one article from its text: lay out and tokenise, recognise, link. What caches and workers run.

import { linkMentions } from "../link/link-mentions";
import type { AnalysedMention } from "../link/linked";
import type { ImmediateRecogniser, Recogniser, Recognition } from "../recognise/recogniser";
import { withGivenNames } from "../recognise/rules/given-names";
import { createDocument, type TextOptions } from "../text/create-document";
import { type TextDocument, TOKEN_WORD } from "../text/document";
import type { Analysis } from "./analysis";

/** [start, end) of each sentence that has tokens in the article, two entries a sentence. */
function sentenceSpans(document: TextDocument): Uint32Array {
  const { sentenceStarts, tokenStarts, tokenEnds, reading } = document;
  const count = Math.max(0, sentenceStarts.length - 1);
  const spans = new Uint32Array(count * 2);
  for (let sentence = 0; sentence < count; sentence++) {
    spans[2 * sentence] = reading.start(tokenStarts[sentenceStarts[sentence] ?? 0] ?? 0);
    spans[2 * sentence + 1] = reading.end(tokenEnds[(sentenceStarts[sentence + 1] ?? 0) - 1] ?? 0);
  }
  return spans;
}

/** Mentions as they stand in the article, where that is not as it was read. */
function inArticle(
  mentions: readonly AnalysedMention[],
  { reading }: TextDocument,
): readonly AnalysedMention[] {
  if (reading.isPlain) return mentions;
  return mentions.map((mention) => ({
    ...mention,
    ...reading.span(mention),
    ...(mention.descriptor && { descriptor: reading.span(mention.descriptor) }),
  }));
}

function countWords(document: TextDocument): number {
  let words = 0;
  for (let token = 0; token < document.tokenCount; token++)
    if (document.tokenClasses[token] === TOKEN_WORD) words++;
  return words;
}

/** All that later stages need of a document and what was recognised in it; offsets are the article's from here on. */
export function analyseDocument(document: TextDocument, recognition: Recognition): Analysis {
  const { language, meta, blocks, lineStarts, reading } = document;
  const { mentions, chains, links } = linkMentions(document, withGivenNames(document, recognition));
  return {
    length: reading.length,
    words: countWords(document),
    language,
    meta,
    blocks,
    lineStarts,
    sentences: sentenceSpans(document),
    mentions: inArticle(mentions, document),
    chains,
    links,
  };
}

/**
/** What is known of an article beside its text; see TextOptions. */
export type ArticleOptions = Pick<TextOptions, "format" | "language">;

/**
 * Analyses one article: a pure function of its text, what is known of it, and the recogniser. Never throws, whatever the
 * text.
 */
export function analyse(text: string, recogniser: ImmediateRecogniser, options?: ArticleOptions): Analysis;
export function analyse(
  text: string,
  recogniser: Recogniser,
  options?: ArticleOptions,
): Analysis | Promise<Analysis>;
export function analyse(
  text: string,
  recogniser: Recogniser,
  options: ArticleOptions = {},
): Analysis | Promise<Analysis> {
  const { isWord } = recogniser;
  const document = createDocument(text, { ...options, ...(isWord && { isWord }) });
  const found = recogniser.recognise(document);
  return found instanceof Promise
    ? found.then((recognition) => analyseDocument(document, recognition))
    : analyseDocument(document, found);
}
