// Which file comes next: what the reader has asked for, then the neighbours of open articles, then the rest.
import { dirname } from "node:path";

/** What a scan knew of a file, so that an unchanged one need not be read. */
export interface Known {
  readonly size: number;
  readonly modified: number;
}

/** A file waiting to be read. */
export interface Waiting {
  readonly path: string;
  readonly known: Known | undefined;
}

/** Files waiting to be read, each at most once. */
export class Schedule {
  private readonly urgent = new Map<string, Known | undefined>();
  private readonly folders = new Map<string, Map<string, Known | undefined>>();
  private focus: string[] = [];
  private waiting = 0;

  get size(): number {
    return this.urgent.size + this.waiting;
  }

  get urgentSize(): number {
    return this.urgent.size;
  }

  /** Adds a file, or replaces what was known of it. */
  add(path: string, known: Known | undefined, urgent: boolean): void {
    if (this.urgent.has(path) || urgent) {
      this.remove(path);
      this.urgent.set(path, known);
      return;
    }
    const folder = dirname(path);
    const files = this.folders.get(folder) ?? new Map();
    if (!this.folders.has(folder)) this.folders.set(folder, files);
    if (!files.has(path)) this.waiting++;
    files.set(path, known);
  }

  remove(path: string): void {
    this.urgent.delete(path);
    const folder = dirname(path);
    const files = this.folders.get(folder);
    if (!files?.delete(path)) return;
    this.waiting--;
    if (files.size === 0) this.folders.delete(folder);
  }

  /** From now on the folder of this article comes first, before those focussed earlier. */
  focusOn(path: string): void {
    const folder = dirname(path);
    this.focus = [folder, ...this.focus.filter((other) => other !== folder)].slice(0, 16);
  }

  /** Takes out the next file. */
  next(urgentOnly: boolean): Waiting | undefined {
    const [first] = this.urgent;
    if (first) return this.take(...first);
    if (urgentOnly) return undefined;
    const folder = this.focus.find((near) => this.folders.has(near));
    const files = folder === undefined ? this.folders.values().next().value : this.folders.get(folder);
    const [next] = files ?? [];
    return next && this.take(...next);
  }

  clear(): void {
    this.urgent.clear();
    this.folders.clear();
    this.waiting = 0;
  }

  private take(path: string, known: Known | undefined): Waiting {
    this.remove(path);
    return { path, known };
  }
}
