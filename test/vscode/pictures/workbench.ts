// Drives the workbench in a browser page as a reader would: by commands, keys and the mouse.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../editor/places";

/** The workbench shown in a page. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Opens the workbench and waits until its folder and the extension's view are there. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.waitForSelector(".explorer-folders-view .monaco-list-row");
    await this.page.waitForSelector(".activitybar .action-label[aria-label^='Corpus']");
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.page.waitForSelector(".quick-input-widget input");
    await this.page.keyboard.type(title);
    await this.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await this.rest(300);
    await this.page.keyboard.press("Enter");
    await this.rest(500);
  }

  /** Opens a file of the folder and waits until its lenses are there, if it shall have some. */
  async file(name: string, lenses = true): Promise<void> {
    await this.page.keyboard.press("Control+p");
    await this.page.waitForSelector(".quick-input-widget input");
    await this.page.keyboard.type(name);
    await this.page
      .locator(`.quick-input-list .monaco-list-row.focused[aria-label*="${name}"]`)
      .first()
      .waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    if (lenses) await this.page.locator(".codelens-decoration").first().waitFor();
    await this.rest(500);
  }

  /** Puts the cursor where a text of the sample article first stands, and that line in the middle. */
  async goTo(name: string, text: string): Promise<void> {
    const before =
      readFileSync(join(root, "seeds", name), "utf8")
        .split(text)[0]
        ?.split("\n") ?? [];
    await this.page.keyboard.press("Control+g");
    await this.page.waitForSelector(".quick-input-widget input");
    await this.page.keyboard.type(`${before.length}:${(before.at(-1)?.length ?? 0) + 2}`);
    await this.page.keyboard.press("Enter");
    await this.rest(300);
  }

  /** Makes the side bar as wide as given, in pixels from the window's left edge. */
  async widenSideBar(right: number): Promise<void> {
    const sash = await this.page.locator(".part.sidebar").boundingBox();
    if (!sash) return;
    const y = sash.y + sash.height / 2;
    await this.page.mouse.move(sash.x + sash.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(right, y, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(right + 400, y);
    await this.rest(300);
  }

  /** Shows the container "Corpus" at the side, or another one by its name. */
  async view(name: string): Promise<void> {
    const label = this.page
      .locator(`.activitybar .action-item:has(.action-label[aria-label^='${name}'])`)
      .first();
    if ((await label.getAttribute("class"))?.includes("checked")) return;
    await label.click();
    await this.rest(800);
  }

  /** The first row of any tree whose label starts with a text. */
  row(label: string) {
    return this.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first();
  }

  /** Unfolds a row unless it is unfolded. */
  async unfold(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
    await this.rest(400);
  }

  /** What no event announces: fading, icons that load late. */
  async rest(milliseconds: number): Promise<void> {
    await this.page.waitForTimeout(milliseconds);
  }
}
