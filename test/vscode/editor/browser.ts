// The browser that shows the workbench.
import { type Browser, chromium } from "playwright-core";
import { installChromium } from "./install";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium, installing one first where that is possible. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: installChromium(), headless: true, args: flags });
}
