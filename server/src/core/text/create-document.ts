// From a raw text to the document that recognisers read: metadata, blocks, tokens, sentences, lines.
import { detectLanguage, UNKNOWN_LANGUAGE } from "../language/detect";
import type { Language } from "../language/language";
import { primaryTag, roomOf } from "../language/rooms";
import type { Block } from "../vocabulary/types";
import type { TextDocument } from "./document";
import { actualFormat, type TextFormat } from "./format";
import { layOutHtml } from "./html";
import type { WordTest } from "./hyphenation";
import { hasTokens, type Layout } from "./layout";
import { readLetters } from "./letters";
import { findLineStarts } from "./lines";
import { layOutMarkdown } from "./markdown";
import { type MetaHead, readMetaHead } from "./meta";
import { layOutPlain } from "./plain";
import { moveBlocks, Reading } from "./reading";
import { splitSentences } from "./sentences";
import { titleOf } from "./title";
import { createTokenList } from "./token-list";
import { tokenise } from "./tokenise";
import { readWords } from "./words";

/** What is known of a text beside its letters. */
export interface TextOptions {
  /** How the file's name says that it is marked up; default "plain". */
  readonly format?: TextFormat;
  /** BCP 47 tag of the language of all texts that do not name another themselves; detected by default. */
  readonly language?: string;
  /** Tells whether a form is a word of the language: helps to join words broken at a line's end. */
  readonly isWord?: WordTest;
}

/** Lays out and tokenises any string; never throws, time linear in its length. */
export function createDocument(text: string, options: TextOptions = {}): TextDocument {
  const lettered = readLetters(Reading.of(text));
  const head = readMetaHead(lettered.text);
  const { format = "plain", isWord = () => false } = options;
  const language = languageOf(lettered.text, head, options.language);
  const room = roomOf(language);
  const lineStarts = findLineStarts(text);
  const starts = lettered.isPlain ? lineStarts : findLineStarts(lettered.text);
  const layout = layOut(lettered.text, starts, head.end, actualFormat(lettered.text, format), room);
  const unmarked = lettered.edit(layout.edits);
  const rough = moveBlocks(layout.blocks, layout.edits);
  const edits = readWords(unmarked.text, rough, isWord, room);
  const reading = unmarked.edit(edits);
  const blocks = moveBlocks(rough, edits);
  const metaBlock: Block[] = head.end > head.start ? [{ kind: "meta", ...lettered.span(head) }] : [];
  return {
    text: reading.text,
    reading,
    language,
    meta: { ...titleOf(blocks, reading.text), ...layout.meta, ...head.meta },
    blocks: [...metaBlock, ...blocks.map((block) => ({ ...block, ...reading.span(block) }))],
    lineStarts,
    ...tokensOf(reading.text, blocks, room),
  };
}

/** Lays out by the rules of a format; what cannot be read so is read as plain text. @param starts of the text's lines */
function layOut(
  text: string,
  starts: Uint32Array,
  from: number,
  format: TextFormat,
  language: Language,
): Layout {
  const lines = () => layOutPlain(text, starts, from, language);
  if (format === "markdown") return layOutMarkdown(text, from, language) ?? lines();
  if (format === "html") return layOutHtml(text, from, text.length, language) ?? lines();
  return lines();
}

type Tokens = Pick<
  TextDocument,
  "tokenCount" | "tokenStarts" | "tokenEnds" | "tokenClasses" | "sentenceStarts"
>;

/** Tokens and sentences of the blocks that have any. */
function tokensOf(text: string, blocks: readonly Block[], language: Language): Tokens {
  const tokens = createTokenList(text.length);
  const sentences: number[] = [];
  for (const block of blocks) {
    if (!hasTokens(block.kind)) continue;
    const from = tokens.count;
    tokenise(text, block.start, block.end, tokens, language);
    splitSentences(text, tokens, from, tokens.count, sentences, language);
  }
  sentences.push(tokens.count);
  return {
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
