// From a raw text to the document that recognisers read: metadata, blocks, tokens, sentences, lines.
import type { Block } from "../vocabulary/types";
import type { TextDocument } from "./document";
import { hasTokens, layOut } from "./layout";
import { findLineStarts } from "./lines";
import { readMetaHead } from "./meta";
import { splitSentences } from "./sentences";
import { createTokenList } from "./token-list";
import { tokenise } from "./tokenise";

/** Lays out and tokenises any string; never throws, time linear in its length. */
export function createDocument(text: string): TextDocument {
  const lineStarts = findLineStarts(text);
  const head = readMetaHead(text);
  const meta: Block[] = head.end > head.start ? [{ kind: "meta", start: head.start, end: head.end }] : [];
  const blocks = [...meta, ...layOut(text, lineStarts, head.end)];
  const tokens = createTokenList(text.length);
  const sentences: number[] = [];
  for (const block of blocks) {
    if (!hasTokens(block.kind)) continue;
    const from = tokens.count;
    tokenise(text, block.start, block.end, tokens);
    splitSentences(text, tokens, from, tokens.count, sentences);
  }
  sentences.push(tokens.count);
  return {
    text,
    meta: head.meta,
    blocks,
    lineStarts,
    tokenCount: tokens.count,
    tokenStarts: tokens.starts.slice(0, tokens.count),
    tokenEnds: tokens.ends.slice(0, tokens.count),
    tokenClasses: tokens.classes.slice(0, tokens.count),
    sentenceStarts: Uint32Array.from(sentences),
  };
}
