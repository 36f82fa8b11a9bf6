// The server as a process: how it ends, and its other way to speak.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { resolve } from "node:path";
import {
  createMessageConnection,
  ErrorCodes,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
} from "vscode-languageserver/node";
import { endServers, type TestClient } from "./client";
import { startOnTwo } from "./two-articles";

describe("language server: process", function () {
  this.timeout(20_000);
  let client: TestClient;
  after(endServers);

  it("ends when its client goes without a word", async () => {
    client = await startOnTwo();
    assert.equal(await client.vanish(), 1);
  });

  it("speaks over Node's own channel as well, and of nothing before it is initialized", async () => {
    const server = fork(resolve("dist/server.js"), ["--node-ipc"]);
    const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.listen();
    for (const method of ["textDocument/hover", "corpusLens/status", "no/such"])
      await assert.rejects(connection.sendRequest(method, {}), { code: ErrorCodes.ServerNotInitialized });
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const result = await connection.sendRequest<InitializeResult>("initialize", params);
    assert.equal(result.capabilities.hoverProvider, true);
    await assert.rejects(connection.sendRequest("no/such", {}), { code: ErrorCodes.MethodNotFound });
    await connection.sendRequest("shutdown");
    const exited = new Promise((done) => server.once("exit", done));
    await connection.sendNotification("exit");
    assert.equal(await exited, 0);
    connection.dispose();
  });
});
