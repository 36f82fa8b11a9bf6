// Organisations named after a place: "Zürcher Kantonalbank", "Moskauer Präsidialamt", "Deutscher Tischtennis-Bund". A model
// that sees no more than the adjective is put right where the noun behind it is one that organisations are called by.
import type { Language, Words } from "../../language/language";
import { roomOf } from "../../language/rooms";
import { foldName } from "../../names/fold";
import { CHAR_UPPER, charClass } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import type { FoundSpan } from "./found-span";

/** How sure such a name is, beside the adjective it begins with. */
const CERTAINTY = 0.9;

/** The spans of a sentence, adjectives of places grown into the organisations they begin. */
export function withInstitutions(
  document: TextDocument,
  offset: number,
  length: number,
  spans: readonly FoundSpan[],
): readonly FoundSpan[] {
  if (!spans.some(({ kind }) => kind === "derived")) return spans;
  const grown = spans.map((span, at) => grow(document, offset, length, span, spans[at + 1]));
  if (grown.every((span, at) => span === spans[at])) return spans;
  return grown.filter((span, at) => at === 0 || span.from >= (grown[at - 1] as FoundSpan).to);
}

function grow(
  document: TextDocument,
  offset: number,
  length: number,
  span: FoundSpan,
  next: FoundSpan | undefined,
): FoundSpan {
  const { from, to } = span;
  if (span.kind !== "derived" || span.type !== "LOC" || to !== from + 1 || to >= length) return span;
  const isFree = next === undefined || next.from > to;
  if (!isFree && !(next.type === "ORG" && next.kind === "name" && next.from === to && next.to === to + 1))
    return span;
  const [adjective, noun] = [wordAt(document, offset + from), wordAt(document, offset + to)];
  if (!isCapital(adjective) || !isCapital(noun) || !areBeside(document, offset + from)) return span;
  const language = roomOf(document.language);
  const { institutions, officeNouns } = language.words;
  const isInvariable = !language.isInflectedAdjective(adjective);
  // a capital shows a name where the adjective would have none, and no sentence begins
  const fits =
    endsInOne(noun, institutions, language) ||
    (!isInvariable && from > 0 && endsInOne(noun, officeNouns, language));
  if (!fits || (!isInvariable && from === 0)) return span;
  return { from, to: to + 1, type: "ORG", kind: "name", probability: span.probability * CERTAINTY };
}

function wordAt({ text, tokenStarts, tokenEnds }: TextDocument, token: number): string {
  return text.slice(tokenStarts[token], tokenEnds[token]);
}

function areBeside({ tokenStarts, tokenEnds }: TextDocument, token: number): boolean {
  return (tokenStarts[token + 1] as number) === (tokenEnds[token] as number) + 1;
}

function isCapital(word: string): boolean {
  return charClass(word.charCodeAt(0)) === CHAR_UPPER;
}

/** True if the noun, or its last part, is in the list, perhaps in the genitive. */
function endsInOne(noun: string, list: Words, language: Language): boolean {
  const folded = foldName(noun).replaceAll(" ", "");
  const forms = [folded, ...language.genitiveBases(folded)];
  return forms.some((form) => {
    for (let at = 0; at < form.length - 2; at++) if (list.has(form.slice(at))) return true;
    return false;
  });
}
