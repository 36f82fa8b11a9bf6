// Reads one file as an article: size, bytes, hash and text, or the reason why not.
import { createHash } from "node:crypto";
import { promises as fs, readFileSync, statSync } from "node:fs";
import { formatOf } from "../../core/text/format";
import { decodeBytes } from "./decode";
import { codeOf, reasonOf } from "./errors";

/** Larger files are refused: no article is that long, and VS Code shows no extension a document larger than this. */
const MOST_BYTES = 50 * 1024 * 1024;

/** What a file is recognised by when it is seen again. */
export interface Fingerprint {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; NaN if the file was written so recently that another write could look the same. */
  readonly modified: number;
  /** First 16 bytes of the SHA-256 of the file. */
  readonly hash: Uint8Array;
}

/** The outcome of reading a file. */
export type ReadResult =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly fingerprint: Fingerprint;
      /** What is doubtful or broken in it. */
      readonly note?: string;
    }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly reason: string };

/** A file changed less than this long ago may change again without a new time (coarse clocks; as git has it). */
const RACY_MILLISECONDS = 2000;

/**
 * Reads and decodes a file, synchronously: a worker has nothing else to do, and this is several times as fast.
 * Never throws: what is wrong is said in the result.
 * @param encoding what the reader says the file is in; see decodeBytes
 */
export function readArticle(path: string, encoding?: string): ReadResult {
  const read = readBytes(path);
  if (read.kind !== "bytes") return read;
  const decoded = decodeBytes(read.bytes, encoding);
  if ("refused" in decoded) return { kind: "refused", reason: decoded.refused };
  return { kind: "text", ...decoded, fingerprint: read.fingerprint };
}

/** Reads a file only to know whether it changed. */
export function readFingerprint(path: string): Fingerprint | undefined {
  const read = readBytes(path);
  return read.kind === "bytes" ? read.fingerprint : undefined;
}

/**
 * The hash of a file's bytes, or of a text as a file in UTF-8 would have it. The same content under a name that says it
 * is marked up otherwise is another.
 */
export function contentHash(content: Uint8Array | string, path: string): Uint8Array {
  const hash = createHash("sha256").update(content);
  const format = formatOf(path);
  if (format !== "plain") hash.update(format);
  return hash.digest().subarray(0, 16);
}

/** The text of a file, without blocking this thread; undefined if it cannot be had. */
export async function readText(path: string, encoding?: string): Promise<string | undefined> {
  try {
    return await readIfThere(path, encoding);
  } catch {
    return undefined;
  }
}

/**
 * The text of a file, without blocking this thread; undefined if there is no such file.
 * @throws Error if there is one and it cannot be read, is too large or no text
 */
export async function readIfThere(path: string, encoding?: string): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    const { size } = await fs.stat(path);
    if (size > MOST_BYTES) throw new Error(tooLarge(size));
    bytes = await fs.readFile(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return undefined;
    throw error;
  }
  const decoded = decodeBytes(bytes, encoding);
  if ("refused" in decoded) throw new Error(decoded.refused);
  return decoded.text;
}

type BytesResult =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly fingerprint: Fingerprint }
  | Exclude<ReadResult, { kind: "text" }>;

function readBytes(path: string): BytesResult {
  try {
    const { size, mtimeMs } = statSync(path);
    if (size > MOST_BYTES) {
      return { kind: "refused", reason: tooLarge(size) };
    }
    const bytes = readFileSync(path);
    const modified = Date.now() - mtimeMs < RACY_MILLISECONDS ? Number.NaN : mtimeMs;
    return {
      kind: "bytes",
      bytes,
      fingerprint: { size: bytes.length, modified, hash: contentHash(bytes, path) },
    };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { kind: "gone" };
    return { kind: "refused", reason: reasonOf(error) };
  }
}

function tooLarge(size: number): string {
  return `${megabytes(size)} MB; the most is ${megabytes(MOST_BYTES)} MB`;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
