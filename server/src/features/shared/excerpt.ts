// A mention in its sentence, on one line: what lists, trees and cards show in place of a bare word.
import type { ArticleView, ResolvedMention } from "../../core/query/snapshot";

/** One line of text and the mention inside it; `highlight` is [start, end) in UTF-16 code units of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly highlight: readonly [number, number];
}

/** Longest excerpt, in UTF-16 code units, unless the mention alone is longer. */
const LONGEST = 200;

/**
 * The sentence of a mention, white space folded and cut around the mention.
 * Texts are read later than they were indexed: where `text` is missing or no longer has the mention at its
 * place, the excerpt is the mention's own letters.
 */
export function excerptOf(
  article: ArticleView,
  mention: ResolvedMention,
  text: string | undefined,
  longest = LONGEST,
): Excerpt {
  const name = fold(mention.surface);
  if (text === undefined || !isIndexed(text, article, mention)) {
    return { text: name, highlight: [0, name.length] };
  }
  const start = article.sentences[2 * mention.sentence] ?? mention.start;
  const end = article.sentences[2 * mention.sentence + 1] ?? mention.end;
  // A "sentence" may be megabytes long: take no more than folding could need.
  const from = Math.max(start, mention.start - 4 * longest);
  const to = Math.min(end, mention.end + 4 * longest);
  const before = fold(text.slice(from, mention.start)).trimStart();
  const after = fold(text.slice(mention.end, to)).trimEnd();
  const room = Math.max(0, longest - name.length);
  const left = keepEnd(before, Math.max(room >> 1, room - after.length), from > start);
  const right = keepStart(after, room - left.length, to < end);
  return { text: left + name + right, highlight: [left.length, left.length + name.length] };
}

/** True if the mention still stands where it was found; escapes and broken words are read as other letters. */
function isIndexed(text: string, article: ArticleView, { start, end, surface }: ResolvedMention): boolean {
  const stands = text.slice(start, end);
  return stands === surface || lettersOf(stands) === lettersOf(surface) || text.length === article.length;
}

function lettersOf(text: string): string {
  return text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "");
}

/** On one line; words broken at a line's end are whole again. */
function fold(text: string): string {
  return text.replace(/(?<=\p{Ll})[-¬\u00ad][ \t]*[\r\n]+\s*(?=\p{Ll})/gu, "").replace(/\s+/gu, " ");
}

/** The last words of a text that fit into `room`, with an ellipsis for what was cut. */
function keepEnd(text: string, room: number, cutBefore: boolean): string {
  if (text.length <= room) return cutBefore ? `…${text}` : text;
  const rough = text.slice(text.length - Math.max(0, room - 1));
  const space = rough.indexOf(" ");
  return `…${space < 0 ? dropHalfPair(rough) : rough.slice(space + 1)}`;
}

/** The first words of a text that fit into `room`, with an ellipsis for what was cut. */
function keepStart(text: string, room: number, cutAfter: boolean): string {
  if (text.length <= room) return cutAfter ? `${text}…` : text;
  const rough = text.slice(0, Math.max(0, room - 1));
  const space = rough.lastIndexOf(" ");
  return `${space < 0 ? rough.replace(/[\uD800-\uDBFF]$/, "") : rough.slice(0, space)}…`;
}

function dropHalfPair(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "");
}
