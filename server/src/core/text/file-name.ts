// What the name of a file says of the article in it.
import type { ArticleMeta } from "../vocabulary/types";

/** The date in a file name, if there is one: "zeit/2017-11-11_gipfel.txt", "20171111-gipfel.md". */
export function metaFromFileName(path: string): ArticleMeta {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).slice(0, 300);
  const match =
    /(?<!\d)((?:1[5-9]|20)\d\d)([-_.])(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?!\d)/u.exec(name) ??
    /(?<!\d)((?:1[5-9]|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(name);
  if (match === null) return {};
  const date = [match[1], match[3], match[4]].filter((part) => part !== undefined).join("-");
  return { date };
}
