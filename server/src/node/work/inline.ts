// Analyses files on this thread, one after the other: for few files this is over before a worker has started.
import type { Analyser, Engine, Job, Outcome } from "./analyser";
import { doJob } from "./file-job";

/** An analyser that lets other work in between any two files. */
export function createInlineAnalyser(engine: Engine): Analyser {
  let disposed = false;
  return {
    capacity: 1,
    plan() {},
    async run(job: Job): Promise<Outcome> {
      await new Promise((resolve) => setImmediate(resolve));
      return disposed ? { kind: "gone" } : doJob(job, engine);
    },
    async dispose() {
      disposed = true;
    },
  };
}
