// `npm run screenshots FOLDER [THEME ...]`: pictures of the extension at work, to be looked at by people.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { startBrowser } from "./editor/browser";
import { installServer } from "./editor/install";
import { linkExtension } from "./editor/link-extension";
import { root, temporaryFolder } from "./editor/places";
import { startServer } from "./editor/server";
import { type Scene, scenes } from "./pictures/scenes";
import { Workbench } from "./pictures/workbench";

/** Short names of the themes in file names, and what the editor calls them. */
const themes: Record<string, string> = {
  light: "Light Modern",
  dark: "Dark Modern",
  contrast: "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};

/** Right edge of the side bar. */
const SIDE_BAR = 420;
const SIZE = { width: 1440, height: 860 };

async function main(): Promise<void> {
  const [folder, ...chosen] = process.argv.slice(2);
  if (!folder) throw new Error("Name the folder for the pictures");
  const target = resolve(process.env.INIT_CWD ?? ".", folder);
  mkdirSync(target, { recursive: true });
  installServer();
  const browser = await startBrowser();
  try {
    for (const theme of chosen.length > 0 ? chosen : Object.keys(themes))
      for (const corpus of [true, false]) {
        const group = scenes.filter((scene) => scene.corpus === corpus);
        await photograph(browser, group, corpus, theme, target);
      }
  } finally {
    await browser.close();
  }
}

/** Takes the pictures of some scenes, one after the other in one workbench. */
async function photograph(browser: Browser, group: Scene[], corpus: boolean, theme: string, target: string) {
  const temporary = temporaryFolder("screenshots");
  linkExtension(join(temporary.path, "server/extensions"));
  const settings = {
    "workbench.colorTheme": themes[theme],
    "editor.minimap.enabled": false,
    "editor.wordWrap": "on",
    ...(corpus ? { "corpusLens.folders": ["."] } : {}),
  };
  const server = await startServer({ data: temporary.path, settings });
  try {
    const page = await browser.newPage({ viewport: SIZE });
    const workbench = new Workbench(page);
    await workbench.open(server.address(join(root, "seeds")));
    await workbench.widenSideBar(SIDE_BAR);
    for (const scene of group) {
      const path = join(target, `${scene.name}-${theme}.png`);
      await scene
        .arrange(workbench)
        .catch((error: unknown) => console.error(`${scene.name}: ${String(error)}`));
      await page.screenshot({ path });
      console.log(path);
    }
    await page.close();
  } finally {
    await server.stop();
    temporary.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
