// Requests come first: on Linux, where each thread has a priority of its own, those that help get a lower one.
import { readdirSync, readlinkSync } from "node:fs";
import { constants, getPriority, setPriority } from "node:os";

/** Gives the thread that calls this a lower priority. */
export function stepBack(): void {
  attempt(() => lower(readlinkSync("/proc/thread-self").split("/").at(-1)));
}

/**
 * Gives a lower priority to the threads that the runtime has started so far: those in which V8 compiles and collects
 * garbage. There are four of them even where there are two processors, and with equal priority they take turns with the
 * thread that answers: a start with a large corpus took a tenth longer.
 */
export function letOtherThreadsStepBack(): void {
  attempt(() => {
    for (const thread of readdirSync("/proc/self/task")) {
      // The first thread of a process bears its number.
      if (Number(thread) !== process.pid) lower(thread);
    }
  });
}

function lower(thread: string | undefined): void {
  const { PRIORITY_BELOW_NORMAL: wanted } = constants.priority;
  // Higher numbers are lower priorities; the whole process may have been given one that is lower still.
  if (getPriority(Number(thread)) < wanted) setPriority(Number(thread), wanted);
}

/** Where it cannot be done, all goes on as before. */
function attempt(action: () => void): void {
  if (process.platform !== "linux") return;
  try {
    // In a container /proc may be another's, and its numbers those of other threads.
    if (Number(readlinkSync("/proc/self")) === process.pid) action();
  } catch {
    // Then not.
  }
}
