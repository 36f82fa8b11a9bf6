// Does one job with an engine: read, decode, analyse, encode. Runs on whichever thread calls it.
import { encodeAnalysis } from "../cache/codec";
import { readArticle, readFingerprint } from "../files/read";
import type { Engine, Job, Outcome } from "./analyser";

/** Does a job. Never throws: an error of the analysis is a refused file. */
export function doJob(job: Job, engine: Engine): Outcome {
  if (job.text !== undefined) return analyseText(job.text, engine);
  if (job.hashOnly) {
    const fingerprint = readFingerprint(job.path);
    return fingerprint ? { kind: "hashed", fingerprint } : { kind: "gone" };
  }
  const read = readArticle(job.path);
  if (read.kind !== "text") return read;
  const outcome = analyseText(read.text, engine);
  return outcome.kind === "analysed" ? { ...outcome, fingerprint: read.fingerprint } : outcome;
}

function analyseText(text: string, engine: Engine): Outcome {
  try {
    const analysis = engine.analyse(text);
    return { kind: "analysed", analysis, bytes: encodeAnalysis(analysis) };
  } catch (error) {
    return { kind: "refused", reason: `the analysis failed: ${String(error)}` };
  }
}
