// One process at a time uses a cache: a file with the process's id, honoured as long as that process lives.
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { uptime } from "node:os";
import { codeOf } from "../disk/errors";

/** A lock in our hands. */
export interface Lock {
  release(): void;
}

/** The holder shows this often that it lives; without a sign for ten times as long the lock is void. */
const HEARTBEAT_MILLISECONDS = 60_000;

/** Locks held by this process: an id alone does not tell them from those of a process that died before. */
const held = new Set<string>();

/** Takes the lock; undefined if another process has it. Throws if the file cannot be written. */
export function acquireLock(path: string): Lock | undefined {
  if (held.has(path)) return undefined;
  if (!create(path)) {
    if (isHonoured(path)) return undefined;
    rmSync(path, { force: true });
    if (!create(path)) return undefined;
  }
  held.add(path);
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MILLISECONDS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      held.delete(path);
      rmSync(path, { force: true });
    },
  };
}

function create(path: string): boolean {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function isHonoured(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    const touched = statSync(path).mtimeMs;
    const started = Date.now() - uptime() * 1000;
    if (touched < started || touched < Date.now() - 10 * HEARTBEAT_MILLISECONDS) return false;
    return pid !== process.pid && isAlive(pid);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Taken away under us; at the next start somebody will take it anew.
  }
}
