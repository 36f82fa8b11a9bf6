// Who wants to be told of something.
import type { Disposable } from "../../ports/indexer";

/** A list of listeners. */
export class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();

  add(listener: (value: T) => void): Disposable {
    this.all.add(listener);
    return { dispose: () => this.all.delete(listener) };
  }

  emit(value: T): void {
    for (const listener of this.all) listener(value);
  }

  clear(): void {
    this.all.clear();
  }
}
