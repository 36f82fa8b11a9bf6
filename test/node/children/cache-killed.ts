// A process that fills a cache, and ends without a word at the nth write of its second transaction.
import fs from "node:fs";
import { encodeAnalysis } from "../../../server/src/node/cache/codec";
import { openCache } from "../../../server/src/node/cache/sqlite-cache";
import { fakeAnalysis } from "../support";
import { contentOf, fingerprintOf } from "./cache-contents";

/** As many as the cache writes together. */
const BATCH = 250;

const [folder = "", last = "1"] = process.argv.slice(2);
const { openSync, writeSync } = fs;
/** What a rollback would be made from, if the database had one: until it is there nothing is at stake. */
const journals = new Set<number>();
fs.openSync = (path, ...more) => {
  const file = openSync(path, ...more);
  if (String(path).endsWith("-journal")) journals.add(file);
  else journals.delete(file);
  return file;
};

const cache = openCache({ folder, engines: { fast: "fake@1" }, log: (line) => writeSync(2, `${line}\n`) });
const fill = (batch: number): void => {
  for (let i = 0; i < BATCH; i++) {
    const name = `${batch}/${i}.txt`;
    cache?.put(name, fingerprintOf(name), encodeAnalysis(fakeAnalysis(contentOf(name))), "fast");
  }
};
fill(0);
let writes = 0;
fs.writeSync = ((...values: Parameters<typeof writeSync>) => {
  const written = writeSync(...values);
  if (!journals.has(values[0]) && ++writes === Number(last)) process.kill(process.pid, "SIGKILL");
  return written;
}) as typeof writeSync;
fill(1);
