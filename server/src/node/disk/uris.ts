// File URIs and paths. Editors write the same URI in several ways; the path is what is compared.
import { normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The absolute path behind a `file:` URI, in one spelling; undefined for any other URI. */
export function uriToPath(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return samePath(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/** One spelling of an absolute path: no `..`, no slash at the end, a small drive letter on Windows. */
export function samePath(path: string): string {
  const plain = normalize(path).replace(/(?<=[^\\/:])[\\/]+$/, "");
  return plain.replace(/^[A-Z](?=:)/, (drive) => drive.toLowerCase());
}

/** Nothing to escape, and the slashes as a URI has them. */
export const PLAIN_PATH = /^[\w\-.~/]*$/;

/** The URI of an absolute path, spelt as VS Code spells it (everything but letters, digits and -._~/ escaped). */
export function pathToUri(path: string): string {
  // Lists of references need tens of thousands of these, and most paths have nothing to escape.
  if (path.startsWith("/") && PLAIN_PATH.test(path)) return `file://${path}`;
  const slashed = path.replaceAll("\\", process.platform === "win32" ? "/" : "\\");
  const rooted = slashed.startsWith("/") ? slashed : `/${slashed}`;
  return `file://${rooted.split("/").map(escapeSegment).join("/")}`;
}

function escapeSegment(segment: string): string {
  // A lone half of a surrogate pair (Windows allows it in names) has no escape.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
