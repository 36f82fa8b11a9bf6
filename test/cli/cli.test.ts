// The command line as it ships: what it prints, on what it exits.
import assert from "node:assert/strict";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { TestFolder } from "../node/support";

const cli = resolve("dist/cli.js");
const run = (args: readonly string[], input?: string | Uint8Array): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", ...(input !== undefined && { input }) });
const lines = (text: string) => text.split("\n").filter(Boolean);

describe("command line", function () {
  this.timeout(30_000);
  let folder: TestFolder;
  const articles = {
    "a.txt": "Angela Merkel traf in Berlin Emmanuel Macron. Merkel sprach mit Macron über Frankreich.\n",
    "sub/b.txt": "Angela Merkel reiste nach Paris.\n",
  };

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it("entities --json gives counts by form and source that add up", () => {
    folder.write(articles);
    const { stdout, stderr, status } = run(["entities", folder.path, "--json"]);
    assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
    const entities: { name: string; type: string; forms: object; sources: object; total: number }[] =
      JSON.parse(stdout);
    const merkel = entities.find(({ name }) => name === "Angela Merkel");
    assert.deepEqual(merkel?.sources, { "a.txt": 2, "sub/b.txt": 1 });
    assert.deepEqual(Object.keys(entities[0] ?? {}).sort(), [
      "forms",
      "id",
      "name",
      "sources",
      "total",
      "type",
    ]);
    const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
    for (const { forms, sources, total } of entities) {
      assert.equal(sum(forms), total);
      assert.equal(sum(sources), total);
    }
    const totals = entities.map(({ total }) => total);
    assert.deepEqual(
      totals,
      [...totals].sort((a, b) => b - a),
    );
  });

  it("entities prints a plain table into a pipe, in colour only when forced", () => {
    folder.write(articles);
    const { stdout } = run(["entities", folder.path]);
    assert.match(stdout, /^entity +type +forms +a +b +total$/m);
    assert.ok(!stdout.includes("\u001b"));
    for (const line of lines(stdout)) assert.ok(line.length <= 80, line);
    const env = { ...process.env, FORCE_COLOR: "1" };
    const forced = spawnSync(process.execPath, [cli, "entities", folder.path], { encoding: "utf8", env });
    assert.ok(forced.stdout.includes("\u001b"));
  });

  it("annotate gives one line an article in the gold format", () => {
    folder.write(articles);
    const records = lines(run(["annotate", folder.path]).stdout).map((line) => JSON.parse(line));
    assert.deepEqual(
      records.map(({ id, text }) => ({ id, text })),
      Object.entries(articles).map(([id, text]) => ({ id, text })),
    );
    const [first] = records[0].mentions;
    assert.deepEqual(Object.keys(first).sort(), ["confidence", "end", "entity", "kind", "start", "type"]);
    assert.equal(records[0].text.slice(first.start, first.end), "Angela Merkel");
    assert.equal(records[1].mentions[0].entity, first.entity);
  });

  it("annotate reads a file, and one article from standard input in any encoding", () => {
    folder.write(articles);
    const file = lines(run(["annotate", `${folder.path}/a.txt`, "--no-text"]).stdout).map((l) =>
      JSON.parse(l),
    );
    assert.deepEqual(Object.keys(file[0]), ["id", "mentions"]);
    assert.equal(file[0].id, "a.txt");
    const latin = Buffer.from("Köln grüßt Angela Merkel.", "latin1");
    const piped = JSON.parse(run(["annotate", "-"], latin).stdout);
    assert.equal(piped.text, "Köln grüßt Angela Merkel.");
  });

  it("names bad input in one line each, does the rest, and exits with 2", () => {
    folder.write({ ...articles, "bad.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3) });
    const { stdout, stderr, status } = run(["annotate", "nowhere", folder.path, "--no-text"]);
    assert.equal(status, 2);
    assert.equal(lines(stdout).length, 2);
    assert.deepEqual(lines(stderr), [
      "corpus-lens: nowhere: no such file",
      `corpus-lens: ${folder.path}/bad.txt: binary data, not text`,
    ]);
    for (const args of [["entities"], ["entities", "nowhere"], ["nonsense"], ["evaluate", "nowhere"]]) {
      const failed = run(args);
      assert.equal(failed.status, 2, args.join(" "));
      assert.equal(lines(failed.stderr).length, 1, failed.stderr);
    }
  });

  it("refuses numbers that are none", () => {
    folder.write(articles);
    for (const limit of ["abc", "-3", "1.5", ""]) {
      const { stdout, stderr, status } = run(["entities", folder.path, `--limit=${limit}`]);
      assert.deepEqual([stdout, status], ["", 2], limit);
      assert.equal(lines(stderr).length, 1, stderr);
    }
    assert.equal(run(["entities", folder.path, "--limit", "1"]).status, 0);
  });

  it("takes the usual endings in any case, and says what it leaves out", () => {
    folder.write({
      "A.TXT": "Berlin.",
      "b.Markdown": "*Angela Merkel*s Rede.",
      "c.htm": "<p>In <b>Paris</b>.</p>",
    });
    const taken = run(["annotate", folder.path, "--no-text"]);
    assert.deepEqual([taken.stderr, lines(taken.stdout).length], ["", 3]);
    const left = run(["annotate", folder.path, "--include", "**/*.rst"]);
    assert.deepEqual([left.stdout, left.status], ["", 0]);
    assert.equal(
      left.stderr,
      `corpus-lens: ${folder.path}: 3 files are left out (1 .htm, 1 .markdown, 1 .txt): --include takes **/*.rst\n`,
    );
  });

  it("ends quietly when the reader has gone", () => {
    const texts = Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `${articles["a.txt"]}`.repeat(40)]);
    folder.write(Object.fromEntries(texts));
    const command = `"${process.execPath}" "${cli}" annotate "${folder.path}" | head -c 100`;
    const { stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    assert.equal(stderr, "");
  });

  it("evaluate scores running text, as a table and as JSON", () => {
    const gold = JSON.stringify({
      id: "a",
      text: "Angela Merkel reiste nach Berlin.",
      mentions: [{ start: 0, end: 13, type: "PER", kind: "name", entity: "merkel" }],
    });
    folder.write({ "gold.jsonl": `${gold}\n`, "bad.jsonl": "{" });
    const { stdout, stderr, status } = run([
      "evaluate",
      `${folder.path}/gold.jsonl`,
      `${folder.path}/bad.jsonl`,
      "--json",
    ]);
    assert.equal(status, 2);
    assert.match(stderr, /bad\.jsonl: line 1/);
    const { mentions, entities, tokensPerSecond } = JSON.parse(stdout);
    assert.equal(mentions.PER.recall, 1);
    assert.ok(entities.bcubed.f1 > 0 && tokensPerSecond > 0);
    assert.match(run(["evaluate", `${folder.path}/gold.jsonl`]).stdout, /precision/);
  });

  it("export writes a database whose tables agree", () => {
    folder.write(articles);
    const file = join(folder.path, "corpus.sqlite");
    assert.equal(run(["export", folder.path, "--sqlite", file]).status, 0);
    const database = new Database(file, { readOnly: true });
    const rows = (sql: string) => database.all(sql).map((row) => Object.values(row));
    try {
      assert.deepEqual(rows("SELECT path, words FROM article ORDER BY id"), [
        ["a.txt", 13],
        ["sub/b.txt", 5],
      ]);
      const merkel = "FROM mention JOIN entity ON entity.id = entity WHERE name = 'Angela Merkel'";
      assert.deepEqual(rows(`SELECT surface, sentence ${merkel} AND article = 2`), [
        ["Angela Merkel", "Angela Merkel reiste nach Paris."],
      ]);
      assert.deepEqual(
        rows("SELECT path, mentions FROM entity_in_article WHERE name = 'Angela Merkel' ORDER BY 1"),
        [
          ["a.txt", 2],
          ["sub/b.txt", 1],
        ],
      );
      for (const counted of ["SELECT count(*) FROM mention", "SELECT sum(count) FROM form"]) {
        assert.deepEqual(rows(counted), rows("SELECT sum(mentions) FROM entity"));
      }
      assert.deepEqual(rows("SELECT count(*) FROM entity WHERE introduction IS NULL"), [[0]]);
      assert.deepEqual(rows("PRAGMA foreign_key_check"), []);
    } finally {
      database.close();
    }
    const again = run(["export", folder.path, "--sqlite", file]);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /is there already/);
    assert.equal(run(["export", folder.path, "--sqlite", file, "--force"]).status, 0);
    assert.match(run(["export", folder.path, "--sqlite", "/nowhere/x.sqlite"]).stderr, /cannot be written/);
  });

  it("export writes evidence that points to a later article", () => {
    folder.write({
      "a.txt": "Merkel reiste am Montag nach Genf.\n",
      "b.txt": "Angela Merkel reiste am Dienstag nach Wien.\n",
    });
    const file = join(folder.path, "later.sqlite");
    const { status, stderr } = run(["export", folder.path, "--sqlite", file]);
    assert.deepEqual([status, stderr], [0, ""]);
    const database = new Database(file, { readOnly: true });
    try {
      const later = "SELECT count(*) AS n FROM evidence JOIN mention ON mention.id = mention";
      assert.deepEqual(database.all(`${later} WHERE evidence.article > mention.article`), [{ n: 1 }]);
    } finally {
      database.close();
    }
  });

  it("says its version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.equal(run(["--version"]).stdout.trim(), version);
  });
});
