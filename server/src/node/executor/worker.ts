// Entry point of the worker threads: takes jobs one at a time and answers each.
import { parentPort, workerData } from "node:worker_threads";
import { loadAnalyser } from "./analyser";
import type { Job } from "./executor";
import { doJob } from "./file-job";
import type { WorkerMessage, WorkerSetup } from "./messages";
import { stepBack } from "./priority";

const setup = workerData as WorkerSetup;
const engine = loadAnalyser(setup.model);

// Requests come before indexing.
stepBack();

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message, message.kind === "analysed" ? [message.bytes.buffer as ArrayBuffer] : []);
}

parentPort?.on("message", (job: Job) => {
  const outcome = doJob(job, engine);
  if (outcome.kind !== "analysed") return say(outcome);
  const { kind, bytes, fingerprint } = outcome;
  say({ kind, bytes, ...(fingerprint && { fingerprint }) });
});
say({ kind: "ready" });
