// System errors in a reader's words.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EISDIR: "a folder, not a file",
  ENOTDIR: "not a folder",
  ELOOP: "a link that leads to itself",
  EMFILE: "too many open files",
  ENAMETOOLONG: "its name is too long",
  EIO: "the disk cannot read it",
};

/** The code of a system error ("ENOENT"), if it is one. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Why something failed, in a few words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}
