// The connection to the client: over standard input and output, or however the arguments of the process say.
import { Console } from "node:console";
import {
  type Connection,
  createConnection,
  type Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { messageToBytes } from "../lsp/location-list";

/** Connects to the client as `--stdio`, `--node-ipc`, `--pipe` or `--socket` say. Not listening yet. */
export function connect(): Connection {
  return process.argv.includes("--stdio") ? connectStdio() : createConnection(ProposedFeatures.all);
}

/** As the library does it, but for lists that write themselves. The process ends with its client. */
export function connectStdio(): Connection {
  // Whatever is printed must not get among the messages.
  globalThis.console = new Console(process.stderr);
  for (const event of ["end", "close"]) process.stdin.once(event, () => process.exit(1));
  const contentTypeEncoder = {
    name: "application/json",
    encode: async (message: Message) => messageToBytes(message),
  };
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout, { contentTypeEncoder }),
  );
}
