// Keeps the corpus store in step with the disk and the open documents. The parts do the work; this file says who
// is asked when, and lets only the newest word on each file into the store.
import type { Analysis } from "../core/analysis";
import type { CorpusStore } from "../core/corpus/store";
import type { ArticleId } from "../core/types";
import type { Disposable, FileEvent, Indexer } from "../lsp/indexer";
import type { CorpusFolder, Problem, Status } from "../protocol";
import type { Cache } from "./cache/cache";
import { DiskEvents } from "./disk-events";
import { FolderSet } from "./files/folders";
import { readText } from "./files/read";
import type { FoundFile } from "./files/scan";
import { uriToPath } from "./files/uris";
import { FolderScans } from "./folder-scans";
import { Overlay } from "./overlay";
import { Problems } from "./problems";
import { Listeners } from "./progress";
import { Publisher } from "./publisher";
import { type Entry, Register } from "./register";
import { type FileResult, Runner } from "./runner";
import { Schedule } from "./schedule";
import { StatusBoard, type Work } from "./status-board";
import type { Analyser } from "./work/analyser";

/** What an indexer is made of. */
export interface IndexerParts {
  readonly store: CorpusStore;
  readonly analyser: Analyser;
  /** Analyses an open document on this thread. */
  readonly analyse: (text: string) => Analysis;
  /** Opened while the indexer is already in use; files are scanned once it is there. */
  readonly cache?: Promise<Cache | undefined> | undefined;
  readonly log: (message: string) => void;
}

/** Open documents longer than this (UTF-16 code units) are analysed like files, not on this thread. */
const LONG_TEXT = 500_000;

/** See Indexer; made of its parts by createIndexer. */
export class CorpusIndexer implements Indexer {
  readonly store: CorpusStore;
  private folders = new FolderSet([]);
  private readonly register = new Register();
  private readonly schedule = new Schedule();
  private readonly publisher: Publisher;
  private readonly overlay: Overlay;
  private readonly events: DiskEvents;
  private readonly trouble: Problems;
  private readonly runner: Runner;
  private readonly scans: FolderScans;
  private readonly board: StatusBoard;
  private readonly changeListeners = new Listeners<number>();
  private disposed = false;
  private cache: Cache | undefined;

  constructor(private readonly parts: IndexerParts) {
    this.store = parts.store;
    this.trouble = new Problems(parts.log);
    this.board = new StatusBoard(parts.store, () => this.work());
    this.publisher = new Publisher(parts.store, (count) => {
      this.changeListeners.emit(count);
      this.runner.kick();
    });
    this.overlay = new Overlay((path, text) => this.analyseOpen(path, text));
    this.events = new DiskEvents({
      isArticle: (path) => this.folders.id(path) !== undefined,
      changed: (path) => this.diskChanged(path),
      vanished: (folders) => {
        for (const path of this.register.below(folders)) this.diskChanged(path);
      },
      appeared: (directory) => void this.scans.below(directory),
      handled: () => this.board.changed(),
    });
    this.scans = new FolderScans({
      ready: async () => {
        this.cache = await parts.cache;
      },
      found: (files, number) => this.found(files, number),
      problem: (path, reason) => this.trouble.add(path, reason),
      complete: (number) => this.removeUnseen(number),
      changed: () => this.board.changed(),
    });
    this.runner = new Runner({
      register: this.register,
      schedule: this.schedule,
      analyser: parts.analyser,
      cache: () => this.cache,
      done: (path, generation, result) => this.fileDone(path, generation, result),
      wanted: (path) => !this.overlay.has(path),
      full: () => this.publisher.full,
    });
  }

  setFolders(folders: readonly CorpusFolder[]): void {
    if (this.disposed) return;
    this.folders = new FolderSet(folders);
    for (const entry of this.register.entries()) {
      if (this.folders.id(entry.path) !== entry.id) this.remove(entry);
    }
    this.trouble.clearWhere((path) => !this.folders.rootOf(path));
    for (const path of this.overlay.paths()) if (this.entry(path)) this.overlay.renew(path);
    void this.scans.all(this.folders);
  }

  setOpenText(uri: string, text: string): void {
    const path = uriToPath(uri);
    if (path === undefined || this.disposed) return;
    if (this.register.get(path)) this.register.renew(path);
    else this.entry(path);
    this.schedule.remove(path);
    this.schedule.focusOn(path);
    this.overlay.set(path, text, this.register.hasWaiters(path));
    this.board.changed();
  }

  close(uri: string): void {
    const path = uriToPath(uri);
    if (path !== undefined && !this.disposed && this.overlay.close(path)) this.diskChanged(path);
  }

  filesChanged(events: readonly FileEvent[]): void {
    if (!this.disposed) this.events.add(events);
  }

  articleId(uri: string): ArticleId | undefined {
    const path = uriToPath(uri);
    return path === undefined ? undefined : this.folders.id(path);
  }

  uri(id: ArticleId): string {
    return this.folders.uri(id);
  }

  async text(id: ArticleId): Promise<string | undefined> {
    const path = this.folders.path(id);
    return path === undefined ? undefined : (this.overlay.text(path) ?? readText(path));
  }

  settled(uri: string): Promise<void> {
    const path = uriToPath(uri);
    if (path === undefined || this.disposed) return Promise.resolve();
    this.overlay.hurry(path);
    return this.register.settled(path);
  }

  hold(): Disposable {
    return this.publisher.hold();
  }

  status(): Status {
    return this.board.status();
  }

  problems(): readonly Problem[] {
    return this.trouble.list();
  }

  pause(paused: boolean): void {
    this.runner.paused = paused;
    this.board.interrupted();
    this.runner.kick();
    this.board.changed();
  }

  onStatus(listener: (status: Status) => void): Disposable {
    return this.board.listen(listener);
  }

  onChange(listener: (version: number) => void): Disposable {
    return this.changeListeners.add(listener);
  }

  async dispose(): Promise<void> {
    if (this.disposed) return;
    this.disposed = true;
    for (const part of [this.scans, this.runner, this.publisher, this.overlay, this.events, this.board])
      part.dispose();
    this.schedule.clear();
    this.register.releaseAll();
    await this.parts.analyser.dispose();
    (await this.parts.cache)?.close();
  }

  private work(): Work {
    const { scans, runner, events, publisher, register } = this;
    return {
      busy: scans.busy || runner.busy || events.busy || publisher.size > 0,
      paused: runner.paused,
      total: register.size,
      unfinished: register.unfinished,
      articles: publisher.articles,
      problems: this.trouble.size,
    };
  }

  /** The entry of a path, made if the path is an article that was not known. */
  private entry(path: string): Entry | undefined {
    const known = this.register.get(path);
    if (known) return known;
    const id = this.folders.id(path);
    return id === undefined ? undefined : this.register.add(path, id, this.scans.number);
  }

  private remove(entry: Entry): void {
    this.schedule.remove(entry.path);
    this.register.remove(entry.path);
    this.trouble.clear(entry.path);
    this.publisher.put(entry.id, undefined, () => this.board.changed());
  }

  /** A file may be there, changed or gone: it is read again unless a document is open over it. */
  private diskChanged(path: string): void {
    if (this.overlay.has(path)) return;
    if (this.register.get(path)) this.register.renew(path);
    else if (!this.entry(path)) return;
    this.schedule.add(path, undefined, true);
    this.runner.kick();
    this.board.changed();
  }

  private analyseOpen(path: string, text: string): void {
    const entry = this.register.get(path);
    if (!entry) return;
    const { generation } = entry;
    if (text.length > LONG_TEXT) void this.analyseLong(path, generation, text);
    else this.openDone(entry, generation, analyseSafely(this.parts.analyse, text));
  }

  private async analyseLong(path: string, generation: number, text: string): Promise<void> {
    const outcome = await this.parts.analyser.run({ path, hashOnly: false, text });
    const entry = this.register.get(path);
    if (!entry || outcome.kind === "hashed") return;
    this.openDone(
      entry,
      generation,
      outcome.kind === "analysed" ? { ...outcome, kind: "analysis" } : outcome,
    );
  }

  private openDone(entry: Entry, generation: number, result: FileResult): void {
    if (!this.register.isCurrent(entry, generation)) return;
    this.note(entry, result);
    this.publisher.now(entry.id, result.kind === "analysis" ? result.analysis : undefined);
    this.register.show(entry, generation);
    this.board.changed();
  }

  private fileDone(path: string, generation: number, result: FileResult): void {
    const entry = this.register.get(path);
    this.board.fileDone(this.schedule.size);
    if (entry && this.register.isCurrent(entry, generation)) this.take(entry, generation, result);
    // An outcome that is out of date may be the last that was waited for.
    this.board.changed();
  }

  private take(entry: Entry, generation: number, result: FileResult): void {
    this.note(entry, result);
    if (result.kind === "gone") {
      this.cache?.forget(entry.path);
      this.remove(entry);
    } else {
      const analysis = result.kind === "analysis" ? result.analysis : undefined;
      this.publisher.put(entry.id, analysis, () => this.applied(entry, generation));
    }
  }

  private applied(entry: Entry, generation: number): void {
    this.register.show(entry, generation);
    this.board.changed();
  }

  private note(entry: Entry, result: FileResult): void {
    if (result.kind === "refused") this.trouble.add(entry.path, result.reason);
    else this.trouble.clear(entry.path);
  }

  private found(files: readonly FoundFile[], number: number): void {
    for (const file of files) this.foundOne(file, number);
    this.runner.kick();
    this.board.changed();
  }

  /** The scan met a file: it is read if it is new or looks changed. */
  private foundOne(file: FoundFile, number: number): void {
    const before = this.register.get(file.path);
    const entry = before ?? this.entry(file.path);
    if (!entry) return;
    entry.scan = number;
    const same = entry.known?.size === file.size && entry.known.modified === file.modified;
    if (same || this.overlay.has(file.path)) return;
    entry.known = file;
    if (before) this.register.renew(file.path);
    this.schedule.add(file.path, file, false);
  }

  private removeUnseen(number: number): void {
    for (const entry of this.register.entries()) {
      if (entry.scan < number && !this.overlay.has(entry.path)) this.remove(entry);
    }
    this.cache?.tidy(new Set(this.register.entries().map(({ path }) => path)));
  }
}

function analyseSafely(analyse: (text: string) => Analysis, text: string): FileResult {
  try {
    return { kind: "analysis", analysis: analyse(text) };
  } catch (error) {
    return { kind: "refused", reason: `the analysis failed: ${String(error)}` };
  }
}
