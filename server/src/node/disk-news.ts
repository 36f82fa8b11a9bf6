// What scans and watchers say about files becomes work: a file is read again unless a document is open over it.
import type { Articles } from "./articles";
import type { FoundFile } from "./disk/scan";
import type { Overlay } from "./overlay";

/** Who is asked and told. */
export interface DiskNewsParts {
  readonly articles: Articles;
  readonly overlay: Overlay;
  /** Files wait to be read. */
  scheduled(): void;
  /** A scan has met all files there are: those of the register. */
  complete(paths: ReadonlySet<string>): void;
}

/** Puts files into the schedule and takes those out of the corpus that are no longer there. */
export class DiskNews {
  constructor(private readonly parts: DiskNewsParts) {}

  /** A file may be there, changed or gone. */
  changed(path: string): void {
    const { articles, overlay, scheduled } = this.parts;
    if (overlay.has(path) || !articles.renew(path)) return;
    articles.schedule.add(path, undefined, true);
    scheduled();
  }

  /** These paths are gone: if they were folders, so are the files in them. */
  vanished(folders: ReadonlySet<string>): void {
    for (const path of this.parts.articles.register.below(folders)) this.changed(path);
  }

  /** Scan `number` met these files. */
  found(files: readonly FoundFile[], number: number): void {
    for (const file of files) this.foundOne(file, number);
    this.parts.scheduled();
  }

  /** Scan `number` has met every file: others are gone. */
  scanned(number: number): void {
    const { articles, overlay, complete } = this.parts;
    for (const entry of articles.register.entries()) {
      if (entry.scan < number && !overlay.has(entry.path)) articles.remove(entry);
    }
    complete(new Set(articles.register.entries().map(({ path }) => path)));
  }

  /** The file is read if it is new or looks changed. */
  private foundOne(file: FoundFile, number: number): void {
    const { register, schedule } = this.parts.articles;
    const before = register.get(file.path);
    const entry = before ?? this.parts.articles.add(file.path, file.id);
    entry.scan = number;
    const same = entry.known?.size === file.size && entry.known.modified === file.modified;
    if (same || this.parts.overlay.has(file.path)) return;
    entry.known = file;
    if (before) register.renew(file.path);
    schedule.add(file.path, file, false);
  }
}
