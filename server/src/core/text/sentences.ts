// Cuts the tokens of a block into sentences.
import type { Language } from "../language/language";
import { isAbbreviation, isOpener } from "./abbreviations";
import { CHAR_DIGIT, CHAR_LOWER, CHAR_UPPER, charClass } from "./characters";
import { TOKEN_PUNCTUATION, TOKEN_WORD } from "./document";
import type { TokenList } from "./token-list";

/** Longest sentence in tokens; what is longer is no prose and is cut, so that memory for one sentence is bounded. */
export const MAX_SENTENCE = 400;

/** Appends the first token of each sentence among the tokens [from, to) of one block. */
export function splitSentences(
  text: string,
  tokens: TokenList,
  from: number,
  to: number,
  into: number[],
  language: Language,
): void {
  let start = from;
  let at = from;
  while (at < to) {
    let end = at + 1;
    const stop = isTerminator(text, tokens, at);
    if (stop) while (end < to && isCloser(text, tokens, end)) end++;
    const ends = stop
      ? endsSentence(text, tokens, at, end, from, to, language)
      : endsInShort(text, tokens, at, to, language);
    if (ends || end - start >= MAX_SENTENCE || end >= to) {
      into.push(start);
      start = end;
    }
    at = end;
  }
}

function isTerminator(text: string, tokens: TokenList, at: number): boolean {
  if (tokens.classes[at] !== TOKEN_PUNCTUATION) return false;
  const unit = text.charCodeAt(tokens.starts[at] as number);
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

const CLOSERS = "\"'”“’‘»«)]›";

/** A closing quote or bracket that touches the token before it. */
function isCloser(text: string, tokens: TokenList, at: number): boolean {
  if (tokens.starts[at] !== tokens.ends[at - 1]) return false;
  const char = text[tokens.starts[at] as number] as string;
  return isTerminator(text, tokens, at) || CLOSERS.includes(char);
}

function endsSentence(
  text: string,
  tokens: TokenList,
  stop: number,
  next: number,
  from: number,
  to: number,
  language: Language,
): boolean {
  if (next >= to) return true;
  const nextStart = tokens.starts[next] as number;
  const first = charClass(text.charCodeAt(nextStart));
  if (first === CHAR_LOWER) return false;
  const isStop = text.charCodeAt(tokens.starts[stop] as number) === 0x2e;
  if (!isStop || stop === from) return true;
  const touches = tokens.ends[stop - 1] === tokens.starts[stop];
  const start = tokens.starts[stop - 1] as number;
  const end = tokens.ends[stop - 1] as number;
  if (!touches || !isAbbreviation(text, start, end, language))
    return first !== CHAR_DIGIT || nextStart > (tokens.ends[stop] as number);
  return opens(text, tokens, next, language);
}

/** "beim Verein e.V. Der": a short form that keeps its stop ends a sentence only before a word that opens one. */
function endsInShort(text: string, tokens: TokenList, at: number, to: number, language: Language): boolean {
  const end = tokens.ends[at] as number;
  if (tokens.classes[at] !== TOKEN_WORD || text.charCodeAt(end - 1) !== 0x2e) return false;
  return at + 1 < to && !isQualifier(text, tokens, at, language) && opens(text, tokens, at + 1, language);
}

/** "Frankfurt a. d. Oder": what begins a town's qualifier ends no sentence, though "Oder" opens many. */
function isQualifier(text: string, tokens: TokenList, at: number, language: Language): boolean {
  if (at === 0) return false;
  const letters = text.slice(tokens.starts[at - 1], tokens.ends[at]).replace(/[.\s]/g, "");
  return letters.length === 2 && language.words.placeQualifiers.has(letters);
}

/** A capitalised function word: what follows an abbreviation at the end of a sentence. */
function opens(text: string, tokens: TokenList, at: number, language: Language): boolean {
  const start = tokens.starts[at] as number;
  if (tokens.classes[at] !== TOKEN_WORD || charClass(text.charCodeAt(start)) !== CHAR_UPPER) return false;
  return isOpener(text, start, tokens.ends[at] as number, language);
}
