// `npm run try [FOLDER]`: a real VS Code with the extension on a folder, for a browser on this machine.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { installServer, MissingError } from "./editor/install";
import { linkExtension } from "./editor/link-extension";
import { root, temporaryFolder } from "./editor/places";
import { startServer } from "./editor/server";

async function main(): Promise<void> {
  const folder = resolve(process.env.INIT_CWD ?? ".", process.argv[2] ?? join(root, "seeds"));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new MissingError(`Not a folder: ${folder}`);
  installServer();

  const temporary = temporaryFolder("try");
  linkExtension(join(temporary.path, "server/extensions"));
  const server = await startServer({ data: temporary.path, settings: { "corpusLens.folders": ["."] } });
  console.log(`VS Code with Corpus Lens on ${folder}:\n\n    ${server.address(folder)}\n\nCtrl-C ends it.`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    temporary.remove();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
}

main().catch((error: unknown) => {
  console.error(error instanceof MissingError ? error.message : error);
  process.exitCode = 1;
});
