// Words to put in place of others, by what the teacher takes them for by themselves.
import { readWordTypes } from "../lexicon/word-types";

/** What a word can be replaced as. */
export type PoolName = "PER" | "LOC" | "ORG" | "OTH" | "derived" | "adjective" | "noun";

/** Words by pool, and those of the last two pools by their last three letters, so that endings agree. */
export interface WordPools {
  readonly words: Readonly<Record<PoolName, readonly string[]>>;
  readonly byEnding: ReadonlyMap<string, readonly string[]>;
}

/** Bits of the word types (lexicon/word-types.ts): probably a person, place, organisation; and so on. */
const PROBABLE = { PER: 1 << 1, LOC: 1 << 4, ORG: 1 << 7 } as const;
const OTHER_NAME = 1 << 9;
const DERIVED = 1 << 10;
const NO_NAME = 1 << 13;
const ADJECTIVE = /isch(?:e[mnrs]?)?$/u;

/** Sorts the words of a table of word types into pools. */
export function readPools(file: string): WordPools {
  const words: Record<PoolName, string[]> = {
    PER: [],
    LOC: [],
    ORG: [],
    OTH: [],
    derived: [],
    adjective: [],
    noun: [],
  };
  const byEnding = new Map<string, string[]>();
  for (const [form, flags] of readWordTypes(file, { has: () => true })) {
    for (const pool of poolsOf(form, flags)) {
      words[pool].push(form);
      const key = endingKey(pool, form);
      const same = byEnding.get(key);
      if (same) same.push(form);
      else byEnding.set(key, [form]);
    }
  }
  return { words, byEnding };
}

/** Key of the words of a pool with the same ending. */
export function endingKey(pool: PoolName, form: string): string {
  return `${pool} ${form.slice(-3)}`;
}

function poolsOf(form: string, flags: number): PoolName[] {
  if (form.length < 2) return [];
  if (form.startsWith(form.charAt(0).toLowerCase())) return ADJECTIVE.test(form) ? ["adjective"] : [];
  const found: PoolName[] = [];
  const names = (["PER", "LOC", "ORG"] as const).filter((type) => (flags & PROBABLE[type]) !== 0);
  // short words in capitals are too often something else
  if (names.length === 1 && (form.length > 4 || form !== form.toUpperCase() || names[0] === "ORG")) {
    found.push(names[0] as PoolName);
  }
  if ((flags & OTHER_NAME) !== 0) found.push("OTH");
  if ((flags & DERIVED) !== 0) found.push("derived");
  if ((flags & NO_NAME) !== 0 && form.length > 3) found.push("noun");
  return found;
}
