// Runs `corpus-lens serve`: the language server for editors other than VS Code.
import { Console } from "node:console";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/server";
import { createIndexer } from "../node/indexer/indexer";

/** Serves on standard input and output until the client goes. */
export function runServe(): void {
  // Whatever is printed must not get among the messages.
  globalThis.console = new Console(process.stderr);
  for (const event of ["end", "close"]) process.stdin.once(event, () => process.exit(1));
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), createIndexer);
}
