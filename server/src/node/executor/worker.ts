// Entry point of the worker threads: takes jobs one at a time and answers each.
import { parentPort, workerData } from "node:worker_threads";
import { loadAnalyser } from "./analyser";
import type { Job } from "./executor";
import { doJob } from "./file-job";
import type { WorkerMessage, WorkerSetup } from "./messages";
import { stepBack } from "./priority";

const analyser = loadAnalyser(workerData as WorkerSetup);

// Requests come before indexing.
stepBack();

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message, message.kind === "analysed" ? [message.bytes.buffer as ArrayBuffer] : []);
}

async function answer(job: Job): Promise<void> {
  const outcome = await doJob(job, analyser);
  if (outcome.kind !== "analysed") return say(outcome);
  const { kind, bytes, fingerprint, note } = outcome;
  say({ kind, bytes, ...(fingerprint && { fingerprint }), ...(note && { note }) });
}

// Answers come in the order of the jobs, whichever takes how long.
let last = Promise.resolve();
parentPort?.on("message", (job: Job) => {
  last = last.then(() => answer(job));
});
say({ kind: "ready" });
