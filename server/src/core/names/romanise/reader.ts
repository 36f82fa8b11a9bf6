// Reads a Latin spelling back into the sounds it was made from: letter groups, each with the sounds it may stand for.

/** Longer groups win; `^` and `$` stand for the beginning and the end of the word. */
export type Sounds = Readonly<Record<string, readonly string[]>>;

/** Words whose readings are remembered: few words, many names. */
const MAX_REMEMBERED = 10_000;
/** More readings of one word are not followed. */
const MAX_READINGS = 32;

/**
 * Makes a reader of words. It gives every reading of a folded word, without repetition; empty for words with letters
 * other than a to z.
 * @param sounds what letter groups stand for; letters that are not named stand for themselves
 * @param finish the last step on each reading
 */
export function createReader(
  sounds: Sounds,
  finish: (reading: string) => string,
): (word: string) => readonly string[] {
  const longest = Math.max(...Object.keys(sounds).map((group) => group.length));
  const groups = new Map(Object.entries(sounds));
  const known = new Map<string, readonly string[]>();
  const readAnew = (word: string): readonly string[] => {
    if (!/^[a-z ]+$/.test(word)) return [];
    const text = `^${word}$`;
    let readings = [""];
    for (let at = 0; at < text.length; ) {
      const { length, options } = groupAt(text, at, longest, groups);
      readings = readings
        .flatMap((reading) => options.map((option) => reading + option))
        .slice(0, MAX_READINGS);
      at += length;
    }
    return [...new Set(readings.map(finish))];
  };
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const readings = readAnew(word);
    known.set(word, readings);
    return readings;
  };
}

function groupAt(
  text: string,
  at: number,
  longest: number,
  groups: ReadonlyMap<string, readonly string[]>,
): { readonly length: number; readonly options: readonly string[] } {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const group = text.slice(at, at + length);
    const options = groups.get(group);
    if (options !== undefined) return { length, options };
  }
  const letter = text.charAt(at);
  return { length: 1, options: [letter === "^" || letter === "$" ? "" : letter] };
}

/** Doubled letters once: "hassan", "hasan". */
export function withoutDoubles(reading: string): string {
  return reading.replace(/(\p{L})\1+/gu, "$1");
}
