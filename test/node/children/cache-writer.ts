// A process to be killed: fills a cache without end and reports, after each batch, how far it is written.
import { writeSync } from "node:fs";
import { encodeAnalysis } from "../../../server/src/node/cache/codec";
import { openCache } from "../../../server/src/node/cache/sqlite-cache";
import { fakeAnalysis } from "../support";
import { contentOf, fingerprintOf } from "./cache-contents";

/** As many as the cache writes together: when the last was put, all are written. */
const BATCH = 250;
/** Batches before the cache is closed and opened again. */
const BATCHES = 3;

const [folder = "", start = "0"] = process.argv.slice(2);
for (let batch = Number(start); ; ) {
  const cache = openCache({ folder, engines: { fast: "fake@1" }, log: (line) => writeSync(2, `${line}\n`) });
  if (!cache) break;
  for (let end = batch + BATCHES; batch < end; batch++) {
    for (let i = 0; i < BATCH; i++) {
      const name = `${batch}/${i}.txt`;
      cache.put(name, fingerprintOf(name), encodeAnalysis(fakeAnalysis(contentOf(name))), "fast");
    }
    writeSync(1, `${batch}\n`);
  }
  cache.close();
}
