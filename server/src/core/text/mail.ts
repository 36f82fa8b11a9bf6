// The parts of a letter or e-mail that are no prose: its head ("Von: ... Betreff: ...") and the signature.
import type { Span } from "../vocabulary/types";
import { type Line, trimmed } from "./line-list";

/** What the lines of a head begin with, in the languages of common mail programs. */
const FIELD =
  /^\*?(?:von|an|cc|kopie|bcc|blindkopie|betreff|betr|betrifft|gesendet|datum|antwort an|from|to|subject|sent|date|reply-to|x-[a-z-]+|message-id|de|à|objet|envoyé|para|asunto|a|oggetto|data|aan|onderwerp|verzonden)\*?\s?:\*?[ \t]*/iu;
/** Fields that announce a head by themselves. */
const ALONE = /^(?:betreff|betr|betrifft|subject|objet|asunto|oggetto|onderwerp)\b/iu;

/** Where the value of a head's field starts in each line of the group; undefined for lines that are none. */
export function mailHead(text: string, group: readonly Line[]): (Span | undefined)[] {
  const fields = group.map(
    ({ start, end }) => FIELD.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length,
  );
  return group.map((line, i) => {
    const length = fields[i];
    if (length === undefined) return undefined;
    const beside = fields[i - 1] !== undefined || fields[i + 1] !== undefined;
    if (!beside && !ALONE.test(text.slice(line.start, line.end))) return undefined;
    return trimmed(text, line.start + length, line.end) ?? { start: line.end, end: line.end };
  });
}

/** True for the line that parts a mail from its signature. */
export function isSignatureMark(text: string, { start, end }: Line): boolean {
  return end - start <= 4 && /^(?:--|—|__+)$/.test(text.slice(start, end));
}
