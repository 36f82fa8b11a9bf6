// What the extension wrote to its output channel: the first thing to read when a suite in the editor failed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LINES = 60;

/** The end of each log of ours below the folder that the editor writes to; empty if there is none. */
export function extensionLog(data: string): string {
  return readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((path) => /Corpus Lens[^/\\]*\.log$/.test(path))
    .map((path) => `${path}:\n${lastLines(join(data, path))}`)
    .join("\n");
}

function lastLines(path: string): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-LINES).join("\n");
}
