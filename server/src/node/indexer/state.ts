// All that the loop knows, in one place: its handlers alone change it, everybody else only reads.
import type { AnyAnalysis } from "../../core/analysis/packed-analysis";
import type { Tier } from "../../core/recognise/recogniser";
import type { ArticleId } from "../../core/vocabulary/types";
import type { FileEvent } from "../../ports/indexer";
import { FolderSet } from "../disk/folders";
import type { Effect, Event } from "./events";
import { FileTable, type Row } from "./files";
import { Problems } from "./problems";
import { Queue } from "./queue";
import { Refinement } from "./refinement";
import { Stopwatch } from "./stopwatch";

/** A change on its way into the store: what an article is, as its file was at this generation, or that it is gone. */
export interface PendingChange {
  readonly analysis: AnyAnalysis | undefined;
  readonly tier?: Tier;
  readonly content?: string | undefined;
  /** Absent if the file is no longer of the corpus. */
  readonly row?: Row;
  readonly generation: number;
}

/** The smallest number of changes that a batch is allowed at first. */
const FIRST_BATCH = 16;

/** What the loop is to reckon with. */
export interface StateOptions {
  /** Articles can be read closely. */
  readonly hasPrecise?: boolean;
  /** An open document that lies in no folder of the corpus is an article of a corpus of its own. */
  readonly takesSingles?: boolean;
}

/** See the file's comment. `emit` collects the effects of the event in hand. */
export class State {
  folders = new FolderSet([]);
  /** Nobody has said yet which folders there are. */
  isStarting = true;
  readonly files = new FileTable();
  readonly problems = new Problems();
  /** Texts of open documents by path: these beat their files. Some may belong to no folder of the corpus. */
  readonly documents = new Map<string, string>();
  /** Open documents with an edit that is not analysed yet. */
  readonly edited = new Set<string>();

  /** Files to be read. */
  readonly queue = new Queue();
  /** How many files are being read, and which of them somebody asked for. */
  reading = 0;
  readonly readingUrgent = new Set<string>();
  paused = false;

  cache: Extract<Event, { kind: "cache" }>["state"] | "opening" = "opening";
  /** Number of the last scan of all folders, whether it waits for the cache, and how many scans are under way. */
  scan = 0;
  isScanDue = false;
  /** How many files the last scan of all folders met that are no articles, by their endings. */
  leftOut: Readonly<Record<string, number>> = {};
  scans = 0;
  /** What a watcher said and has not been looked at; paths that are gone and may have been folders. */
  watched: FileEvent[] = [];
  readonly vanished = new Set<string>();
  isWatching = false;
  lookingUp = 0;

  readonly pending = new Map<ArticleId, PendingChange>();
  /** Closer readings of articles that the store has; they wait until nothing else does. */
  readonly refined = new Map<ArticleId, PendingChange>();
  /** How many changes make a batch; and whether one is on its way, in a moment or in the next turn. */
  batch = FIRST_BATCH;
  batchDue: "no" | "soon" | "now" = "no";
  /** The articles that the store has. */
  readonly articles = new Set<ArticleId>();

  /** Changes of the store since names were last resolved: none, of documents only, or also of files. */
  unresolved: "none" | "documents" | "files" = "none";
  /** Names are being resolved; batches wait meanwhile, so that nothing is resolved again and again. */
  isResolving = false;
  /** What that has taken so far. */
  resolvingMilliseconds = 0;
  /** Entities are counted now and then: is it time, is it waited for, and for how many milliseconds. */
  isCountDue = false;
  isCountAhead = false;
  countPause = 5000;
  /** Entities when names were last resolved. */
  entities = 0;

  readonly refinement = new Refinement();

  /** Texts of the decisions files by path, and whether they are to be taken up. */
  readonly decisionTexts = new Map<string, string>();
  isDecisionDue = false;
  /** How many of the files are being read, and how often each was. */
  decisionsReading = 0;
  readonly decisionReadings = new Map<string, number>();
  hasDecisions = false;
  /** Texts are to be looked through for what decisions speak of, or just are. */
  mustSeek = false;
  isSeeking = false;

  readonly stopwatch = new Stopwatch();
  /** Whether the status may have changed since it was told, and whether that was a moment ago. */
  isStatusNew = false;
  isStatusTold = false;
  wasBusy = false;
  disposed = false;

  private effects: Effect[] = [];

  constructor(private readonly options: StateOptions = {}) {}

  get hasPrecise(): boolean {
    return this.options.hasPrecise ?? false;
  }

  /** The id of a path if it is of an article, whether or not there is such a file. */
  idOf(path: string): ArticleId | undefined {
    const isAlone = this.options.takesSingles && this.documents.has(path) && !this.folders.rootOf(path);
    return isAlone ? path : this.folders.id(path);
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  /** Gives out what was emitted since it was last asked. */
  takeEffects(): readonly Effect[] {
    const { effects } = this;
    this.effects = [];
    return effects;
  }

  release(waiters: readonly (() => void)[]): void {
    if (waiters.length > 0) this.emit({ kind: "release", waiters });
  }

  /** True while files are to be found, read or brought into the store. */
  get isReading(): boolean {
    const { isScanDue, isWatching, scans, lookingUp, reading, queue, pending } = this;
    return isScanDue || isWatching || scans + lookingUp + reading + queue.size + pending.size > 0;
  }

  /** True while decisions are read, or what only texts can tell of them is looked for. */
  get isDeciding(): boolean {
    return this.decisionsReading > 0 || this.isDecisionDue || this.mustSeek || this.isSeeking;
  }

  /** True until all files are in the store and resolved. Edits of documents do not count, nor closer readings of them. */
  get isBusy(): boolean {
    return this.isStarting || this.isReading || this.isDeciding || this.unresolved === "files";
  }
}
