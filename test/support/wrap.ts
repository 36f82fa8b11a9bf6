// Wraps texts by hand, as typewriters, mail programs and typesetters do: for what must not change by it.

/** How a text is wrapped. */
export interface Wrapping {
  /** Columns of a line. */
  readonly width: number;
  /** Words are broken at syllables where that fills a line better. */
  readonly hyphens: boolean;
  readonly lineEnd: "\n" | "\r\n" | "\r";
}

/** Every wrapping that must make no difference. */
export const WRAPPINGS: readonly Wrapping[] = [40, 60, 72, 80].flatMap((width) =>
  [false, true].flatMap((hyphens) =>
    (["\n", "\r\n", "\r"] as const).map((lineEnd) => ({ width, hyphens, lineEnd })),
  ),
);

/** The text with each of its paragraphs (lines) wrapped and a blank line between any two. */
export function wrapped(text: string, { width, hyphens, lineEnd }: Wrapping): string {
  const paragraphs = text.split(/[\r\n]+/u).filter((line) => line.trim() !== "");
  return paragraphs
    .map((paragraph) =>
      linesOf(
        paragraph.split(/[ \t\u00a0]+/u).filter((word) => word !== ""),
        width,
        hyphens,
      ),
    )
    .map((lines) => lines.join(lineEnd))
    .join(lineEnd + lineEnd);
}

function linesOf(words: readonly string[], width: number, hyphens: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (joined.length <= width || line === "") {
      line = joined;
      continue;
    }
    const at = hyphens ? syllableEnd(word, width - line.length - 2) : 0;
    if (at > 0) line += ` ${word.slice(0, at)}-`;
    lines.push(line);
    line = word.slice(at);
  }
  return line === "" ? lines : [...lines, line];
}

/** The last place before `room` where a word of letters can be parted before a consonant and a vowel; 0 for none. */
function syllableEnd(word: string, room: number): number {
  if (!/^\p{L}\p{Ll}{5,}[.,;:!?]?$/u.test(word)) return 0;
  for (let at = Math.min(room, word.length - 3); at >= 3; at--) {
    if (
      /^(?:[bdfgjklmnprstvwz]|sch|ch|st)[aeiouyäöü]/u.test(word.slice(at)) &&
      /[aeiouyäöü]/u.test(word.slice(0, at))
    )
      return at;
  }
  return 0;
}
