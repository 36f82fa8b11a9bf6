// Writes the sentences the encoder learns from, one JSON object a line: npm run encoder:sentences -- DATA_DIR FILE
// Every corpus marks other things; for each token stand the labels that are right as bits (../sentences.ts).
import { writeFileSync } from "node:fs";
import { LABELS } from "../../src/core/recognise/tagging/labels";
import type { GoldDocument } from "../sentences";
import { readGermEval, readSmartData } from "../sentences";
import { LANGUAGE_CORPORA, readLanguage } from "./language-corpora";

/** The sentences of a corpus as lines. */
function* linesOf(corpus: string, documents: readonly GoldDocument[]): Generator<string> {
  for (const { document, allowed } of documents) {
    const { text, tokenStarts, tokenEnds, sentenceStarts } = document;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      const [from, to] = [sentenceStarts[s] as number, sentenceStarts[s + 1] as number];
      if (from === to) continue;
      const tokens: string[] = [];
      for (let i = from; i < to; i++) tokens.push(text.slice(tokenStarts[i], tokenEnds[i]));
      yield `${JSON.stringify({ corpus, tokens, allowed: [...allowed.subarray(from, to)] })}\n`;
    }
  }
}

const [, , data, output] = process.argv;
if (data === undefined || output === undefined) {
  process.stderr.write("usage: npm run encoder:sentences -- DATA_DIR FILE\n");
  process.exitCode = 2;
} else {
  const lines = [
    `${JSON.stringify({ labels: LABELS.map(({ name }) => name) })}\n`,
    ...linesOf("germeval", readGermEval(data, "train")),
    ...linesOf("smartdata", readSmartData(data, "train")),
    ...LANGUAGE_CORPORA.flatMap(({ name }) => [...linesOf(name, readLanguage(data, name, "train"))]),
  ];
  writeFileSync(output, lines.join(""));
  process.stdout.write(`${output}: ${lines.length - 1} sentences\n`);
}
