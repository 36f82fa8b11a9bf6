// Writes the sentences for the teacher, one JSON object a line: npm run taught -- DATA_DIR FILE
import { writeFileSync } from "node:fs";
import { sentenceLine } from "./taught-labels";
import { taughtSentences } from "./taught-sentences";

const [, , data, output] = process.argv;
if (data === undefined || output === undefined) {
  process.stderr.write("usage: npm run taught -- DATA_DIR FILE\n");
  process.exitCode = 2;
} else {
  const lines = Array.from(taughtSentences(data), sentenceLine);
  writeFileSync(output, lines.join(""));
  process.stdout.write(`${output}: ${lines.length} sentences\n`);
}
