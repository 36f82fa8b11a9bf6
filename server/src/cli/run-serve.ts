// Runs `corpus-lens serve`: the language server for editors other than VS Code.
import { startServer } from "../lsp/server";
import { connectStdio } from "../node/connection";
import { createIndexer } from "../node/indexer";

/** Serves on standard input and output until the client goes. */
export function runServe(): void {
  startServer(connectStdio(), createIndexer);
}
