// One order for ids and labels everywhere: by code unit, the same on every machine.

/** Compares by UTF-16 code unit, for `sort`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
