// A process to be killed: fills a cache without end and reports, after each batch, how far it is written.
import { writeSync } from "node:fs";
import { encodeAnalysis } from "../../../server/src/node/cache/codec";
import { openCache } from "../../../server/src/node/cache/sqlite-cache";
import { fakeAnalysis } from "../support";
import { contentOf, fingerprintOf } from "./cache-contents";

const [folder = "", start = "0"] = process.argv.slice(2);
for (let batch = Number(start); ; batch++) {
  const cache = openCache({ folder, engine: "fake@1", log: (line) => writeSync(2, `${line}\n`) });
  if (!cache) break;
  for (let i = 0; i < 300; i++) {
    const name = `${batch}/${i}.txt`;
    cache.put(name, fingerprintOf(name), encodeAnalysis(fakeAnalysis(contentOf(name))));
  }
  cache.close();
  writeSync(1, `${batch}\n`);
}
