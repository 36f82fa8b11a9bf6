// Which file comes next: what the reader has asked for, then the neighbours of open articles, then the rest.
import { dirname } from "node:path";
import type { Known } from "../disk/scan";

/** A file waiting to be read. */
export interface Waiting {
  readonly path: string;
  readonly known: Known | undefined;
  /** Somebody asked for it. */
  readonly isUrgent: boolean;
}

/** A first-in, first-out line; taking from the front costs the same however long the line is. */
class Line<T> {
  private items: T[] = [];
  private front = 0;

  push(item: T): void {
    this.items.push(item);
  }

  peek(): T | undefined {
    return this.items[this.front];
  }

  shift(): T | undefined {
    if (this.front < this.items.length) return this.items[this.front++];
    this.items = [];
    this.front = 0;
    return undefined;
  }
}

interface Place {
  readonly known: Known | undefined;
  /** The line in which the path counts; in others it may still stand, and is passed over. */
  readonly line: Line<string>;
}

/** Files waiting to be read, each at most once. */
export class Queue {
  private readonly waiting = new Map<string, Place>();
  private readonly urgent = new Line<string>();
  private readonly folders = new Map<string, Line<string>>();
  private readonly order = new Line<string>();
  private focus: string[] = [];

  get size(): number {
    return this.waiting.size;
  }

  /** True while files wait that somebody asked for. */
  get hasUrgent(): boolean {
    for (let path = this.urgent.peek(); path !== undefined; path = this.urgent.peek()) {
      if (this.waiting.get(path)?.line === this.urgent) return true;
      this.urgent.shift();
    }
    return false;
  }

  /** Adds a file, or replaces what was known of it. */
  add(path: string, known: Known | undefined, urgent: boolean): void {
    const before = this.waiting.get(path);
    const line = urgent || before?.line === this.urgent ? this.urgent : this.folder(dirname(path));
    this.waiting.set(path, { known, line });
    if (before?.line !== line) line.push(path);
  }

  remove(path: string): void {
    this.waiting.delete(path);
  }

  /** From now on the folder of this article comes first, before those focussed earlier. */
  focusOn(path: string): void {
    const folder = dirname(path);
    this.focus = [folder, ...this.focus.filter((other) => other !== folder)].slice(0, 16);
  }

  /** Takes out the next file. */
  next(urgentOnly: boolean): Waiting | undefined {
    const first = this.take(this.urgent);
    if (first || urgentOnly) return first;
    for (const folder of this.focus) {
      const near = this.takeFrom(folder);
      if (near) return near;
    }
    for (let folder = this.order.peek(); folder !== undefined; folder = this.order.peek()) {
      const next = this.takeFrom(folder);
      if (next) return next;
      this.order.shift();
    }
    return undefined;
  }

  clear(): void {
    this.waiting.clear();
  }

  private folder(name: string): Line<string> {
    const known = this.folders.get(name);
    if (known) return known;
    const line = new Line<string>();
    this.folders.set(name, line);
    this.order.push(name);
    return line;
  }

  private takeFrom(folder: string): Waiting | undefined {
    const line = this.folders.get(folder);
    if (!line) return undefined;
    const next = this.take(line);
    if (!next) this.folders.delete(folder);
    return next;
  }

  /** The first path of a line that still counts there. */
  private take(line: Line<string>): Waiting | undefined {
    for (let path = line.shift(); path !== undefined; path = line.shift()) {
      const place = this.waiting.get(path);
      if (place?.line !== line) continue;
      this.waiting.delete(path);
      return { path, known: place.known, isUrgent: line === this.urgent };
    }
    return undefined;
  }
}
