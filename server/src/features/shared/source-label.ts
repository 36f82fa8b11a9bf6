// A source's name short enough for a lens: file names of archives are often long numbers.
import type { ArticleId } from "../../core/vocabulary/types";

const LONGEST = 28;

/**
 * The file name of an article without folders and extension. A run of twelve and more hexadecimal digits keeps
 * its first four ("002_4f0ccbbd1c104709.txt" becomes "002_4f0c…"); other long names keep their beginning.
 */
export function shortLabel(article: ArticleId): string {
  const name = article.slice(article.lastIndexOf("/") + 1).replace(/(?<=.)\.[^.]*$/u, "");
  const hash = /(?=[a-f]*\d)[0-9a-f]{12,}/iu.exec(name);
  const cut = hash === null ? LONGEST : Math.min(LONGEST, hash.index + 4);
  return name.length <= cut + 1 ? name : `${wholeCharacters(name, cut)}…`;
}

/** The first `length` code units, one less when the cut would halve a surrogate pair. */
function wholeCharacters(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
