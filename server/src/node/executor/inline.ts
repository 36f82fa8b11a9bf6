// Analyses files on this thread, one after the other: for few files this is over before a worker has started.
import type { Analyser, Executor, Job, Outcome } from "./executor";
import { doJob } from "./file-job";

/**
 * An executor that lets other work in between any two files.
 * @param headStart milliseconds from the first job on in which none is begun, so that other work comes first
 */
export function createInlineExecutor(analyser: Analyser, headStart = 0): Executor {
  let disposed = false;
  let timer: NodeJS.Timeout | undefined;
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  return {
    capacity: 1,
    plan() {},
    async run(job: Job): Promise<Outcome> {
      timer ??= setTimeout(begin, headStart);
      await begun;
      await new Promise((resolve) => setImmediate(resolve));
      return disposed ? { kind: "gone" } : doJob(job, analyser);
    },
    async dispose() {
      disposed = true;
      clearTimeout(timer);
      begin();
    },
  };
}
