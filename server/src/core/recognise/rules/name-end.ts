// Where a name of several words ends: not with a word that joins it to the next ("ONU et d'" before another name).
import { roomOf } from "../../language/rooms";
import type { TextDocument } from "../../text/document";

/** The token after the last of the name `[from, to)` that is no "and" and no elided word; at least one stays. */
export function nameEnd(
  { text, language, tokenStarts, tokenEnds }: TextDocument,
  from: number,
  to: number,
): number {
  const { words } = roomOf(language);
  let end = to;
  while (end - 1 > from) {
    const last = text.slice(tokenStarts[end - 1], tokenEnds[end - 1]);
    const isElided = /^\p{Ll}+['’]$/u.test(last) && words.clitics.has(last.slice(0, -1));
    if (!isElided && !words.and.has(last)) break;
    end--;
  }
  return end;
}
