// The indexer as others see it: what they call becomes an event of the loop, what they ask is read from its state.
import type { CorpusFolder, Precise, Problem, Status } from "../../common/protocol";
import type { Corpus } from "../../core/corpus/corpus";
import type { DecisionConflict } from "../../core/decisions/decision";
import type { ArticleId } from "../../core/vocabulary/types";
import type { DecisionsFile } from "../../ports/decisions";
import type { Disposable, FileEvent, Indexer } from "../../ports/indexer";
import { readText } from "../disk/read";
import { pathToUri, uriToPath } from "../disk/uris";
import type { Corpora } from "./corpora";
import { decisionsPath } from "./decisions";
import { Driver, type IndexerParts } from "./driver";
import { Listeners } from "./listeners";
import { State } from "./state";
import { statusOf } from "./status";

/** See Indexer; made of its parts by createIndexer. */
export class CorpusIndexer implements Indexer {
  private readonly corpora: Corpora;
  private readonly state: State;
  private readonly statusListeners = new Listeners<Status>();
  private readonly changeListeners = new Listeners<number>();
  private readonly driver: Driver;
  private changes = 0;
  private ended: Promise<void> | undefined;

  constructor(parts: IndexerParts) {
    this.corpora = parts.corpora;
    const { precise, takesSingles = false } = parts;
    this.state = new State({ hasPrecise: precise !== undefined, takesSingles });
    this.driver = new Driver(this.state, parts, {
      status: () => this.statusListeners.emit(this.status()),
      change: () => this.changeListeners.emit(++this.changes),
    });
  }

  get corpus(): Corpus {
    return this.corpora.main;
  }

  corpusOf(id: ArticleId): Corpus {
    return this.corpora.of(id);
  }

  setFolders(folders: readonly CorpusFolder[]): void {
    this.driver.send({ kind: "folders", folders });
  }

  setOpenText(uri: string, text: string): void {
    const path = uriToPath(uri);
    if (path !== undefined) this.driver.send({ kind: "opened", path, text });
  }

  close(uri: string): void {
    const path = uriToPath(uri);
    if (path !== undefined) this.driver.send({ kind: "closed", path });
  }

  filesChanged(events: readonly FileEvent[]): void {
    this.driver.send({ kind: "watched", events });
  }

  articleId(uri: string): ArticleId | undefined {
    const path = uriToPath(uri);
    return path === undefined ? undefined : this.state.idOf(path);
  }

  uri(id: ArticleId): string {
    return this.state.folders.uri(id);
  }

  async text(id: ArticleId): Promise<string | undefined> {
    const path = this.state.folders.path(id);
    if (path === undefined) return undefined;
    return this.state.documents.get(path) ?? readText(path, this.state.folders.rootOf(path)?.encoding);
  }

  async settled(uri: string): Promise<void> {
    const path = uriToPath(uri);
    if (path === undefined) return;
    await new Promise<void>((release) => this.driver.send({ kind: "awaited", path, release }));
  }

  setPrecise(extent: Precise): void {
    this.driver.send({ kind: "precise", extent });
  }

  lookedAt(ids: readonly ArticleId[]): void {
    this.driver.send({ kind: "looked at", ids });
  }

  decisionsFiles(): readonly DecisionsFile[] {
    return this.state.folders.roots.map((root) => {
      const path = decisionsPath(root);
      return { uri: pathToUri(path), text: this.state.decisionTexts.get(path), prefix: root.prefix };
    });
  }

  decisionConflicts(): readonly DecisionConflict[] {
    return this.driver.conflicts;
  }

  status(): Status {
    return statusOf(this.state, performance.now());
  }

  problems(): readonly Problem[] {
    return this.state.problems.list();
  }

  pause(paused: boolean): void {
    this.driver.send({ kind: "paused", paused });
  }

  hideBelow(confidence: number): void {
    this.driver.send({ kind: "hidden", below: confidence });
  }

  onStatus(listener: (status: Status) => void): Disposable {
    return this.statusListeners.add(listener);
  }

  onChange(listener: (changes: number) => void): Disposable {
    return this.changeListeners.add(listener);
  }

  dispose(): Promise<void> {
    this.statusListeners.clear();
    this.ended ??= this.driver.dispose();
    return this.ended;
  }
}
