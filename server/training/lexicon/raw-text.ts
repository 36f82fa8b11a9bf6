// Raw text for learning about words: the speeches and the training corpora without their labels, as word numbers.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Word forms by number, and the running text as numbers. Number 0 ends a sentence. */
export interface RawText {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  readonly tokens: Uint32Array;
  /** 1 for a token that starts a sentence or follows an opening quote: its capital says nothing. */
  readonly atStart: Uint8Array;
}

/** Placeholders for rare words, by shape; they take part in clustering but are no entries. */
const RARE = ["<end>", "<number>", "<lower>", "<capital>", "<capitals>", "<hyphen>", "<other>"] as const;
export const PLACEHOLDERS = RARE.length;

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’./&][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
const SENTENCE_END = /^[.!?:;…]$/;
const QUOTE = /^["„“”»«'‚‘(–-]$/;
const NUMBER = /^\p{N}/u;

/** Reads the texts below the data folder and numbers the words that occur at least `least` times. */
export function readRawText(data: string, least: number): RawText {
  return numberWords(sentences(data), least);
}

/** Numbers the words of sentences that occur at least `least` times. */
export function numberWords(sentences: Iterable<readonly string[]>, least: number): RawText {
  const strings: string[] = [];
  const starts: boolean[] = [];
  for (const tokens of sentences) {
    let start = true;
    for (const token of tokens) {
      strings.push(token);
      starts.push(start);
      start = SENTENCE_END.test(token) || (start && QUOTE.test(token)) || QUOTE.test(token);
    }
    strings.push("<end>");
    starts.push(true);
  }
  const counts = new Map<string, number>();
  for (const token of strings) counts.set(token, (counts.get(token) ?? 0) + 1);
  return numbered(strings, starts, counts, least);
}

function numbered(
  strings: readonly string[],
  starts: readonly boolean[],
  counts: ReadonlyMap<string, number>,
  least: number,
): RawText {
  const frequent = [...counts]
    .filter(([word, count]) => count >= least && word !== "<end>" && !NUMBER.test(word))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const words = [...RARE, ...frequent.map(([word]) => word)];
  const numberOf = new Map(words.map((word, i) => [word, i]));
  const total = new Uint32Array(words.length);
  const tokens = new Uint32Array(strings.length);
  for (const [i, raw] of strings.entries()) {
    const word = starts[i] === true ? usualCase(raw, counts) : raw;
    const number = numberOf.get(word) ?? RARE.indexOf(shapeOf(word));
    tokens[i] = number;
    total[number] = (total[number] ?? 0) + 1;
  }
  return { words, counts: total, tokens, atStart: Uint8Array.from(starts, (start) => (start ? 1 : 0)) };
}

/** A capitalised word at a sentence start in lower case if it is mostly written so. */
function usualCase(word: string, counts: ReadonlyMap<string, number>): string {
  const lower = word.toLowerCase();
  return lower !== word && (counts.get(lower) ?? 0) > (counts.get(word) ?? 0) ? lower : word;
}

function shapeOf(word: string): (typeof RARE)[number] {
  if (NUMBER.test(word)) return "<number>";
  if (!/^\p{L}/u.test(word)) return "<other>";
  if (word.includes("-")) return "<hyphen>";
  if (/^\p{Lu}+$/u.test(word)) return "<capitals>";
  return /^\p{Lu}/u.test(word) ? "<capital>" : "<lower>";
}

/** Lists of tokens: lines of speeches, sentences of GermEval, lines of news articles. */
function* sentences(data: string): Generator<readonly string[]> {
  const speeches = gunzipSync(readFileSync(`${data}/bundestag/speeches.jsonl.gz`)).toString("utf8");
  yield* textLines(speeches);
  for (const line of jsonLines(readFileSync(`${data}/germeval2014/train.jsonl`, "utf8"))) {
    yield (JSON.parse(line) as { tokens: string[] }).tokens;
  }
  yield* textLines(readFileSync(`${data}/documents/smartdata-news-train.jsonl`, "utf8"));
}

function* textLines(file: string): Generator<readonly string[]> {
  for (const line of jsonLines(file)) {
    const { text } = JSON.parse(line) as { text: string };
    for (const paragraph of text.normalize("NFC").split("\n")) {
      const tokens = paragraph.match(TOKEN);
      if (tokens !== null) yield tokens;
    }
  }
}

function* jsonLines(file: string): Generator<string> {
  let start = 0;
  while (start < file.length) {
    const newline = file.indexOf("\n", start);
    const end = newline < 0 ? file.length : newline;
    if (end > start) yield file.slice(start, end);
    start = end + 1;
  }
}
