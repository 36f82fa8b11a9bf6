// Standard output and error as a well-behaved command uses them: it stops quietly when nobody reads on, and says
// what is wrong in one line each.
import pc from "picocolors";

/** Exit code when some input could not be used; the rest was done. */
export const BAD_INPUT = 2;

/** Ends the process without a word once the reader of a pipe has gone (`| head`). */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

/** Writes to standard output, at the speed at which it is read. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

/** Says what input is bad and why, in one line, and lets the process exit with 2 in the end. */
export function complain(message: string): void {
  process.stderr.write(
    `${coloursFor(process.stderr).red("corpus-lens:")} ${message.replace(/\s*\n\s*/g, " ")}\n`,
  );
  process.exitCode = BAD_INPUT;
}

/** Says something that is good to know, in one line. */
export function note(message: string): void {
  process.stderr.write(`${coloursFor(process.stderr).yellow("corpus-lens:")} ${message}\n`);
}

/** Colours for a terminal, none for a pipe, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function coloursFor(stream: NodeJS.WriteStream): ReturnType<typeof pc.createColors> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  return pc.createColors(!NO_COLOR && (!!FORCE_COLOR || (stream.isTTY === true && TERM !== "dumb")));
}

/** Columns of the terminal, 80 in a pipe. */
export function outputWidth(): number {
  return process.stdout.columns || 80;
}
