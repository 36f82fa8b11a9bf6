// Agencies in picture credits: "Foto: imago/ITAR-TASS", "Bild: Jane Doe/dpa". What stands there between slashes and is no
// person is an agency, however it is spelt; the model sees such lines too seldom to know.
import { roomOf } from "../../../language/rooms";
import { charClass, isLetterClass } from "../../../text/characters";
import type { TextDocument } from "../../../text/document";
import type { FoundSpan } from "../found-span";

/** A credit's slashes stand within so many tokens after its colon. */
const REACH = 8;
/** Share of such parts that are agencies: a guess, since no corpus at hand marks enough of them. */
const PROBABILITY = 0.8;
const COLON = 0x3a;
const SLASH = 0x2f;

/**
 * Agencies in the credit of the sentence of `length` tokens that starts at token `offset`, beside the spans found; in
 * place of a span of the same tokens that is no name ("ITAR-TASS" is no compound here).
 */
export function creditedAgencies(
  document: TextDocument,
  offset: number,
  length: number,
  spans: readonly FoundSpan[],
): FoundSpan[] {
  const colon = creditColon(document, offset, length);
  if (colon < 0) return [];
  const agencies: FoundSpan[] = [];
  const add = (from: number) => {
    const covering = [...spans, ...agencies].filter((span) => span.from <= from && from < span.to);
    const taken = covering.some((span) => span.kind === "name" || span.to !== from + 1 || span.from !== from);
    if (!taken && from < length && isWord(document, offset + from)) {
      agencies.push({ from, to: from + 1, type: "ORG", kind: "name", probability: PROBABILITY });
    }
  };
  for (let t = colon + 2; t < Math.min(length, colon + REACH); t++) {
    if (!isSign(document, offset + t, SLASH)) continue;
    // what stands before the first slash is the end of a longer name, unless nothing is before it
    if (t === colon + 2) add(t - 1);
    add(t + 1);
  }
  return agencies;
}

/** Place of the colon behind a word that announces a credit, or -1. */
function creditColon(document: TextDocument, offset: number, length: number): number {
  for (let t = 1; t < length; t++) {
    if (!isSign(document, offset + t, COLON)) continue;
    const { text, tokenStarts, tokenEnds, language } = document;
    const word = text.slice(tokenStarts[offset + t - 1], tokenEnds[offset + t - 1]);
    if (roomOf(language).words.credits.has(word.toLowerCase())) return t;
  }
  return -1;
}

function isSign({ text, tokenStarts, tokenEnds }: TextDocument, token: number, unit: number): boolean {
  const start = tokenStarts[token] as number;
  return (tokenEnds[token] as number) - start === 1 && text.charCodeAt(start) === unit;
}

function isWord({ text, tokenStarts, tokenEnds }: TextDocument, token: number): boolean {
  const start = tokenStarts[token] as number;
  return (tokenEnds[token] as number) - start > 1 && isLetterClass(charClass(text.charCodeAt(start)));
}
