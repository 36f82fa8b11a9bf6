// The cache of analyses: what it finds, and what it does when its file is damaged, foreign, locked or cannot be.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { Database } from "node-sqlite3-wasm";
import type { Cache } from "../../server/src/node/cache/cache";
import { encodeAnalysis } from "../../server/src/node/cache/codec";
import { openCache } from "../../server/src/node/cache/sqlite-cache";
import { unpacked } from "../support/unpacked";
import { contentOf, fingerprintOf } from "./children/cache-contents";
import { fakeAnalysis, TestFolder } from "./support";

/** How often a writing process is killed; the figure is 50. */
const KILLS = Number(process.env.CORPUS_LENS_KILLS ?? 3);

/** The bundle of a program in children/. */
function built(name: string): string {
  const outfile = resolve(`out/test/node/${name}.js`);
  buildSync({
    entryPoints: [`test/node/children/${name}.ts`],
    bundle: true,
    platform: "node",
    outfile,
    external: ["node-sqlite3-wasm"],
  });
  return outfile;
}

describe("cache", function () {
  this.timeout(30_000);
  let folder: TestFolder;
  let log: string[];
  const opened: Cache[] = [];

  beforeEach(() => {
    folder = new TestFolder();
    log = [];
  });
  afterEach(() => {
    for (const cache of opened.splice(0)) cache.close();
    folder.remove();
  });

  const file = () => join(folder.path, "analyses.sqlite");
  const open = (engine = "fake@1", path = folder.path) => {
    const cache = openCache({ folder: path, engines: { fast: engine }, log: (line) => log.push(line) });
    if (cache) opened.push(cache);
    return cache;
  };
  const close = (cache: Cache | undefined) => {
    cache?.close();
    opened.splice(opened.indexOf(cache as Cache), 1);
  };
  const put = (cache: Cache | undefined, ...names: string[]) => {
    for (const name of names) {
      cache?.put(name, fingerprintOf(name), encodeAnalysis(fakeAnalysis(contentOf(name))), "fast");
    }
  };
  const finds = (cache: Cache | undefined, name: string) => {
    const found = cache?.find(name, fingerprintOf(name));
    if (found) assert.deepEqual(unpacked(found.analysis), structuredClone(fakeAnalysis(contentOf(name))));
    return found !== undefined;
  };
  const filled = (...names: string[]) => {
    const cache = open();
    put(cache, ...names);
    close(cache);
  };

  it("finds an unchanged file, a changed one never, the same content anywhere", () => {
    filled("a", "b");
    const cache = open();
    assert.equal(cache?.filled, true);
    assert.ok(finds(cache, "a") && finds(cache, "b") && !finds(cache, "c"));
    assert.equal(cache?.find("a", { ...fingerprintOf("a"), size: 1 }), undefined);
    assert.equal(cache?.find("a", { ...fingerprintOf("a"), modified: 1 }), undefined);
    assert.ok(cache?.findContent("moved", fingerprintOf("a")));
    close(cache);
    assert.ok(open()?.find("moved", fingerprintOf("a")));
    assert.deepEqual(log, []);
  });

  it("never trusts a time that another write could share", () => {
    const cache = open();
    const fingerprint = { ...fingerprintOf("a"), modified: Number.NaN };
    cache?.put("a", fingerprint, encodeAnalysis(fakeAnalysis("Anna")), "fast");
    close(cache);
    const again = open();
    assert.equal(again?.find("a", fingerprint), undefined);
    assert.ok(again?.findContent("a", fingerprint));
  });

  it("forgets a file but keeps its content for its return", () => {
    filled("a");
    const cache = open();
    cache?.forget("a");
    close(cache);
    const again = open();
    assert.ok(!finds(again, "a"));
    assert.ok(again?.findContent("a", fingerprintOf("a")));
  });

  it("keeps analyses of another recogniser and drops those of an older version", () => {
    filled("a");
    const other = open("slow@1");
    assert.ok(!finds(other, "a"));
    close(other);
    const same = open("fake@1");
    assert.ok(finds(same, "a"));
    close(same);
    close(open("fake@2"));
    assert.ok(!finds(open("fake@1"), "a"));
  });

  it("replaces a quick analysis by a better one, never the other way round, also in a later session", () => {
    const engines = { fast: "fake@1", precise: "slow@1" };
    const session = (use: (cache: Cache) => void, keys: { fast: string; precise?: string } = engines) => {
      const cache = openCache({ folder: folder.path, engines: keys, log: (line) => log.push(line) });
      assert.ok(cache);
      use(cache);
      cache.close();
    };
    const [quick, close] = ["Anna", "Anna Berta"].map((text) => encodeAnalysis(fakeAnalysis(text)));
    const fingerprint = fingerprintOf("a");
    const reading = (cache: Cache) => {
      const found = cache.find("a", fingerprint);
      assert.deepEqual(cache.findText(fingerprint.hash)?.tier, found?.tier);
      return found && [found.tier, unpacked(found.analysis).length];
    };
    session((cache) => cache.put("a", fingerprint, quick as Uint8Array, "fast"));
    session((cache) => {
      assert.deepEqual(reading(cache), ["fast", 4]);
      cache.putText(fingerprint.hash, close as Uint8Array, "precise");
    });
    session((cache) => {
      assert.deepEqual(reading(cache), ["precise", 10]);
      cache.put("a", fingerprint, quick as Uint8Array, "fast");
    });
    session((cache) => assert.deepEqual(reading(cache), ["precise", 10]));
    session((cache) => assert.equal(reading(cache), undefined), { ...engines, precise: "slow@2" });
    assert.deepEqual(log, []);
  });

  it("never takes one file's analysis for another's after a change of versions", () => {
    const names = Array.from({ length: 20 }, (_, i) => `${i}`);
    filled(...names);
    const newer = open("fake@2");
    put(newer, ...names.slice(10));
    close(newer);
    const again = open("fake@2");
    for (const name of names) assert.equal(finds(again, name), Number(name) >= 10);
  });

  it("is made anew when it was cut short, overwritten or of another version", function () {
    this.timeout(20_000);
    const names = Array.from({ length: 400 }, (_, i) => String(i));
    filled(...names);
    const bytes = readFileSync(file());
    const noise = Uint8Array.from(bytes, (byte, i) => (byte * 31 + i * 7919) % 256);
    const damages: (() => void)[] = [
      () => truncateSync(file(), 5000),
      () => writeFileSync(file(), noise),
      () => writeFileSync(file(), "not a database"),
      () => writeFileSync(file(), Buffer.concat([bytes.subarray(0, 4096), noise.subarray(4096)])),
      () => {
        const database = new Database(file());
        database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version = 999");
        database.close();
      },
    ];
    for (const damage of damages) {
      writeFileSync(file(), bytes);
      damage();
      log.length = 0;
      const cache = open();
      for (const name of names) finds(cache, name);
      cache?.tidy(new Set());
      close(cache);
      assert.equal(log.length, 1, `one message, not ${log.join("; ")}`);
      assert.match(log[0] ?? "", /^cache: .* made anew/);
      filled("a");
      const again = open();
      assert.ok(finds(again, "a"));
      close(again);
    }
  });

  it("is done without when another window has it, and taken over when that window died", () => {
    filled("a");
    const first = open();
    assert.equal(open(), undefined);
    assert.match(log.join(), /in use by another window/);
    close(first);
    writeFileSync(join(folder.path, "analyses.lock"), "1");
    assert.equal(open(), undefined);
    writeFileSync(join(folder.path, "analyses.lock"), "4194304000");
    mkdirSync(`${file()}.lock`);
    assert.ok(finds(open(), "a"));
  });

  it("is done without in a folder that cannot be written", () => {
    folder.write({ file: "" });
    assert.equal(open("fake@1", join(folder.path, "file", "cache")), undefined);
    assert.match(log.join(), /cannot be used \(not a folder\); going without/);
    assert.equal(log.length, 1);
  });

  it("keeps what it has when the disk is full, and says so once", () => {
    filled("a");
    const cache = openCache({
      folder: folder.path,
      engines: { fast: "fake@1" },
      mostPages: 20,
      log: (line) => log.push(line),
    });
    put(cache, ...Array.from({ length: 600 }, (_, i) => `new ${i}`));
    assert.equal(cache?.find("a", fingerprintOf("a")), undefined);
    cache?.close();
    assert.equal(log.length, 1);
    assert.match(log[0] ?? "", /no room on the disk/);
    assert.ok(finds(open(), "a"));
  });

  it("keeps what was written when it is killed in the middle of writing more", () => {
    const script = built("cache-killed");
    for (const write of [1, 2, 3]) {
      const { signal, stderr } = spawnSync(process.execPath, [script, folder.path, String(write)]);
      assert.deepEqual([signal, String(stderr)], ["SIGKILL", ""]);
      const cache = open();
      assert.deepEqual(log, []);
      for (let i = 0; i < 250; i++) assert.ok(finds(cache, `0/${i}.txt`), `write ${write}: ${i}`);
      close(cache);
      for (const name of readdirSync(folder.path)) rmSync(join(folder.path, name), { recursive: true });
    }
  });

  it(`is right and complete after kill -9 at ${KILLS} random moments`, async function () {
    this.timeout(10_000 + KILLS * 3000);
    const script = built("cache-writer");
    let batch = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [script, folder.path, String(batch)]);
      let errors = "";
      child.stderr.on("data", (data) => {
        errors += data;
      });
      child.stdout.on("data", (data) => {
        batch = Number(String(data).trim().split("\n").at(-1)) + 1;
      });
      await once(child.stdout, "data");
      const exit = once(child, "exit");
      setTimeout(() => child.kill("SIGKILL"), Math.random() * 150);
      await exit;
      assert.equal(errors, "");
      const cache = open();
      assert.deepEqual(log, []);
      for (let finished = 0; finished < batch; finished++) {
        for (let i = 0; i < 250; i += 37) assert.ok(finds(cache, `${finished}/${i}.txt`), `${finished}/${i}`);
      }
      close(cache);
    }
    assert.deepEqual(log, []);
  });
});
