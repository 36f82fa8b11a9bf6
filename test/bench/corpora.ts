// The texts that benchmarks run on: the speeches of the data folder, written as one file each.
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** A speech of the data folder. */
export interface Speech {
  readonly id: string;
  readonly session: string;
  readonly text: string;
}

/** All speeches of the data folder, in its order. */
export async function readSpeeches(data: string): Promise<Speech[]> {
  const packed = createReadStream(join(data, "bundestag", "speeches.jsonl.gz"));
  const speeches: Speech[] = [];
  for await (const line of createInterface({ input: packed.pipe(createGunzip()) })) {
    if (line !== "") speeches.push(JSON.parse(line) as Speech);
  }
  return speeches;
}

/** News of the data folder: whole articles, then single sentences put together to articles of twenty. */
export function readNews(data: string): Speech[] {
  const articles = readLines(join(data, "documents", "smartdata-news-train.jsonl")).map(
    ({ text = "" }) => text,
  );
  const sentences = readLines(join(data, "germeval2014", "dev.jsonl")).map(({ tokens = [] }) =>
    tokens.join(" "),
  );
  for (let at = 0; at < sentences.length; at += 20) articles.push(sentences.slice(at, at + 20).join("\n\n"));
  return articles.map((text, index) => ({ id: String(index), session: "news", text }));
}

function readLines(path: string): { readonly text?: string; readonly tokens?: readonly string[] }[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Writes speeches as text files, a folder for each session of parliament; returns the number of words. */
export function writeSpeeches(speeches: readonly Speech[], folder: string): number {
  let words = 0;
  speeches.forEach(({ session, text }, index) => {
    const directory = join(folder, session);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `${String(index).padStart(5, "0")}.txt`), text);
    words += text.split(/\s+/).length;
  });
  return words;
}

/** So many speeches, evenly spread over all, so that samples of any size have articles of the same length. */
export function sample(speeches: readonly Speech[], count: number): Speech[] {
  const step = speeches.length / count;
  return Array.from(
    { length: Math.min(count, speeches.length) },
    (_, i) => speeches[Math.floor(i * step)],
  ).filter((speech) => speech !== undefined);
}

/** Consecutive speeches joined until the text has so many words. */
export function longText(speeches: readonly Speech[], words: number): string {
  const parts: string[] = [];
  for (let i = 0, left = words; left > 0 && i < speeches.length; i++) {
    const tokens = (speeches[i]?.text ?? "").split(/(?<=\s)/).slice(0, left);
    left -= tokens.length;
    parts.push(tokens.join(""));
  }
  return parts.join("\n\n");
}
