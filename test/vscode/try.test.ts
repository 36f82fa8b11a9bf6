// `npm run try` as a reader meets it: an address, a workbench in the browser that knows the articles, and an end
// that leaves nothing behind.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startBrowser } from "./editor/browser";
import { root, type TemporaryFolder, temporaryFolder } from "./editor/places";
import { Workbench } from "./pictures/workbench";

describe("npm run try", function () {
  this.timeout(90_000);
  let temporary: TemporaryFolder;
  let browser: Browser;
  before(async () => {
    temporary = temporaryFolder("reader");
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    temporary.remove();
  });

  it("shows a folder's entities, writes nothing into it, and ends cleanly", async () => {
    const folder = join(temporary.path, "articles");
    cpSync(join(root, "seeds"), folder, { recursive: true });
    const before = readdirSync(folder);
    const program = spawn(process.execPath, [join(root, "out/test/vscode/try.js"), folder], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TMPDIR: temporary.path },
    });
    const ended = new Promise<number | null>((resolve) => program.once("exit", resolve));
    try {
      const workbench = new Workbench(await browser.newPage());
      await workbench.open(await addressOf(program));
      await workbench.view("Corpus");
      await workbench.unfold("People");
      await workbench.row("Donald Trump").waitFor();
    } finally {
      program.kill("SIGINT");
    }
    assert.equal(await ended, 0);
    assert.deepEqual(readdirSync(folder), before);
    assert.deepEqual(
      readdirSync(temporary.path).filter((name) => name.startsWith("corpus-lens-try")),
      [],
    );
  });

  it("says in one line that a folder is missing", async () => {
    const program = spawn(process.execPath, [join(root, "out/test/vscode/try.js"), "no such folder"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let message = "";
    program.stderr.on("data", (chunk: Buffer) => {
      message += chunk.toString();
    });
    assert.equal(await new Promise((resolve) => program.once("exit", resolve)), 1);
    assert.match(message, /^Not a folder: .*no such folder\n$/);
  });
});

/** The address that the program prints; rejects if it ends without one. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    program.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\S+(?=\s)/.exec(output)?.[0];
      if (address) resolve(address);
    });
    program.once("exit", (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}
