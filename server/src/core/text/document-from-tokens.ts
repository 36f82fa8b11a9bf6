// A document from tokens that are given, for pre-tokenised corpora: one sentence, one paragraph.
import { detectLanguage } from "../language/detect";
import { CHAR_DIGIT, CHAR_LETTER, CHAR_LOWER, CHAR_UPPER, charClass } from "./characters";
import { type TextDocument, TOKEN_NUMBER, TOKEN_PUNCTUATION, TOKEN_WORD } from "./document";
import { Reading } from "./reading";

/** The text is the tokens joined by single spaces; token boundaries are as given. @param language BCP 47; detected by default */
export function documentFromTokens(tokens: readonly string[], language?: string): TextDocument {
  const text = tokens.join(" ");
  const count = tokens.length;
  const tokenStarts = new Uint32Array(count);
  const tokenEnds = new Uint32Array(count);
  const tokenClasses = new Uint8Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const token = tokens[i] as string;
    tokenStarts[i] = at;
    tokenEnds[i] = at + token.length;
    tokenClasses[i] = tokenClass(token);
    at += token.length + 1;
  }
  return {
    text,
    reading: Reading.of(text),
    language: language ?? detectLanguage(text),
    meta: {},
    blocks: text.length > 0 ? [{ kind: "paragraph", start: 0, end: text.length }] : [],
    lineStarts: Uint32Array.of(0),
    tokenCount: count,
    tokenStarts,
    tokenEnds,
    tokenClasses,
    sentenceStarts: count > 0 ? Uint32Array.of(0, count) : Uint32Array.of(0),
  };
}

function tokenClass(token: string): number {
  let digits = false;
  for (let i = 0; i < token.length; i++) {
    const found = charClass(token.charCodeAt(i));
    if (found === CHAR_LOWER || found === CHAR_UPPER || found === CHAR_LETTER) return TOKEN_WORD;
    digits ||= found === CHAR_DIGIT;
  }
  return digits ? TOKEN_NUMBER : TOKEN_PUNCTUATION;
}
