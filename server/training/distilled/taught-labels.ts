// The teacher's labels for the taught sentences: reads the file that ../encoder/label.py writes.
//
// Gzipped text. First line: the SHA-256 of the sentences as written for the teacher, then the names of the labels. Then
// a line a sentence: for each token a capital (A: the first label) for the likeliest label, and a small letter for every
// other one that the teacher thinks at least a tenth likely.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { LABELS, labelIndex } from "../../src/core/recognise/tagging/labels";
import { documentFromTokens } from "../../src/core/text/document-from-tokens";
import { allowedForTag, bit, type GoldDocument } from "../sentences";

/** The line of a sentence in the file for the teacher. */
export function sentenceLine(tokens: readonly string[]): string {
  return `${JSON.stringify({ tokens })}\n`;
}

/**
 * The sentences as training documents, each token with the labels that the teacher thinks possible.
 * @throws Error when the labels were made for other sentences.
 */
export function readTaught(path: string, sentences: Iterable<readonly string[]>): GoldDocument[] {
  const [head = "", ...lines] = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
  const [digest, ...names] = head.split(" ");
  const hash = createHash("sha256");
  const documents: GoldDocument[] = [];
  for (const tokens of sentences) {
    hash.update(sentenceLine(tokens));
    const codes = lines[documents.length]?.match(/[A-Z][a-z]*/gu) ?? [];
    const allowed = Uint32Array.from(codes, (code, i) => allowedBits(code, codes[i + 1], names));
    openEntries(allowed);
    documents.push({ id: `taught ${documents.length}`, document: documentFromTokens(tokens), allowed });
  }
  if (hash.digest("hex") !== digest) throw new Error(`${path}: labels of other sentences; label these anew`);
  return documents;
}

function allowedBits(code: string, next: string | undefined, names: readonly string[]): number {
  const nameOf = (letter: string) => names[letter.toUpperCase().charCodeAt(0) - 65] ?? "O";
  const following = next === undefined ? "O" : nameOf(next.charAt(0));
  let bits = 0;
  for (const letter of code) bits |= allowedForTag(nameOf(letter), following);
  return bits >>> 0;
}

/** Where an inside label is allowed but nothing that it could go on from, a name may begin instead. */
function openEntries(allowed: Uint32Array): void {
  for (let i = 0; i < allowed.length; i++) {
    const before = i === 0 ? 0 : (allowed[i - 1] as number);
    for (const [y, label] of LABELS.entries()) {
      const begin = bit(labelIndex(`B-${label.type}`));
      const found = allowed[i] as number;
      if (label.role !== "inside" || (found & bit(y)) === 0 || (before & (begin | bit(y))) !== 0) continue;
      allowed[i] = ((found & ~bit(y)) | begin) >>> 0;
    }
  }
}
