// Requests come first: on Linux, where each thread has a priority of its own, workers get a lower one.
import { readlinkSync } from "node:fs";
import { constants, getPriority, setPriority } from "node:os";

/** Gives the thread that calls this a lower priority. Where that cannot be done, all goes on as before. */
export function stepBack(): void {
  if (process.platform !== "linux") return;
  try {
    // In a container /proc may be another's, and its numbers those of other threads.
    if (Number(readlinkSync("/proc/self")) === process.pid)
      lower(Number(readlinkSync("/proc/thread-self").split("/").at(-1)));
  } catch {
    // A system that refuses: workers then run like all other threads.
  }
}

/** Higher numbers are lower priorities; the whole process may have been given one that is lower still. */
function lower(thread: number): void {
  const { PRIORITY_BELOW_NORMAL: wanted } = constants.priority;
  if (getPriority(thread) < wanted) setPriority(thread, wanted);
}
