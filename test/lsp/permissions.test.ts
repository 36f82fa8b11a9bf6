// Files and folders that the reader may not read: named once, and nothing else suffers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileChangeType, type Hover } from "vscode-languageserver/node";
import { ProblemsRequest } from "../../server/src/common/protocol";
import { endServers, find, SERVER, TestClient } from "./client";
import { BERLIN, FILES } from "./two-articles";

/** Root may read everything, so the server runs as nobody then. */
const NOBODY = 65_534;
const user = process.getuid?.() === 0 ? NOBODY : undefined;

/** False where files have no modes, or where nobody cannot run the server. */
function isPossible(): boolean {
  if (process.getuid === undefined) return false;
  if (user === undefined) return true;
  const script = "require('node:fs').accessSync(process.argv[1])";
  return spawnSync(process.execPath, ["-e", script, SERVER], { uid: user, gid: user }).status === 0;
}

describe("language server: permissions", function () {
  this.timeout(20_000);
  let client: TestClient;
  after(endServers);

  it("names what it may not read, once, and indexes the rest", async function () {
    if (!isPossible()) this.skip();
    const lock = (folder: string) => {
      chmodSync(folder, 0o755);
      writeFileSync(join(folder, "locked.txt"), "Angela Merkel war in Rom.\n");
      chmodSync(join(folder, "locked.txt"), 0);
      mkdirSync(join(folder, "closed"), { mode: 0 });
    };
    client = await TestClient.start(FILES, { prepare: lock, user });
    const problems = async () => {
      const found = await client.ask(ProblemsRequest, null);
      return found.map(({ uri, message }) => [uri.slice(client.uri(".").length), message]);
    };
    const folder = ["/closed", "no permission to read it"];
    const both = [folder, ["/locked.txt", "no permission to read it"]];
    assert.deepEqual(await problems(), both);
    const hover = await client.request<Hover>("textDocument/hover", "berlin.txt", find(BERLIN, "Merkel"));
    assert.match(JSON.stringify(hover.contents), /5 mentions in 2 sources/u);

    const changed = { changes: [{ uri: client.uri("locked.txt"), type: FileChangeType.Changed }] };
    chmodSync(join(client.folder, "locked.txt"), 0o644);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", changed);
    await client.indexed(3);
    assert.deepEqual(await problems(), [folder]);
    assert.equal(client.logged.filter((line) => line.includes("locked.txt")).length, 1);
    assert.equal(client.logged.filter((line) => line.includes("closed")).length, 1);
    assert.equal(await client.stop(), 0);
  });
});
