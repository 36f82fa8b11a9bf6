// Runs `corpus-lens serve`: the language server for editors other than VS Code.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/server";
import { createIndexer } from "../node/indexer";

/** Serves on standard input and output until the client goes. */
export function runServe(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), createIndexer);
}
