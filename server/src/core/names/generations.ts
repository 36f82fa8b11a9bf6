// Marks of generations behind a name: "sen.", "der Jüngere", "(Vater)", "père". Who bears one is not who bears another.
import { ANY_LANGUAGE } from "../language/rooms";

/** The older or the younger of two who share a name. */
export type Generation = "senior" | "junior";

const { seniorMarks, juniorMarks, seniorBrackets, juniorBrackets } = ANY_LANGUAGE.words;
/** A comma may stand before these alone: "King, Jr." */
const AFTER_COMMA = { senior: "sen|sr", junior: "jun|jr" };

function oneOf(marks: Iterable<string>): string {
  return [...marks].map((mark) => mark.replaceAll(".", "\\.").replaceAll(" ", "\\s")).join("|");
}

/** One mark with what joins it to the name before; a short form keeps its stop. */
function marksOf(marks: Iterable<string>, brackets: Iterable<string>, afterComma: string): string {
  const plain = `\\s(?:${oneOf(marks)})(?![\\p{L}\\p{N}])\\.?`;
  const comma = `,\\s(?:${afterComma})(?!\\p{L})\\.?`;
  const bracket = `\\s?\\(\\s?(?:${oneOf([...marks, ...brackets])})\\.?\\s?\\)`;
  return `(?:${plain}|${comma}|${bracket})`;
}

const SENIOR = marksOf(seniorMarks, seniorBrackets, AFTER_COMMA.senior);
const JUNIOR = marksOf(juniorMarks, juniorBrackets, AFTER_COMMA.junior);
const AT_START = new RegExp(`^(?:${SENIOR}|${JUNIOR})`, "iu");
const AT_END: Record<Generation, RegExp> = {
  senior: new RegExp(`${SENIOR}$`, "iu"),
  junior: new RegExp(`${JUNIOR}$`, "iu"),
};
/** No mark is longer, in UTF-16 code units, with brackets and all. */
const LONGEST = 18;

/** Length of the mark that `text` has at the offset, right behind a name; 0 where there is none. */
export function markLength(text: string, offset: number): number {
  return AT_START.exec(text.slice(offset, offset + LONGEST))?.[0].length ?? 0;
}

const LAST_WORDS: ReadonlySet<string> = new Set(
  [...seniorMarks, ...juniorMarks, ...seniorBrackets, ...juniorBrackets].map(lastWord),
);

/** The last letters of a text, in lower case, without brackets and stops. */
function lastWord(text: string): string {
  return /[\p{L}]+(?=[.)\s]*$)/u.exec(text.slice(-LONGEST))?.[0].toLowerCase() ?? "";
}

/** The name without the mark at its end, and what the mark says; undefined for a name without one. */
export function splitMark(
  name: string,
): { readonly name: string; readonly generation: Generation } | undefined {
  if (!/[\s(]/u.test(name) || !LAST_WORDS.has(lastWord(name))) return undefined;
  for (const generation of ["senior", "junior"] as const) {
    const bare = name.replace(AT_END[generation], "");
    if (bare !== name) return { name: bare, generation };
  }
  return undefined;
}
