// The analysis of one article from its text: lay out and tokenise, recognise, link. What caches and workers run.

import { linkMentions } from "../link/link-mentions";
import type { ImmediateRecogniser, Recogniser } from "../recognise/recogniser";
import { createDocument } from "../text/create-document";
import { type TextDocument, TOKEN_WORD } from "../text/document";
import type { Analysis } from "./analysis";

/** [start, end) of each sentence that has tokens, two entries a sentence. */
function sentenceSpans(document: TextDocument): Uint32Array {
  const { sentenceStarts, tokenStarts, tokenEnds } = document;
  const count = Math.max(0, sentenceStarts.length - 1);
  const spans = new Uint32Array(count * 2);
  for (let sentence = 0; sentence < count; sentence++) {
    spans[2 * sentence] = tokenStarts[sentenceStarts[sentence] ?? 0] ?? 0;
    spans[2 * sentence + 1] = tokenEnds[(sentenceStarts[sentence + 1] ?? 0) - 1] ?? 0;
  }
  return spans;
}

function countWords(document: TextDocument): number {
  let words = 0;
  for (let token = 0; token < document.tokenCount; token++)
    if (document.tokenClasses[token] === TOKEN_WORD) words++;
  return words;
}

/** All that later stages need of a document and what was recognised in it. */
export function analyseDocument(
  document: TextDocument,
  recognition: Parameters<typeof linkMentions>[1],
): Analysis {
  const { text, language, meta, blocks, lineStarts } = document;
  return {
    length: text.length,
    words: countWords(document),
    language,
    meta,
    blocks,
    lineStarts,
    sentences: sentenceSpans(document),
    ...linkMentions(document, recognition),
  };
}

/**
 * Analyses one article: a pure function of its text, the recogniser and the language. Never throws, whatever the text.
 * @param language BCP 47 tag of the language of all texts that do not name another themselves; detected by default
 */
export function analyse(text: string, recogniser: ImmediateRecogniser, language?: string): Analysis;
export function analyse(
  text: string,
  recogniser: Recogniser,
  language?: string,
): Analysis | Promise<Analysis>;
export function analyse(
  text: string,
  recogniser: Recogniser,
  language?: string,
): Analysis | Promise<Analysis> {
  const document = createDocument(text, language);
  const found = recogniser.recognise(document);
  return found instanceof Promise
    ? found.then((recognition) => analyseDocument(document, recognition))
    : analyseDocument(document, found);
}
