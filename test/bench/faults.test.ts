// The fault test: the real server among files, links and names of every bad kind, and killed at random moments.
// CORPUS_LENS_KILLS sets how often it is killed (4 by default; the full test: 50), CORPUS_LENS_SEED the moments,
// CORPUS_LENS_FAULTS=full adds texts so large that they take minutes.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { EntitiesRequest, ProblemsRequest } from "../../server/src/common/protocol";
import { TestFolder } from "../node/support";
import { allAnswers } from "./answers";
import { article } from "./news";
import { Chance } from "./random";
import { Session } from "./session";

const KILLS = Number(process.env.CORPUS_LENS_KILLS ?? 4);
const SEED = Number(process.env.CORPUS_LENS_SEED ?? 1);
const FULL = process.env.CORPUS_LENS_FAULTS === "full";
const server = resolve("dist/server.js");
const TEXT = "Angela Merkel reiste nach Berlin.\n";

/** Milliseconds after which what was reported is in the cache: its half second, and room for a busy machine. */
const WRITTEN = 1500;

/** How many articles, as they are now, the next start will find in the cache of a server that was killed. */
function keptArticles(corpus: string, storage: string, names: readonly string[]): number {
  // A copy: to open the database is to take up its log, and that is the next start's part.
  const copy = `${storage} as found`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(storage, copy, { recursive: true });
  rmSync(join(copy, "analyses.sqlite.lock"), { recursive: true, force: true });
  const database = new Database(join(copy, "analyses.sqlite"));
  try {
    // The log of a killed server can only be read by who has the database to himself.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    if (!database.get("SELECT 1 FROM sqlite_master WHERE name = 'content'")) return 0;
    const hashes = database.all("SELECT hex(hash) AS hash FROM content").map(({ hash }) => hash);
    const found = new Set(hashes);
    return names.filter((name) => found.has(contentHash(join(corpus, name)))).length;
  } finally {
    database.close();
  }
}

function contentHash(path: string): string {
  const hash = createHash("sha256").update(readFileSync(path)).digest();
  return hash.subarray(0, 16).toString("hex").toUpperCase();
}

describe("faults", function () {
  this.timeout(FULL ? 900_000 : 120_000 + KILLS * 5000);
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it("bad files are named once each, and the rest is indexed", async () => {
    const bad: Record<string, RegExp> = {
      "binary.txt": /binary/,
      "huge.txt": /101 MB/,
      "broken link.txt": /leads nowhere/,
    };
    folder.write({
      "binary.txt": Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
      "huge.txt": "",
      "long line.txt": TEXT.trim().repeat(FULL ? 300_000 : 10_000),
      "empty.txt": "",
      "latin.txt": Buffer.from("Angela Merkel reiste nach Köln.", "latin1"),
      "deep/down/here/a.txt": TEXT,
    });
    truncateSync(join(folder.path, "huge.txt"), 100 * 2 ** 20 + 1);
    symlinkSync(join(folder.path, "nowhere"), join(folder.path, "broken link.txt"));
    symlinkSync(folder.path, join(folder.path, "deep", "loop"));
    symlinkSync(join(folder.path, "deep"), join(folder.path, "deep", "down", "up"));
    const names = [
      "#%20?.txt",
      "'quote\".txt",
      "Ünïcødé 東京 😀.txt",
      "line\nbreak.txt",
      "-.txt",
      "[a]{b,c}*.txt",
    ];
    for (const name of names) writeFileSync(join(folder.path, name), TEXT);
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.of(0xff, 0xfe), Buffer.from(".txt")]),
      TEXT,
    );
    bad["\ufffd\ufffd.txt"] = /./;

    const session = await Session.start({ server, folder: folder.path });
    try {
      const status = await session.idle(names.length);
      const problems = await session.ask(ProblemsRequest, null);
      assert.deepEqual(
        problems.map(({ uri }) => uri).sort(),
        Object.keys(bad).map(folder.uri, folder).sort(),
      );
      for (const [name, reason] of Object.entries(bad)) {
        assert.match(problems.find(({ uri }) => uri === folder.uri(name))?.message ?? "", reason);
        assert.equal(session.logged.filter((line) => line.includes(name)).length, 1, name);
      }
      assert.deepEqual(session.shown, []);
      assert.equal(status.articles, names.length + 4);
      const merkel = await session.ask(EntitiesRequest, {
        query: "Merkel",
        sort: "count",
        offset: 0,
        limit: 1,
      });
      assert.equal(merkel.items[0]?.sources, names.length + 3);
    } finally {
      await session.end();
    }
  });

  it("files that vanish and appear while they are read do no harm", async () => {
    const chance = new Chance(SEED);
    for (let i = 0; i < 300; i++) folder.write({ [`${i % 10}/${i}.txt`]: article(chance) });
    const session = await Session.start({ server, folder: folder.path });
    try {
      for (let i = 0; i < 300; i += 3) rmSync(join(folder.path, `${i % 10}/${i}.txt`));
      rmSync(join(folder.path, "7"), { recursive: true });
      mkdirSync(join(folder.path, "8.txt"));
      const gone = Array.from({ length: 300 }, (_, i) => i).filter((i) => i % 3 === 0 && i % 10 !== 7);
      await session.filesChanged(gone.map((i) => ({ uri: folder.uri(`${i % 10}/${i}.txt`), type: 3 })));
      await session.filesChanged([{ uri: folder.uri("7"), type: 3 }]);
      const left = Array.from({ length: 300 }, (_, i) => i).filter((i) => i % 3 !== 0 && i % 10 !== 7).length;
      const status = await session.until(({ phase, articles }) => phase === "idle" && articles === left);
      assert.equal(status.total, left);
      assert.deepEqual(session.shown, []);
    } finally {
      await session.end();
    }
  });

  it(`killed at ${KILLS} random moments it starts right and loses no finished work (seed ${SEED})`, async () => {
    const chance = new Chance(SEED);
    const corpus = join(folder.path, "corpus");
    const names = Array.from({ length: 150 }, (_, i) => `${i}.txt`);
    for (const name of names) folder.write({ [`corpus/${name}`]: article(chance) });
    const storage = join(folder.path, "storage");
    let kept = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const session = await Session.start({ server, folder: corpus, storage });
      const enough = chance.below(names.length);
      const { articles } = await session.until((now) => now.articles >= enough || now.phase === "idle");
      const isWritten = chance.below(2) === 0;
      await new Promise((later) => setTimeout(later, (isWritten ? WRITTEN : 0) + chance.below(100)));
      await session.kill();
      const before = kept;
      kept = keptArticles(corpus, storage, names);
      assert.ok(
        kept >= before - 1,
        `kill ${kill}: ${kept} articles kept of ${before}, and one was rewritten`,
      );
      if (isWritten)
        assert.ok(kept >= articles, `kill ${kill}: ${kept} articles kept of ${articles} reported`);
      const name = chance.pick(names);
      folder.write({ [`corpus/${name}`]: article(chance) });
    }
    const [session, oracle] = [
      await Session.start({ server, folder: corpus, storage }),
      await Session.start({ server, folder: corpus }),
    ];
    try {
      await Promise.all([session.idle(names.length), oracle.idle(names.length)]);
      const some = names.slice(0, 20);
      assert.deepEqual(await allAnswers(session, corpus, some), await allAnswers(oracle, corpus, some));
      assert.deepEqual(session.logged, []);
    } finally {
      await Promise.all([session.end(), oracle.end()]);
    }
  });
});
