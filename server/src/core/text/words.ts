// What is to be read otherwise inside the blocks of a text: broken words, addresses, references, marks of notes.
import type { Language } from "../language/language";
import type { Block } from "../vocabulary/types";
import { joinBroken, type WordTest, wordsOf } from "./hyphenation";
import { hasTokens } from "./layout";
import { leaveOut, mayHaveNoProse, notesOf, type Surroundings, withoutOverlaps } from "./no-prose";
import type { Edit } from "./reading";

/** Few texts have escapes of HTML, and their table takes a while to load: only when needed. */
const entities = () => require("entities") as typeof import("entities");

/** A hyphen before a line's end. */
const MAY_BREAK = /[\u00ad¬⸗=\u2010\u2011-][ \t]*[\r\n\f\u2028]/;

/** The edits inside all blocks that have tokens; sorted, not overlapping. */
export function readWords(
  text: string,
  blocks: readonly Block[],
  isWord: WordTest,
  language: Language,
): Edit[] {
  const isBroken = MAY_BREAK.test(text);
  const hasSigns = mayHaveNoProse(text);
  if (!isBroken && !hasSigns) return [];
  const words = once(() => wordsOf(text));
  const around: Surroundings = {
    decode: (reference) => entities().decodeHTML(reference),
    notes: hasSigns ? notesOf(text) : new Map(),
    isNamed: (name) => /^\p{Lu}/u.test(name) && words().has(name.toLowerCase()),
    language,
  };
  return blocks
    .filter(({ kind }) => hasTokens(kind))
    .flatMap((block) => {
      const left = hasSigns ? leaveOut(text, block, around) : [];
      const joined = isBroken ? joinBroken(text, block, { words, isWord, language }) : [];
      return joined.length === 0 ? left : withoutOverlaps([...left, ...joined]);
    });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
