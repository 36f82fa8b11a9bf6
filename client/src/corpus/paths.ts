// Folder paths as the setting `corpusLens.folders` gives them: relative to a workspace folder, with forward slashes.

/**
 * The one spelling of a relative folder path: no "." or empty parts, no slash at the ends; the workspace folder
 * itself is ".". Undefined for absolute paths and for paths that leave the workspace folder.
 */
export function normaliseFolder(path: string): string | undefined {
  const slashed = path.trim().replaceAll("\\", "/");
  if (slashed === "" || slashed.startsWith("/") || /^[a-z]:/i.test(slashed)) return undefined;
  const parts: string[] = [];
  for (const part of slashed.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/") || ".";
}

/** Whether `inner` is `outer` or lies below it; both normalised. */
function covers(outer: string, inner: string): boolean {
  return outer === "." || inner === outer || inner.startsWith(`${outer}/`);
}

/** The folders of a setting, normalised, without those that lie inside another: no article counts twice. */
export function corpusFolders(setting: readonly string[]): string[] {
  const folders = [...new Set(setting.map(normaliseFolder).filter((folder) => folder !== undefined))];
  return folders.filter((folder) => !folders.some((other) => other !== folder && covers(other, folder)));
}

/** The setting after a folder was added; folders below it are replaced by it. */
export function withFolder(setting: readonly string[], folder: string): string[] {
  return corpusFolders([...setting, folder]);
}

/** The setting after a folder was removed. */
export function withoutFolder(setting: readonly string[], folder: string): string[] {
  return corpusFolders(setting).filter((other) => other !== folder);
}

/** The path of `inner` relative to `outer` (both URI paths), "." for itself; undefined when it lies elsewhere. */
export function relativeFolder(outer: string, inner: string): string | undefined {
  const base = outer.replace(/\/+$/, "");
  const path = inner.replace(/\/+$/, "");
  if (path === base) return ".";
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
}

/** A path as a glob that matches nothing else. */
export function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}]/g, "[$&]");
}

/** A glob that takes letters in either case, as the server does: the editor's own globs tell them apart on some systems. */
export function inAnyCase(glob: string): string {
  return glob.replace(/\[[^\]]*\]|[a-z]/giu, (part) =>
    part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}
