// Entry point of the language server for editors: `server.js --stdio`, or `--node-ipc` for one that forks it.
import { startServer } from "./lsp/server";
import { connect } from "./node/connection";
import { createIndexer } from "./node/indexer";
import { letOtherThreadsStepBack } from "./node/priority";

letOtherThreadsStepBack();
const connection = connect();
// A promise nobody waited for must not take the whole session along.
process.on("unhandledRejection", (reason) => connection.console.error(`unexpected: ${String(reason)}`));
startServer(connection, createIndexer);
