// A source's name short enough for a lens, and still told apart from all others.
import type { CorpusSnapshot } from "../../core/query/snapshot";
import type { ArticleId } from "../../core/vocabulary/types";

const LONGEST = 28;

/** Its title, with the path where others have the same; else the shortest path that differs. In one line, cut in the middle. */
export function sourceLabel(snapshot: CorpusSnapshot, id: ArticleId, longest = LONGEST): string {
  const name = snapshot.articleName(id);
  if (name === undefined) return shortened(id, longest);
  const { title, isShared, path } = name;
  if (title === undefined) return shortPath(path, longest);
  const full = title.replace(/\s+/gu, " ");
  if (!isShared) return shortened(full, longest);
  const known = shortPath(path, Math.max(8, longest >> 1));
  return `${shortened(full, Math.max(8, longest - known.length - 3))} (${known})`;
}

/** A run of twelve and more hexadecimal digits, some of them letters, keeps its first four: "002_4f0ccbbd1c104709" becomes "002_4f0c…". */
function shortPath(path: string, longest: number): string {
  const hash = /(?<![\p{L}\p{N}])(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{12,}/iu.exec(path);
  if (hash === null || hash.index + 5 > longest) return shortened(path, longest);
  return path.length <= hash.index + 5 ? path : `${path.slice(0, hash.index + 4)}…`;
}

/** A text cut in the middle: names of a series differ at their ends. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = Math.max(0, longest - 1);
  const end = Math.floor(room * 0.4);
  const head = text.slice(0, room - end).replace(/[\uD800-\uDBFF]$/u, "");
  const tail = end === 0 ? "" : text.slice(-end).replace(/^[\uDC00-\uDFFF]/u, "");
  return `${head.trimEnd()}…${tail.trimStart()}`;
}
