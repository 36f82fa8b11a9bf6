// Gathers what a file watcher reports: a switch of branches is ten thousand events in a moment, and every file
// counts once. What happened is not believed but looked up: only the path matters.
import { promises as fs } from "node:fs";
import type { FileEvent } from "../ports/indexer";
import { uriToPath } from "./disk/uris";

/** Who is told. */
export interface DiskEventHandlers {
  /** True if a file at this path is an article. */
  isArticle(path: string): boolean;
  /** An article's file may have appeared, changed or gone. */
  changed(path: string): void;
  /** These paths are gone; they may have been folders. */
  vanished(paths: ReadonlySet<string>): void;
  /** A folder appeared. */
  appeared(directory: string): void;
  /** All events there were have been told; also when nothing came of them. */
  handled(): void;
}

/** How long events are gathered before they are looked at. */
const GATHER_MILLISECONDS = 30;
/** Events handled without a break. */
const SLICE = 500;

/** Coalesces events and hands them on in slices. */
export class DiskEvents {
  private waiting: FileEvent[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly handlers: DiskEventHandlers) {}

  /** True while events wait to be handled. */
  get busy(): boolean {
    return this.timer !== undefined;
  }

  add(events: readonly FileEvent[]): void {
    for (const event of events) this.waiting.push(event);
    if (this.waiting.length > 0) this.timer ??= setTimeout(() => void this.handleAll(), GATHER_MILLISECONDS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private async handleAll(): Promise<void> {
    const paths = new Map<string, FileEvent["change"]>();
    while (this.waiting.length > 0) {
      const events = this.waiting.splice(0, SLICE);
      for (const { uri, change } of events) {
        const path = uriToPath(uri);
        if (path !== undefined) paths.set(path, change);
      }
      await pause();
    }
    this.timer = undefined;
    await this.tell(paths);
    this.handlers.handled();
  }

  private async tell(paths: ReadonlyMap<string, FileEvent["change"]>): Promise<void> {
    const vanished = new Set<string>();
    let count = 0;
    for (const [path, change] of paths) {
      if (++count % SLICE === 0) await pause();
      if (this.handlers.isArticle(path)) this.handlers.changed(path);
      else if (change === "deleted") vanished.add(path);
      else if (change === "created" && (await isDirectory(path))) this.handlers.appeared(path);
    }
    if (vanished.size > 0) this.handlers.vanished(vanished);
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await fs.stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
