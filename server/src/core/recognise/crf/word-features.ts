// What a word form says by itself: the atoms from which the model's features are made. Computed once a form.
import { CHAR_DIGIT, CHAR_LOWER, CHAR_UPPER, charClass, isLetterClass } from "../../text/characters";
import { type FormKnowledge, type Knowledge, knowledgeOf } from "../lexicon/knowledge";
import { hashString, mix } from "./hash";

/** Fields of a form that joint features combine; each is a 32-bit value. */
export const FIELD_WORD = 0;
export const FIELD_SHAPE = 1;
export const FIELD_SUFFIX = 2;
export const FIELD_CLUSTER = 3;
export const FIELD_COARSE = 4;
export const FIELD_CASE = 5;
export const FIELD_GAZETTEER = 6;
export const FIELD_COUNT = 7;

/** Which of the lexicon's class columns joint features use: by convention the first is fine, the second coarse. */
const FINE_COLUMN = 0;
const COARSE_COLUMN = 1;

/** The atoms of one form. `list` holds those used at every offset first, then those of direct neighbours, then own. */
export interface WordAtoms {
  readonly fields: readonly number[];
  readonly list: readonly number[];
  /** How many atoms of the list also count two tokens away. */
  readonly far: number;
  /** How many atoms of the list also count one token away. */
  readonly near: number;
  /** Where the character sequences start: with the word itself and its affixes all that only this form has. */
  readonly grams: number;
}

/** Salts of atoms, so that the suffix "in" and the word "in" differ. Append only: a change needs a new model. */
const SALT = {
  exact: 1,
  lower: 2,
  shape: 3,
  longShape: 4,
  prefix: 10,
  suffix: 20,
  class: 30,
  flag: 50,
  firstPart: 60,
  lastPart: 61,
  gram: 70,
  partCases: 80,
  firstSuffix: 90,
  firstPrefix: 100,
  lastSuffix: 110,
  firstKnown: 120,
  lastKnown: 130,
  headKnown: 140,
  startKnown: 150,
} as const;

/** The atoms of the form `word`. */
export function wordAtoms(word: string, lexicon: Knowledge): WordAtoms {
  const plain = word.replace(/\u00ad/gu, "");
  const lower = foldWord(plain);
  const shape = shapeOf(plain);
  const { classes, flags } = knowledgeOf(lexicon, plain);
  const list: number[] = [];
  const add = (salt: number, value: number) => list.push(mix(salt, value));
  const lowerHash = hashString(lower, SALT.lower);
  const shapeHash = hashString(shape, SALT.shape);
  add(SALT.lower, lowerHash);
  add(SALT.shape, shapeHash);
  classes.forEach((value, column) => {
    if (value !== 0) add(SALT.class + column, value);
  });
  for (const flag of flags) add(SALT.flag, flag);
  const suffix = hashString(lower.slice(-3), SALT.suffix + 3);
  add(SALT.suffix + 3, suffix);
  const far = list.length;
  add(SALT.exact, hashString(plain, SALT.exact));
  addAffixes(lower, list);
  const near = list.length;
  add(SALT.longShape, hashString(longShape(plain), SALT.longShape));
  addParts(plain, lexicon, list);
  if (classes.every((value) => value === 0)) addHead(plain, lexicon, list);
  const grams = list.length;
  addGrams(lower, list);
  const fields = [
    lowerHash,
    shapeHash,
    suffix,
    classes[FINE_COLUMN] ?? 0,
    classes[COARSE_COLUMN] ?? 0,
    caseOf(plain),
    flags.reduce((state, flag) => mix(state, flag), 0),
  ];
  return { fields, list, far, near, grams };
}

/** Atoms of a position before or after the sentence. */
export function edgeAtoms(edge: "start" | "end"): WordAtoms {
  const value = edge === "start" ? 1 : 2;
  return {
    fields: new Array(FIELD_COUNT).fill(value),
    list: [mix(SALT.lower, value)],
    far: 1,
    near: 1,
    grams: 1,
  };
}

/** Lower case, ß as ss, digits as 0: what two spellings of a word share. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/ß/gu, "ss").replace(/\d/gu, "0");
}

function addAffixes(lower: string, list: number[]): void {
  for (const length of [2, 3, 4, 5]) {
    if (lower.length > length) {
      list.push(mix(SALT.prefix + length, hashString(lower.slice(0, length), SALT.prefix + length)));
    }
  }
  for (const length of [1, 2, 4, 5, 6]) {
    if (lower.length > length) {
      list.push(mix(SALT.suffix + length, hashString(lower.slice(-length), SALT.suffix + length)));
    }
  }
}

/** First and last part of a hyphen compound, and what the lexicon knows of them. */
function addParts(plain: string, lexicon: Knowledge, list: number[]): void {
  const hyphen = plain.indexOf("-");
  if (hyphen <= 0 || hyphen === plain.length - 1) return;
  const first = plain.slice(0, hyphen);
  const firstLower = foldWord(first);
  const last = plain.slice(plain.lastIndexOf("-") + 1);
  const lastLower = foldWord(last);
  const firstCase = caseOf(first);
  const lastHash = hashString(lastLower, SALT.lower);
  list.push(mix(SALT.firstPart, hashString(firstLower, SALT.lower)));
  list.push(mix(SALT.lastPart, lastHash));
  list.push(mix(mix(SALT.partCases, firstCase), caseOf(last)));
  list.push(mix(mix(SALT.partCases, firstCase), lastHash));
  for (const length of [3, 4]) {
    list.push(mix(SALT.lastSuffix + length, hashString(lastLower.slice(-length), SALT.lower)));
    list.push(mix(SALT.firstSuffix + length, hashString(firstLower.slice(-length), SALT.lower)));
    list.push(mix(SALT.firstPrefix + length, hashString(firstLower.slice(0, length), SALT.lower)));
  }
  addKnowledge(knowledgeOf(lexicon, first), SALT.firstKnown, firstCase, list);
  addKnowledge(knowledgeOf(lexicon, last), SALT.lastKnown, firstCase, list);
}

/** Shortest head and shortest name that a closed compound is searched for. */
const LEAST_PART = 4;

/**
 * An unknown word may be a compound: what the lexicon knows of the longest word it ends in ("Neuordnung" in
 * "Bundesliganeuordnung") and of the longest listed name it starts with ("Donau" in "Donauinselfest").
 */
function addHead(plain: string, lexicon: Knowledge, list: number[]): void {
  if (plain.length < 2 * LEAST_PART || plain.length > 60 || plain.includes("-")) return;
  for (let at = 3; at + LEAST_PART <= plain.length; at++) {
    const { classes, flags } = knowledgeOf(lexicon, plain.slice(at));
    if (classes.every((value) => value === 0)) continue;
    addKnowledge({ classes, flags }, SALT.headKnown, 0, list);
    break;
  }
  for (let at = plain.length - 3; at >= LEAST_PART; at--) {
    const known = knowledgeOf(lexicon, plain.slice(0, at));
    if (known.flags.length === 0) continue;
    addKnowledge(known, SALT.startKnown, 0, list);
    break;
  }
}

function addKnowledge({ classes, flags }: FormKnowledge, salt: number, state: number, list: number[]): void {
  classes.forEach((value, column) => {
    if (value !== 0) list.push(mix(mix(salt, column), value));
  });
  for (const flag of flags) list.push(mix(mix(salt + 1, flag), state));
  if (classes.every((value) => value === 0) && flags.length === 0) list.push(mix(salt + 2, state));
}

/** Character sequences inside the word, ends marked: what compounds and foreign names are made of. */
function addGrams(lower: string, list: number[]): void {
  const padded = `^${lower.slice(0, 30)}$`;
  for (const length of [3, 4]) {
    for (let i = 0; i + length <= padded.length; i++) {
      list.push(mix(SALT.gram + length, hashString(padded.slice(i, i + length), SALT.gram)));
    }
  }
}

/** Runs of the same kind of character count once: "Xx-X", "0.0". */
function shapeOf(word: string): string {
  return longShape(word).replace(/(.)\1+/gu, "$1");
}

/** X upper, x lower, 0 digit, otherwise the character itself; runs count four times at most. */
function longShape(word: string): string {
  let shape = "";
  for (let i = 0; i < word.length && shape.length < 24; i++) {
    const found = charClass(word.charCodeAt(i));
    const sign =
      found === CHAR_UPPER
        ? "X"
        : found === CHAR_LOWER
          ? "x"
          : found === CHAR_DIGIT
            ? "0"
            : isLetterClass(found)
              ? "y"
              : (word[i] as string);
    if (!shape.endsWith(sign.repeat(4))) shape += sign;
  }
  return shape;
}

/** The highest of the case classes without capitals. */
export const CASE_LOWER = 1;

/** A small class of the form: 0 other, 1 lower, 2 capitalised, 3 upper, 4 mixed, 5 digits, 6 with hyphen. */
export function caseOf(word: string): number {
  if (word.includes("-") && word.length > 2) return 6;
  const first = charClass(word.charCodeAt(0));
  if (first === CHAR_DIGIT) return 5;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < word.length; i++) {
    const found = charClass(word.charCodeAt(i));
    if (found === CHAR_UPPER) upper++;
    else if (found === CHAR_LOWER) lower++;
  }
  if (upper + lower === 0) return 0;
  if (upper === 0) return 1;
  if (lower === 0 && upper > 1) return 3;
  return first === CHAR_UPPER && upper === 1 ? 2 : 4;
}
