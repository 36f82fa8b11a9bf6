// Keeps the corpus store in step with the disk and the open documents: puts the parts together and hands each call
// to the part that does the work.

import type { CorpusFolder, Problem, Status } from "../common/protocol";
import type { Analysis } from "../core/analysis/analysis";
import type { Corpus } from "../core/corpus/corpus";
import type { StagedStore } from "../core/corpus/staged-store";
import type { ArticleId } from "../core/vocabulary/types";
import type { Disposable, FileEvent, Indexer } from "../ports/indexer";
import { Articles } from "./articles";
import type { Cache } from "./cache/cache";
import { readText } from "./disk/read";
import { uriToPath } from "./disk/uris";
import { DiskEvents } from "./disk-events";
import { DiskNews } from "./disk-news";
import type { Executor } from "./executor/executor";
import { FolderScans } from "./folder-scans";
import { analyseOpenText } from "./open-texts";
import { Outcomes } from "./outcomes";
import { Overlay } from "./overlay";
import { Problems } from "./problems";
import { Listeners } from "./progress";
import { Publisher } from "./publisher";
import { Runner } from "./runner";
import { StatusBoard, type Work } from "./status-board";

/** What an indexer is made of. */
export interface IndexerParts {
  /** If it is staging: what the cache knows shows when all of it is in. */
  readonly store: StagedStore;
  readonly executor: Executor;
  /** Analyses an open document on this thread. */
  readonly analyse: (text: string) => Analysis;
  /** Opened while the indexer is already in use; files are scanned once it is there. */
  readonly cache?: Promise<Cache | undefined> | undefined;
  readonly log: (message: string) => void;
}

/** See Indexer; made of its parts by createIndexer. */
export class CorpusIndexer implements Indexer {
  readonly corpus: Corpus;
  private readonly trouble: Problems;
  private readonly board: StatusBoard;
  private readonly publisher: Publisher;
  private readonly articles: Articles;
  private readonly outcomes: Outcomes;
  private readonly overlay: Overlay;
  private readonly disk: DiskNews;
  private readonly events: DiskEvents;
  private readonly scans: FolderScans;
  private readonly runner: Runner;
  private readonly changeListeners = new Listeners<number>();
  private disposed = false;
  private cache: Cache | undefined;

  constructor(private readonly parts: IndexerParts) {
    this.corpus = parts.store;
    const problems = new Problems(parts.log);
    this.trouble = problems;
    const work = () => this.work();
    this.board = new StatusBoard(parts.store, work, () => this.publisher.prepare());
    const changed = () => {
      // The last articles are in: resolved now, the corpus has its first answers ready.
      if (!this.isReading && publisher.unprepared) publisher.prepare();
      this.board.changed();
    };
    const publisher = new Publisher(parts.store, {
      published: (count) => this.changeListeners.emit(count),
      taken: () => {
        this.runner.kick();
        changed();
      },
      prepared: () => this.board.prepared(),
    });
    this.publisher = publisher;
    const articles = new Articles({ publisher, problems, scan: () => this.scans.number, changed });
    this.articles = articles;
    const gone = (path: string) => this.cache?.forget(path);
    this.outcomes = new Outcomes({ articles, publisher, problems, gone, changed });
    this.overlay = new Overlay((path, text) => this.analyseOpen(path, text));
    this.disk = new DiskNews({
      articles,
      overlay: this.overlay,
      scheduled: () => {
        this.runner.kick();
        changed();
      },
      complete: (paths) => this.cache?.tidy(paths),
    });
    this.events = new DiskEvents({
      isArticle: (path) => articles.id(path) !== undefined,
      changed: (path) => this.disk.changed(path),
      vanished: (folders) => this.disk.vanished(folders),
      appeared: (directory) => void this.scans.below(directory),
      handled: changed,
    });
    this.scans = new FolderScans({
      ready: async () => {
        this.cache = await parts.cache;
        if (!this.cache?.filled && parts.store.isStaging) publisher.publish();
      },
      found: (files, number) => this.disk.found(files, number),
      problem: (path, reason) => problems.add(path, reason),
      complete: (number) => this.disk.scanned(number),
      changed,
    });
    this.runner = new Runner({
      register: articles.register,
      schedule: articles.schedule,
      executor: parts.executor,
      cache: () => this.cache,
      done: (path, generation, result) => {
        this.board.fileDone(articles.schedule.size);
        this.outcomes.file(path, generation, result);
      },
      wanted: (path) => !this.overlay.has(path),
      full: () => publisher.full,
    });
  }

  setFolders(folders: readonly CorpusFolder[]): void {
    if (this.disposed) return;
    this.articles.setFolders(folders);
    for (const path of this.overlay.paths()) if (this.articles.entry(path)) this.overlay.renew(path);
    void this.scans.all(this.articles.folders);
  }

  setOpenText(uri: string, text: string): void {
    const path = uriToPath(uri);
    if (path === undefined || this.disposed) return;
    const { register, schedule } = this.articles;
    this.articles.renew(path);
    schedule.remove(path);
    schedule.focusOn(path);
    this.overlay.set(path, text, register.hasWaiters(path));
    this.board.changed();
  }

  close(uri: string): void {
    const path = uriToPath(uri);
    if (path !== undefined && !this.disposed && this.overlay.close(path)) this.disk.changed(path);
  }

  filesChanged(events: readonly FileEvent[]): void {
    if (!this.disposed) this.events.add(events);
  }

  articleId(uri: string): ArticleId | undefined {
    const path = uriToPath(uri);
    return path === undefined ? undefined : this.articles.id(path);
  }

  uri(id: ArticleId): string {
    return this.articles.folders.uri(id);
  }

  async text(id: ArticleId): Promise<string | undefined> {
    const path = this.articles.folders.path(id);
    return path === undefined ? undefined : (this.overlay.text(path) ?? readText(path));
  }

  settled(uri: string): Promise<void> {
    const path = uriToPath(uri);
    if (path === undefined || this.disposed) return Promise.resolve();
    this.overlay.hurry(path);
    return this.articles.register.settled(path);
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
    // What is in shows, whenever the rest may come.
    if (paused && this.publisher.unprepared) this.publisher.prepare();
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
    this.articles.dispose();
    await this.parts.executor.dispose();
    (await this.parts.cache)?.close();
  }

  /** True while there are files to be found or read. */
  private get isReading(): boolean {
    const { scans, runner, events, publisher } = this;
    return scans.busy || runner.busy || events.busy || publisher.size > 0;
  }

  private work(): Work {
    const { runner, publisher } = this;
    const { register } = this.articles;
    return {
      busy: this.isReading || publisher.preparing || publisher.behind > 0,
      paused: runner.paused,
      total: register.size,
      unfinished: register.unfinished - publisher.behind,
      articles: publisher.articles,
      problems: this.trouble.size,
    };
  }

  private analyseOpen(path: string, text: string): void {
    const entry = this.articles.register.get(path);
    if (!entry) return;
    const { generation } = entry;
    const { analyse, executor } = this.parts;
    analyseOpenText(path, text, analyse, executor, (result) => this.outcomes.open(entry, generation, result));
  }
}
