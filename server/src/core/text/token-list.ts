// A growing list of tokens in typed arrays: the tokeniser appends, the document keeps trimmed copies.

/** Columns of tokens; only the first `count` entries hold values. */
export interface TokenList {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  classes: Uint8Array;
}

/** An empty list with room for about the tokens of `length` code units of prose. */
export function createTokenList(length: number): TokenList {
  const room = Math.max(16, length >> 2);
  return {
    count: 0,
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    classes: new Uint8Array(room),
  };
}

/** Appends one token, doubling the columns when they are full. */
export function pushToken(list: TokenList, start: number, end: number, tokenClass: number): void {
  const index = list.count++;
  if (index === list.starts.length) grow(list);
  list.starts[index] = start;
  list.ends[index] = end;
  list.classes[index] = tokenClass;
}

function grow(list: TokenList): void {
  const { starts, ends, classes } = list;
  list.starts = new Uint32Array(starts.length * 2);
  list.starts.set(starts);
  list.ends = new Uint32Array(ends.length * 2);
  list.ends.set(ends);
  list.classes = new Uint8Array(classes.length * 2);
  list.classes.set(classes);
}
