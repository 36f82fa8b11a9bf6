// Entry point of the language server for editors: `--node-ipc` for one that forks it, `--stdio` for any other.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./lsp/server";
import { createIndexer } from "./node/indexer/indexer";

const connection = createConnection(ProposedFeatures.all);
// A promise nobody waited for must not take the whole session along.
process.on("unhandledRejection", (reason) => connection.console.error(`unexpected: ${String(reason)}`));
startServer(connection, createIndexer);
