// Does one job with an analyser: read, decode, analyse, encode. Runs on whichever thread calls it.
import { formatOf, type TextFormat } from "../../core/text/format";
import { encodeAnalysis } from "../cache/codec";
import { readArticle, readFingerprint } from "../disk/read";
import type { Analyser, Job, Outcome } from "./executor";

/** Does a job. Never rejects: an error of the analysis is a refused file. */
export async function doJob(job: Job, analyser: Analyser): Promise<Outcome> {
  const format = formatOf(job.path);
  if (job.text !== undefined) return analyseText(job.text, format, analyser);
  if (job.hashOnly) {
    const fingerprint = readFingerprint(job.path);
    return fingerprint ? { kind: "hashed", fingerprint } : { kind: "gone" };
  }
  const read = readArticle(job.path, job.encoding);
  if (read.kind !== "text") return read;
  const outcome = await analyseText(read.text, format, analyser);
  const { fingerprint, note } = read;
  return outcome.kind === "analysed" ? { ...outcome, fingerprint, ...(note && { note }) } : outcome;
}

async function analyseText(text: string, format: TextFormat, analyser: Analyser): Promise<Outcome> {
  try {
    const analysis = await analyser.analyse(text, format);
    return { kind: "analysed", analysis, bytes: encodeAnalysis(analysis) };
  } catch (error) {
    return { kind: "refused", reason: `the analysis failed: ${String(error)}` };
  }
}
