// The tables of the cache. It may be deleted at any time; the next start builds it anew.
import type { Database } from "node-sqlite3-wasm";

/** Changes with the tables; a cache of another version is thrown away. */
const SCHEMA_VERSION = 3;
/** "CorL" in ASCII: marks the file as ours. */
const APPLICATION_ID = 0x436f724c;

const SCHEMA = `
-- One row for each content seen, by the best recogniser that has read it.
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,      -- first 16 bytes of the SHA-256 of the file
  engine TEXT NOT NULL,    -- tier : recogniser id @ version / version of the code around it
  analysis BLOB NOT NULL   -- as codec.ts writes it
);
CREATE UNIQUE INDEX content_key ON content (hash);
CREATE INDEX content_engine ON content (engine);
-- One row for each file: as long as size and time are the same, so is the content.
CREATE TABLE file (
  path TEXT PRIMARY KEY,   -- absolute
  size INTEGER NOT NULL,   -- bytes
  modified REAL,           -- milliseconds since 1970; NULL: written too recently to be trusted
  hash BLOB NOT NULL       -- as in content
) WITHOUT ROWID;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** What is asked and done again and again. */
export const STATEMENTS = {
  find: `SELECT analysis, engine FROM file JOIN content ON content.hash = file.hash
         WHERE path = ? AND size = ? AND modified = ?`,
  findContent: "SELECT analysis, engine FROM content WHERE hash = ?",
  /** What the best recogniser, named last, has made is replaced by itself alone. */
  putContent: `INSERT INTO content (hash, engine, analysis) VALUES (?, ?, ?)
               ON CONFLICT DO UPDATE SET engine = excluded.engine, analysis = excluded.analysis
               WHERE content.engine <> ?4 OR excluded.engine = ?4`,
  putFile: "INSERT OR REPLACE INTO file (path, size, modified, hash) VALUES (?, ?, ?, ?)",
  forget: "DELETE FROM file WHERE path = ?",
} as const;

/** Sets the database up for one process that writes in large transactions. */
export function prepareDatabase(database: Database): void {
  // First of all: a write-ahead log needs memory shared between processes, which the binding has not, or one user.
  database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL;");
  // Large pages: through WebAssembly each read of the file costs more than the bytes it brings.
  database.exec("PRAGMA page_size = 16384; PRAGMA cache_size = -16000;");
  // With a write-ahead log a commit does not wait for the disk, and the thread that answers requests not for a commit.
  // And the binding never rolls back: it takes its own lock for another's, so a journal left by a killed process is
  // passed over and the file is damaged.
  database.get("PRAGMA journal_mode = WAL");
}

/** "ours" with the right tables, "empty" if just made, or "foreign": of another version or another program. */
export function inspect(database: Database): "ours" | "empty" | "foreign" {
  const number = (sql: string) => Object.values(database.get(sql) ?? {})[0];
  if (number("SELECT count(*) FROM sqlite_schema") === 0) return "empty";
  const ours = number("PRAGMA application_id") === APPLICATION_ID;
  return ours && number("PRAGMA user_version") === SCHEMA_VERSION ? "ours" : "foreign";
}

/** Makes the tables in an empty database. */
export function createTables(database: Database): void {
  database.exec(`BEGIN; ${SCHEMA} COMMIT;`);
}
