// Finds a place again after edits above, below and beside it: a quotation with the words before and after it, as in the
// text quote selectors of W3C's Web Annotation Data Model (2017, 4.2.4). What is not found for certain is not found.
import type { Span } from "../vocabulary/types";
import type { Anchor } from "./decision";
import { Quote, type TextWord, wordsOf } from "./text-words";

/** As many words of the neighbourhood are kept at least, and at most where fewer do not tell the place from others. */
const LEAST_WORDS = 4;
const MOST_WORDS = 24;
/** So many words must stand right beside the place: on one side that is as it was, or on each of two that changed. */
const LEFT_WORDS = 2;

/** Why a place was not found. */
export type Missing = "gone" | "ambiguous";

/** The anchor of a stretch of a text: with as many words around it as tell it from all other places. */
export function anchorOf(text: string, { start, end }: Span): Anchor {
  const quote = text.slice(start, end);
  const words = wordsOf(text);
  const before = words.filter((word) => word.end <= start).map((word) => word.text);
  const after = words.filter((word) => word.start >= end).map((word) => word.text);
  for (let count = LEAST_WORDS; ; count = Math.min(MOST_WORDS, 2 * count)) {
    const anchor = {
      quote,
      before: before.slice(-count).join(" "),
      after: after.slice(0, count).join(" "),
    };
    if (count >= MOST_WORDS || typeof locate(text, anchor) !== "string") return anchor;
  }
}

/** Where the anchored place stands in a text, perhaps a later state of the one it was taken from. */
export function locate(text: string, anchor: Anchor): Span | Missing {
  const quote = new Quote(anchor.quote);
  const words = wordsOf(text);
  const [before, after] = [split(anchor.before), split(anchor.after)];
  const found = placesOf(text, words, quote)
    .map((at) => ({ at, ...likeness(words, at, quote.words.length, before, after) }))
    .filter(({ isSure }) => isSure);
  const most = found.reduce((best, { score }) => Math.max(best, score), 0);
  const [first, ...others] = found.filter(({ score }) => score === most);
  if (first === undefined) return "gone";
  return others.length > 0 ? "ambiguous" : quote.span(text, words, first.at);
}

/** Indices of the words at which the quotation begins, letter by letter. */
function placesOf(text: string, words: readonly TextWord[], quote: Quote): number[] {
  const places: number[] = [];
  if (quote.words.length === 0) return places;
  for (let at = 0; at + quote.words.length <= words.length; at++) {
    if (quote.words.every((word, i) => words[at + i]?.text === word) && quote.hasGaps(text, words, at))
      places.push(at);
  }
  return places;
}

/** How much of the neighbourhood stands there, and whether that is enough: one whole side, or the nearest of both. */
function likeness(
  words: readonly TextWord[],
  at: number,
  length: number,
  before: readonly string[],
  after: readonly string[],
): { readonly score: number; readonly isSure: boolean } {
  let left = 0;
  while (left < before.length && words[at - 1 - left]?.text === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && words[at + length + right]?.text === after[right]) right++;
  const [isLeft, isRight] = [left === before.length, right === after.length];
  const isSide = (isLeft && left >= LEFT_WORDS) || (isRight && right >= LEFT_WORDS);
  const isBoth = (isLeft && isRight) || (left >= LEFT_WORDS && right >= LEFT_WORDS);
  return { score: left + right, isSure: isSide || isBoth };
}

function split(words: string): readonly string[] {
  return words === "" ? [] : words.split(" ");
}
