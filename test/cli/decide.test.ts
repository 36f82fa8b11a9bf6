// Decisions on the command line: each says what it touches, is written as a line of the file, and holds from then on.
import assert from "node:assert/strict";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { TestFolder } from "../node/support";

const cli = resolve("dist/cli.js");

describe("command line: decisions", function () {
  this.timeout(120_000);
  let folder: TestFolder;
  // Nobody's name is in the file, whatever git is told on this machine.
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const run = (...args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", env });
  const path = () => join(folder.path, ".corpus-lens", "decisions.yaml");
  const file = () => readFileSync(path(), "utf8");
  const decide = (...args: readonly string[]) => run("decide", folder.path, ...args);
  const names = (): string[] => {
    const records: { name: string; type: string; total: number }[] = JSON.parse(
      run("entities", folder.path, "--json").stdout,
    );
    return records.map(({ name, type, total }) => `${name}/${type}=${total}`).sort();
  };

  beforeEach(() => {
    folder = new TestFolder();
    folder.write({
      "a.txt": "Angela Merkel traf in Berlin Emmanuel Macron. Merkel sprach mit Macron über Frankreich.\n",
      "sub/b.txt": "Angela Merkel reiste nach Paris. Später sprach Merkel in Paris über den Umbau.\n",
    });
  });
  afterEach(() => folder.remove());

  it("say what they touch before they are made, and write nothing then", () => {
    const { stdout, stderr, status } = decide("not-a-name", "Paris", "--dry-run");
    assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
    assert.equal(stdout, "- { not-a-name: Paris }  # 2 mentions in 1 article\n");
    assert.ok(!existsSync(path()));
  });

  it("are written line by line in the order of names, hold at once, and are listed", () => {
    decide("rename", "Angela Merkel", "Die Kanzlerin", "--why", "so nennt man sie");
    decide("name", "ORG", "Umbau");
    decide("not-a-name", "Berlin", "--in", "a.txt");
    const { stderr, status } = decide("same", "Paris", "Frankreich");
    assert.deepEqual({ stderr, status }, { stderr: "", status: 0 });
    assert.equal(
      file(),
      [
        "version: 1",
        "decisions:",
        "- { rename: PER Angela Merkel, to: Die Kanzlerin, why: so nennt man sie }",
        "- { not-a-name: Berlin, in: a.txt }",
        "- { same: [ LOC Frankreich, LOC Paris ] }",
        "- { name: Umbau, type: ORG }",
        "",
      ].join("\n"),
    );
    const found = names();
    for (const name of ["Die Kanzlerin/PER=4", "Umbau/ORG=1", "Paris/LOC=3"])
      assert.ok(found.includes(name), `${name} in ${found.join(", ")}`);
    const listed: { decide: string; line: number; mentions: number }[] = JSON.parse(
      run("decisions", "list", folder.path, "--json").stdout,
    );
    assert.deepEqual(
      listed.map(({ decide, line, mentions }) => [decide, line, mentions]),
      [
        ["rename", 3, 4],
        ["not-a-name", 4, 1],
        ["same", 5, 3],
        ["name", 6, 1],
      ],
    );
    const { stdout, status: checked } = run("decisions", "check", folder.path);
    assert.deepEqual([stdout, checked], ["", 0]);
  });

  it("are a table of the exported database", () => {
    decide("not-a-name", "Paris", "--why", "zu oft");
    const sqlite = join(folder.path, "corpus.sqlite");
    assert.equal(run("export", folder.path, "--sqlite", sqlite).status, 0);
    const database = new Database(sqlite);
    try {
      assert.deepEqual(database.all("SELECT kind, says, why, author, mentions, articles FROM decision"), [
        {
          kind: "not-a-name",
          says: "- { not-a-name: Paris, why: zu oft }",
          why: "zu oft",
          author: null,
          mentions: 2,
          articles: 1,
        },
      ]);
      assert.deepEqual(database.all("SELECT name FROM entity WHERE name = 'Paris'"), []);
    } finally {
      database.close();
    }
  });

  it("are refused where it is not clear what is meant, with exit code 2", () => {
    for (const args of [
      ["rename", "Niemand", "Jemand"],
      ["retype", "Paris", "CITY"],
      ["same", "Paris"],
      ["call", "Paris", "Lutetia"],
      ["not-a-name", "Paris", "--in", "c.txt"],
      ["not-a-name", "Paris", "--at", "in ⟦Paris⟧"],
    ]) {
      const { stderr, status } = decide(...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, /^corpus-lens: .+\n$/);
    }
    assert.ok(!existsSync(path()));
  });

  it("are checked: what is broken, contradicts, or has no effect is named by its line, with exit code 1", () => {
    folder.write({
      ".corpus-lens/decisions.yaml": `version: 1
decisions:
- { same: [LOC Paris, LOC Berlin] }
- { different: [LOC Paris, LOC Berlin] }
- { not-a-name: Atlantis }
- { not-a-name: Paris, in: gone.txt }
- { nota-name: Paris }
`,
    });
    const { stdout, status } = run("decisions", "check", folder.path);
    assert.equal(status, 1);
    assert.deepEqual(stdout.trim().split("\n"), [
      ".corpus-lens/decisions.yaml:4: called the same and also different (line 3)",
      ".corpus-lens/decisions.yaml:5: without effect: no such name in the corpus",
      ".corpus-lens/decisions.yaml:6: without effect: no article gone.txt",
      ".corpus-lens/decisions.yaml:7: says no decision, or several",
      '.corpus-lens/decisions.yaml:7: unknown key: nota-name; is "not-a-name" meant?',
    ]);
  });
});
