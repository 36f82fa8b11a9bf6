// From a raw text to the document that recognisers read: metadata, blocks, tokens, sentences, lines.
import { detectLanguage, UNKNOWN_LANGUAGE } from "../language/detect";
import { primaryTag, roomOf } from "../language/rooms";
import type { Block } from "../vocabulary/types";
import type { TextDocument } from "./document";
import { hasTokens, layOut } from "./layout";
import { findLineStarts } from "./lines";
import { type MetaHead, readMetaHead } from "./meta";
import { splitSentences } from "./sentences";
import { createTokenList } from "./token-list";
import { tokenise } from "./tokenise";

/**
 * Lays out and tokenises any string; never throws, time linear in its length.
 * @param language BCP 47 tag of the language of all texts that do not name another themselves; detected by default
 */
export function createDocument(text: string, language?: string): TextDocument {
  const lineStarts = findLineStarts(text);
  const head = readMetaHead(text);
  const tag = languageOf(text, head, language);
  const room = roomOf(tag);
  const meta: Block[] = head.end > head.start ? [{ kind: "meta", start: head.start, end: head.end }] : [];
  const blocks = [...meta, ...layOut(text, lineStarts, head.end)];
  const tokens = createTokenList(text.length);
  const sentences: number[] = [];
  for (const block of blocks) {
    if (!hasTokens(block.kind)) continue;
    const from = tokens.count;
    tokenise(text, block.start, block.end, tokens, room);
    splitSentences(text, tokens, from, tokens.count, sentences, room);
  }
  sentences.push(tokens.count);
  return {
    text,
    language: tag,
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

/** What the article says of itself comes first, then what the reader says of all, then what its words tell. */
function languageOf(text: string, { meta, end }: MetaHead, given: string | undefined): string {
  const named = [meta.language, given].map((tag) => primaryTag(tag ?? ""));
  return named.find((tag) => tag !== UNKNOWN_LANGUAGE) ?? detectLanguage(text, end);
}
