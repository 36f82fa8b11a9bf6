// A choice of the reader for this workspace, such as the order of a list, kept over reloads.
import type { Memento } from "vscode";

/** One choice among some words. What is kept but no longer offered counts as not chosen. */
export class Remembered<T extends string> {
  /** @param offered all values there are, the default first */
  constructor(
    private readonly memento: Memento,
    private readonly key: string,
    private readonly offered: readonly [T, ...T[]],
  ) {}

  get value(): T {
    const kept = this.memento.get<T>(this.key);
    return kept !== undefined && this.offered.includes(kept) ? kept : this.offered[0];
  }

  set value(value: T) {
    void this.memento.update(this.key, value);
  }
}
