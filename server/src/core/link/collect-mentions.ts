// The mentions of an article in one list, each with its letters, its sentence and the role beside it.

import type { Language } from "../language/language";
import { isRelationOnly } from "../names/offices";
import { isAddress } from "../names/titles";
import type { Recognition } from "../recognise/recogniser";
import type { TextDocument } from "../text/document";
import type { Mention } from "../vocabulary/types";
import type { DescriptorFinder } from "./descriptor";
import type { AnalysedMention } from "./linked";

/** Mentions and candidates in one list in text order, with their letters, sentences and what stands beside them. */
export function gather(
  document: TextDocument,
  recognition: Recognition,
  finder: DescriptorFinder,
): AnalysedMention[] {
  const both = [
    ...recognition.mentions.map((mention) => ({ mention, candidate: false })),
    ...recognition.candidates.map((mention) => ({ mention, candidate: true })),
  ].sort((a, b) => a.mention.start - b.mention.start);
  let sentence = 0;
  return both.map(({ mention, candidate }) => {
    while (
      sentence + 2 < document.sentenceStarts.length &&
      sentenceStart(document, sentence + 1) <= mention.start
    ) {
      sentence++;
    }
    return describe(document, mention, candidate, sentence, finder);
  });
}

function sentenceStart(document: TextDocument, sentence: number): number {
  return document.tokenStarts[document.sentenceStarts[sentence] ?? 0] ?? Number.POSITIVE_INFINITY;
}

function describe(
  document: TextDocument,
  mention: Mention,
  candidate: boolean,
  sentence: number,
  finder: DescriptorFinder,
): AnalysedMention {
  const { start, end, type, kind, confidence } = mention;
  const surface = onOneLine(document.text.slice(start, end));
  const plain = { start, end, type, kind, confidence, surface, candidate, sentence };
  const descriptor = type === "PER" && kind === "name" ? finder.find(mention) : undefined;
  if (descriptor === undefined) return plain;
  return { ...plain, descriptor, role: onOneLine(document.text.slice(descriptor.start, descriptor.end)) };
}

/** The letters without line ends and gaps that stand between them in the text. */
function onOneLine(letters: string): string {
  return ONE_LINE.test(letters) ? letters : letters.replace(/\s+/gu, " ");
}

const ONE_LINE = /^\S*(?: \S+)*$/u;

/**
 * Takes back what is no description after all: a mere form of address ("Herr"), what only relates people ("seinem
 * Kollegen"), and the words before a genitive, which describe somebody else ("der Sprecher Merkels").
 */
export function withoutFalseRoles(
  mentions: readonly AnalysedMention[],
  isGenitive: (mention: number) => boolean,
  { words }: Language,
): AnalysedMention[] {
  return mentions.map((mention, index) => {
    if (mention.role === undefined) return mention;
    const [first = "", ...rest] = mention.role.split(" ");
    const article = rest.length > 0 ? first.toLowerCase() : "";
    const isWhose = words.roleArticles.has(article);
    const address = (isWhose ? rest : [first, ...rest]).every(isAddress);
    const isAfter = (mention.descriptor?.start ?? 0) > mention.start;
    const isNoRole = address || isRelationOnly(mention.role, isAfter);
    if (!isNoRole && !(isWhose && !words.genitiveArticles.has(article) && isGenitive(index))) return mention;
    const { descriptor: _, role: __, ...plain } = mention;
    return plain;
  });
}
