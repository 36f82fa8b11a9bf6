// Finished analyses in one SQLite file. Whatever is wrong with the file is said once; then it is made anew or
// done without. Only this process uses the file as long as its lock is held.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Database, type Statement } from "node-sqlite3-wasm";
import { TIERS, type Tier } from "../../core/recognise/recogniser";
import { reasonOf } from "../disk/errors";
import type { Fingerprint } from "../disk/read";
import type { Known } from "../disk/scan";
import type { Cache, Found } from "./cache";
import { decodeAnalysis } from "./codec";
import { acquireLock, type Lock } from "./lock";
import { createTables, inspect, prepareDatabase, STATEMENTS } from "./schema";

/** Where a cache lies and whom it serves. */
export interface CacheOptions {
  /** Made if missing. */
  readonly folder: string;
  /** The keys of the analysers, by tier: analyses of others are not found. */
  readonly engines: Readonly<Partial<Record<Tier, string>>>;
  /** For tests: the most pages of the file that the disk has room for. */
  readonly mostPages?: number;
  log(message: string): void;
}

const FILE_NAME = "analyses.sqlite";
/** Changes are written together when there are this many or the oldest is this old. */
const MOST_PENDING = 250;
const LONGEST_WAIT = 500;
/** Rows of files or contents no longer in use that are kept for their return. */
const SPARE_ROWS = 2000;

/** Opens or makes the cache of a folder; undefined (and a message) if that cannot be. */
export function openCache(options: CacheOptions): Cache | undefined {
  let lock: Lock | undefined;
  try {
    mkdirSync(options.folder, { recursive: true });
    lock = acquireLock(join(options.folder, "analyses.lock"));
    if (!lock) {
      options.log(`cache: ${options.folder} is in use by another window; this one goes without`);
      return undefined;
    }
    return new SqliteCache(options, lock);
  } catch (error) {
    lock?.release();
    options.log(`cache: ${options.folder} cannot be used (${reasonOf(error)}); going without`);
    return undefined;
  }
}

interface Put {
  /** Absent if the content is in no file yet. */
  readonly path?: string;
  readonly fingerprint: Pick<Fingerprint, "hash"> & Partial<Fingerprint>;
  /** Absent if the content is in the database already. */
  readonly analysis?: Uint8Array;
  readonly tier?: Tier;
}

/** See Cache. */
class SqliteCache implements Cache {
  readonly filled: boolean;
  private readonly path: string;
  private database: Database | undefined;
  private statements = new Map<string, Statement>();
  private readonly pending = new Map<string, Put | "forget">();
  private timer: NodeJS.Timeout | undefined;
  /** True while a transaction is open in which nothing was written. */
  private isReading = false;
  /** Whose analyses are of use, and of which tier they are. */
  private readonly engines: ReadonlyMap<string, Tier>;

  constructor(
    private readonly options: CacheOptions,
    private readonly lock: Lock,
  ) {
    this.path = join(options.folder, FILE_NAME);
    this.engines = new Map(
      TIERS.filter((tier) => options.engines[tier]).map((tier) => [engineOf(options, tier), tier]),
    );
    this.database = this.open();
    this.filled = this.has("SELECT 1 FROM content LIMIT 1");
  }

  find(path: string, { size, modified }: Known): Found | undefined {
    return this.read(STATEMENTS.find, [path, size, modified]);
  }

  findContent(path: string, fingerprint: Fingerprint): Found | undefined {
    const found = this.findText(fingerprint.hash);
    if (found) this.later(path, { path, fingerprint });
    return found;
  }

  findText(hash: Uint8Array): Found | undefined {
    return this.read(STATEMENTS.findContent, [hash]);
  }

  put(path: string, fingerprint: Fingerprint, analysis: Uint8Array, tier: Tier): void {
    this.later(path, { path, fingerprint, analysis, tier });
  }

  putText(hash: Uint8Array, analysis: Uint8Array, tier: Tier): void {
    // No path is empty; contents without a file come one at a time.
    this.later("", { fingerprint: { hash }, analysis, tier });
  }

  forget(path: string): void {
    this.later(path, "forget");
  }

  tidy(paths: ReadonlySet<string>): void {
    this.attempt((database) => {
      this.setReading(database, false);
      if (this.count("file") > paths.size + SPARE_ROWS) {
        const known = database.all("SELECT path FROM file").map(({ path }) => String(path));
        for (const path of known) if (!paths.has(path)) this.forget(path);
        this.write(database);
      }
      if (this.count("content") > this.count("file") + SPARE_ROWS) {
        database.exec("DELETE FROM content WHERE hash NOT IN (SELECT hash FROM file)");
      }
    });
  }

  close(): void {
    this.attempt((database) => this.write(database));
    this.shut();
    this.lock.release();
  }

  /** Opens the file; one that is no cache of this version is made anew. */
  private open(): Database {
    // The binding's own lock; a process that was killed leaves it behind, and our lock says that nobody has it now.
    rmSync(`${this.path}.lock`, { recursive: true, force: true });
    try {
      return this.openAsIs();
    } catch (error) {
      this.options.log(`cache: ${this.path} cannot be read (${reasonOf(error)}); it is made anew`);
      this.removeFile();
      return this.openAsIs();
    }
  }

  private openAsIs(): Database {
    const database = new Database(this.path);
    try {
      prepareDatabase(database);
      if (this.options.mostPages) database.exec(`PRAGMA max_page_count = ${this.options.mostPages}`);
      const state = inspect(database);
      if (state === "foreign") throw new Error("it is of another version");
      if (state === "empty") createTables(database);
      this.dropOldVersions(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Analyses by other versions of the same recognisers will not be asked for again. */
  private dropOldVersions(database: Database): void {
    for (const engine of this.engines.keys()) {
      const recogniser = engine.slice(0, engine.indexOf("@") + 1);
      const old = "FROM content WHERE engine <> ? AND substr(engine, 1, length(?)) = ?";
      const values = [engine, recogniser, recogniser];
      // Looking reads the index alone; deleting would read every row.
      if (database.get(`SELECT 1 ${old} LIMIT 1`, values)) database.run(`DELETE ${old}`, values);
    }
  }

  private read(sql: string, values: (string | number | Uint8Array)[]): Found | undefined {
    const row = this.attempt((database) => {
      this.setReading(database, true);
      return this.statement(sql).get(values);
    });
    const bytes = row?.analysis;
    const tier = this.engines.get(String(row?.engine));
    const analysis = tier && bytes instanceof Uint8Array ? decodeAnalysis(bytes) : undefined;
    return tier && analysis && { analysis, tier };
  }

  /**
   * Opens a transaction for reading, or ends it before something is written: thousands of reads share one, as to begin
   * one for each costs about as much as the read itself.
   */
  private setReading(database: Database, isReading: boolean): void {
    if (this.isReading !== isReading) database.exec(isReading ? "BEGIN" : "COMMIT");
    this.isReading = isReading;
  }

  private later(path: string, change: Put | "forget"): void {
    if (!this.database) return;
    const before = this.pending.get(path);
    // A file may change twice between two writes; the content of the first is worth keeping too.
    if (before !== undefined && before !== "forget" && before.analysis) this.flush();
    this.pending.set(path, change);
    if (this.pending.size >= MOST_PENDING) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), LONGEST_WAIT).unref();
  }

  private flush(): void {
    this.attempt((database) => this.write(database));
  }

  private write(database: Database): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.pending.size === 0) return;
    const changes = [...this.pending];
    this.pending.clear();
    this.setReading(database, false);
    database.exec("BEGIN");
    for (const [path, change] of changes) {
      if (change === "forget") this.statement(STATEMENTS.forget).run([path]);
      else this.writePut(change);
    }
    database.exec("COMMIT");
  }

  private writePut({ path, fingerprint, analysis, tier = "fast" }: Put): void {
    const { hash, size = 0, modified = Number.NaN } = fingerprint;
    if (analysis) {
      const values = [hash, engineOf(this.options, tier), analysis, engineOf(this.options, "precise")];
      this.statement(STATEMENTS.putContent).run(values);
    }
    const time = Number.isNaN(modified) ? null : modified;
    if (path !== undefined) this.statement(STATEMENTS.putFile).run([path, size, time, hash]);
  }

  private has(sql: string): boolean {
    return this.attempt((database) => database.get(sql)) != null;
  }

  private count(table: "file" | "content"): number {
    const row = this.attempt((database) => database.get(`SELECT count(*) AS n FROM ${table}`));
    return Number(row?.n ?? 0);
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    if (!this.database) throw new Error("closed");
    const made = this.database.prepare(sql);
    this.statements.set(sql, made);
    return made;
  }

  /** Runs an action; if the database fails, that is said once and the rest of the session goes without. */
  private attempt<T>(action: (database: Database) => T): T | undefined {
    if (!this.database) return undefined;
    try {
      return action(this.database);
    } catch (error) {
      const full = /full/i.test(reasonOf(error));
      this.options.log(
        full
          ? `cache: no room on the disk of ${this.path}; what is new is not kept`
          : `cache: ${this.path} is damaged (${reasonOf(error)}); it is made anew at the next start`,
      );
      this.shut();
      try {
        if (!full) this.removeFile();
      } catch {
        // Somebody holds it: the next start finds it damaged and makes it anew.
      }
      return undefined;
    }
  }

  private shut(): void {
    clearTimeout(this.timer);
    this.pending.clear();
    try {
      for (const statement of this.statements.values()) statement.finalize();
      this.database?.close();
    } catch {
      // It is given up anyway.
    }
    this.statements = new Map();
    this.database = undefined;
    this.isReading = false;
  }

  private removeFile(): void {
    for (const suffix of ["", "-journal", "-wal", ".lock"]) {
      rmSync(this.path + suffix, { recursive: true, force: true });
    }
  }
}

/** The key under which a tier's analyses are kept. */
function engineOf({ engines }: CacheOptions, tier: Tier): string {
  return `${tier}:${engines[tier] ?? ""}`;
}
