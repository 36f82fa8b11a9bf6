// Features of a token in its sentence: which atoms of which neighbours, alone and joined.
import { finish, mix } from "./hash";
import {
  FIELD_CASE,
  FIELD_CLUSTER,
  FIELD_COARSE,
  FIELD_COUNT,
  FIELD_GAZETTEER,
  FIELD_SHAPE,
  FIELD_SUFFIX,
  FIELD_WORD,
  type WordAtoms,
} from "./word-features";

/** Changes with every change of atoms, templates or hashing: a model works only with the features it was trained on. */
export const FEATURE_REVISION = 3;

/** Neighbours whose atoms count by themselves: up to this many tokens away. */
export const REACH = 2;
/** Offsets -REACH..REACH. */
export const OFFSETS = 2 * REACH + 1;

/** The feature made of an atom of the token at `offset` (0..OFFSETS-1, the token itself at REACH). */
export function atomFeature(atom: number, offset: number): number {
  return finish(mix(atom, offset));
}

/** How many atoms of a form count at `offset`. */
export function atomsAt(atoms: WordAtoms, offset: number): number {
  if (offset === REACH) return atoms.list.length;
  return offset === REACH - 1 || offset === REACH + 1 ? atoms.near : atoms.far;
}

const W = FIELD_WORD;
const S = FIELD_SHAPE;
const X = FIELD_SUFFIX;
const C = FIELD_CLUSTER;
const K = FIELD_COARSE;
const A = FIELD_CASE;
const G = FIELD_GAZETTEER;

/** Joint features: lists of [offset from the token, field]. Order matters: the index salts the hash. */
const TEMPLATES: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-1, W],
    [0, W],
  ],
  [
    [0, W],
    [1, W],
  ],
  [
    [-1, W],
    [1, W],
  ],
  [
    [-1, S],
    [0, S],
    [1, S],
  ],
  [
    [-2, S],
    [-1, S],
    [0, S],
  ],
  [
    [0, S],
    [1, S],
    [2, S],
  ],
  [
    [-2, A],
    [-1, A],
    [0, A],
    [1, A],
    [2, A],
  ],
  [
    [-1, W],
    [0, S],
  ],
  [
    [1, W],
    [0, S],
  ],
  [
    [-1, W],
    [0, X],
  ],
  [
    [1, W],
    [0, X],
  ],
  [
    [-1, C],
    [0, C],
  ],
  [
    [0, C],
    [1, C],
  ],
  [
    [-1, C],
    [1, C],
  ],
  [
    [-1, K],
    [0, K],
    [1, K],
  ],
  [
    [-2, C],
    [-1, C],
  ],
  [
    [1, C],
    [2, C],
  ],
  [
    [-1, C],
    [0, S],
  ],
  [
    [0, S],
    [1, C],
  ],
  [
    [-1, C],
    [0, X],
  ],
  [
    [0, X],
    [1, C],
  ],
  [[-3, C]],
  [[3, C]],
  [
    [0, G],
    [-1, W],
  ],
  [
    [0, G],
    [1, W],
  ],
  [
    [-1, G],
    [0, G],
  ],
  [
    [0, G],
    [1, G],
  ],
  [
    [0, G],
    [0, S],
    [-1, A],
    [1, A],
  ],
  [
    [-1, G],
    [0, A],
  ],
  [
    [0, A],
    [1, G],
  ],
];

/** Tokens before and after the sentence that templates reach. */
export const MARGIN = 3;
/** Most joint features of a token. */
export const MAX_JOINT = TEMPLATES.length + 4;

/** Joint features of which the very word is a part, by their place in what `jointFeatures` writes. */
export const LEXICAL_JOINT: ReadonlySet<number> = new Set([
  ...TEMPLATES.flatMap((parts, i) =>
    parts.some(([offset, field]) => offset === 0 && field === W) ? [i] : [],
  ),
  TEMPLATES.length + 1,
]);

/** Templates flattened: count, then offset and field of each part. */
const PROGRAM = Int32Array.from(TEMPLATES.flatMap((parts) => [parts.length, ...parts.flat()]));

/** Marks of a token's place that its letters do not show. */
export const PLACE_FIRST = 1;
export const PLACE_QUOTED = 2;
export const PLACE_BRACKET = 4;
export const PLACE_CAPITALS = 8;

/**
 * Writes the joint features of the token at `at` of `forms` (ids, with MARGIN edge forms on both sides) to `out`.
 * Returns how many.
 */
export function jointFeatures(
  fields: Int32Array,
  forms: Int32Array,
  at: number,
  place: number,
  out: Uint32Array,
): number {
  let count = 0;
  let template = 0x1000;
  for (let p = 0; p < PROGRAM.length; template++) {
    const end = p + 1 + 2 * (PROGRAM[p] as number);
    let state = template;
    for (p++; p < end; p += 2) {
      const form = forms[at + (PROGRAM[p] as number)] as number;
      state = mix(state, fields[form * FIELD_COUNT + (PROGRAM[p + 1] as number)] as number);
    }
    out[count++] = finish(state);
  }
  const own = (forms[at] as number) * FIELD_COUNT;
  out[count++] = finish(mix(mix(0x2000, place), fields[own + FIELD_SHAPE] as number));
  out[count++] = finish(mix(mix(0x2001, place & PLACE_FIRST), fields[own + FIELD_WORD] as number));
  out[count++] = finish(mix(mix(0x2002, place), fields[own + FIELD_CLUSTER] as number));
  out[count++] = finish(mix(0x2003, 0));
  return count;
}
