// Entry point of the worker threads: takes jobs one at a time and answers each.
import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { loadEngine } from "./engine";
import type { Job } from "./work/analyser";
import { doJob } from "./work/file-job";
import type { WorkerMessage, WorkerSetup } from "./work/messages";

const setup = workerData as WorkerSetup;
const engine = loadEngine(setup.model);

/** Requests come before indexing: on Linux, where threads have priorities of their own, this one gets a lower one. */
function stepBack(): void {
  if (process.platform !== "linux") return;
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then not.
  }
}

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
