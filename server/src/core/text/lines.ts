// Where the lines of a text start.

/** Offsets of line starts; lines end with \n, \r\n or \r as in the language server protocol. */
export function findLineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = nextBreak(text, 0); at > 0; at = nextBreak(text, at)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let at = nextBreak(text, 0); at > 0; at = nextBreak(text, at)) starts[line++] = at;
  return starts;
}

/** Start of the line after the one that holds `from`, or 0 when that is the last. */
function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return at + 1;
    if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
  }
  return 0;
}
