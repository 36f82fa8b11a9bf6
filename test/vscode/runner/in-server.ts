// Runs a scenario in VS Code's server, shown by a headless browser.
import type { Page } from "playwright-core";
import { startBrowser } from "../editor/browser";
import { installServer } from "../editor/install";
import { root } from "../editor/places";
import { startServer } from "../editor/server";
import { emptyExtension } from "./empty-extension";
import type { Run } from "./run";

const limitSeconds = 120;

/** Runs the suites; resolves when the editor says that they ended. Whether they passed is in the report alone. */
export async function runInServer({ scenario, folder, data, tests, env, vsix }: Run): Promise<void> {
  installServer();
  const server = await startServer({ data, env, testDriver: true, ...(vsix ? { install: vsix } : {}) });
  try {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const ended = untilTestsEnd(page);
      const extension = scenario.extension === "package" ? emptyExtension(data) : root;
      const address = server.address(folder, [
        ["skipWelcome", "true"],
        ["extensionDevelopmentPath", server.remote(extension)],
        ["extensionTestsPath", server.remote(tests)],
      ]);
      await page.goto(address);
      await ended;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** The page calls `codeAutomationExit` when the tests are over; its console goes to `codeAutomationLog`. */
async function untilTestsEnd(page: Page): Promise<void> {
  let log: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}\n${log.join("\n")}`));
    timer = setTimeout(
      () => fail(`The editor did not end the tests within ${limitSeconds} s`),
      limitSeconds * 1000,
    );
    page.once("crash", () => fail("The page crashed"));
    void page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
      log = [...log.slice(-50), `[${type}] ${args.map(String).join(" ")}`];
    });
    void page.exposeFunction("codeAutomationExit", () => resolve());
  });
  return ended.finally(() => clearTimeout(timer));
}
