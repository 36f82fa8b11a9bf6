// Scans the corpus folders, one after the other, and says what was met. A newer scan of all ends an older one.
import { FolderSet } from "./disk/folders";
import { type FoundFile, scan } from "./disk/scan";

/** Who is told what a scan finds. */
export interface ScanHandlers {
  /** Resolves when scanning may begin. */
  ready(): Promise<void>;
  /** Files of one directory; `number` tells scans of all folders apart and grows. */
  found(files: readonly FoundFile[], number: number): void;
  problem(path: string, reason: string): void;
  /** All folders were scanned from start to end. */
  complete(number: number): void;
  /** A scan began or ended. */
  changed(): void;
}

/** The scans of one indexer. */
export class FolderScans {
  private folders = new FolderSet([]);
  private running = 0;
  private disposed = false;
  /** Number of the last scan of all folders. */
  number = 0;

  constructor(private readonly handlers: ScanHandlers) {}

  get busy(): boolean {
    return this.running > 0;
  }

  /** Scans all folders of a set, which from now on is the set. */
  async all(folders: FolderSet): Promise<void> {
    this.folders = folders;
    const number = ++this.number;
    await this.run(async () => {
      await this.handlers.ready();
      for (const root of folders.roots) await this.walk(root.path, number);
    });
    if (number === this.number && !this.disposed) this.handlers.complete(number);
    this.handlers.changed();
  }

  /** Scans one directory and what lies below it. */
  async below(directory: string): Promise<void> {
    await this.run(() => this.walk(directory, this.number));
    this.handlers.changed();
  }

  dispose(): void {
    this.disposed = true;
  }

  private async run(action: () => Promise<void>): Promise<void> {
    this.running++;
    this.handlers.changed();
    await action();
    this.running--;
  }

  private async walk(directory: string, number: number): Promise<void> {
    const root = this.folders.rootOf(directory);
    if (!root) return;
    const batches = scan(root, directory, {
      problem: (path, reason) => this.handlers.problem(path, reason),
      skip: (path) => this.folders.roots.some((other) => other.path === path),
      cancelled: () => this.disposed || number !== this.number,
    });
    for await (const batch of batches) this.handlers.found(batch, number);
  }
}
